package no.rodtrad.statistic.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ValueUnit;

/**
 * A cube as it was stated at one time.
 *
 * @param file that it came in
 */
public record CubeEdition(Cube cube, String file, Origin origin, Instant knownAt, Instant recordedAt) {

    /** The prefix of the names of its figures. */
    public static final String PREFIX = "statistic.";

    /** What the source says instead of a value that may not be shown. */
    private static final String WITHHELD = ":";

    /** The value of a place as a figure that says where it is stated. */
    public Figure figure(CubeCell cell, AsOf asOf) {
        var categories = cube.at(cell.place());
        var what = categories.stream().map(Dimension.Category::title).collect(Collectors.joining(", "));
        return new Figure(
                ref(categories),
                Phrase.of("statistic.cube.label", cube.title(), what),
                value(cell, categories),
                new Derivation.Stated(Phrase.of("statistic.source", cube.source()), cube.title()),
                new Provenance(origin, asOf, Optional.empty(), false, List.of()));
    }

    private FigureValue value(CubeCell cell, List<Dimension.Category> categories) {
        if (cell.value().isEmpty()) {
            return cell.status().equals(WITHHELD) ? new FigureValue.Withheld() : new FigureValue.Nothing();
        }
        var number = cell.value().get();
        return new FigureValue.Number(number, unit(unitOf(categories)));
    }

    /** What the values of some categories count, in the words of the source. */
    public String unitOf(List<Dimension.Category> categories) {
        return categories.stream()
                .map(Dimension.Category::unit)
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .orElse(cube.unit());
    }

    private static ValueUnit unit(String words) {
        return switch (words.strip().toLowerCase(Locale.ROOT)) {
            case "prosent", "percent", "per cent", "pst", "pst.", "%" -> ValueUnit.PERCENT;
            case "personer", "persons", "personar" -> ValueUnit.PERSONS;
            case "antall", "number", "tal" -> ValueUnit.COUNT;
            case "årsverk", "fte" -> ValueUnit.FTE;
            case "timer", "timar", "hours" -> ValueUnit.HOURS;
            default -> ValueUnit.OTHER;
        };
    }

    private Ref ref(List<Dimension.Category> categories) {
        var id = new StringBuilder(PREFIX).append(cube.key());
        for (var category : categories) id.append('.').append(written(category.code()));
        return Ref.figure(id.toString());
    }

    /** A code in letters that a name may have; others as their number between two underscores. */
    static String written(String code) {
        var text = new StringBuilder();
        code.codePoints().forEach(sign -> {
            boolean plain = sign < 0x80 && Character.isLetterOrDigit(sign) || sign == '-';
            if (plain) text.appendCodePoint(sign);
            else text.append('_').append(Integer.toHexString(sign)).append('_');
        });
        return text.isEmpty() ? "_" : text.toString();
    }

    /** The place that a name of a figure of this cube is of, when it is one. */
    public Optional<Integer> placeOf(String id) {
        var start = PREFIX + cube.key() + ".";
        if (!id.startsWith(start)) return Optional.empty();
        var parts = id.substring(start.length()).split("\\.", -1);
        if (parts.length != cube.dimensions().size()) return Optional.empty();
        var codes = new ArrayList<String>();
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i];
            cube.dimensions().get(i).categories().stream()
                    .map(Dimension.Category::code)
                    .filter(code -> written(code).equals(part))
                    .findFirst()
                    .ifPresent(codes::add);
        }
        return cube.place(codes);
    }
}
