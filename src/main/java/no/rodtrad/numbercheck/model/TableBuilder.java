package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the rows of one table together: how many columns there are, and which number stands in which. */
final class TableBuilder {

    /** The words of a unit, and how many kroner it is. */
    private record Unit(String word, int times) {}

    /** The smaller unit is told first: a line that names two says the larger of something else. */
    private static final List<Unit> UNITS =
            List.of(new Unit("unit.thousand", 1000), new Unit("unit.one", 1), new Unit("unit.million", 1_000_000));

    /** A row before its columns are known. */
    record RawRow(String label, RowText text, Spot spot) {}

    private static final Pattern OF_ALL =
            Pattern.compile("(?:dersom|hvis|om|når|med mindre|viss|der|hvor|så fram\\p{L}*|utenom der|der det)"
                    + " (?:ikke |ikkje )?(?:er |står )?(?:ikke |ikkje )?(?:annet|anna|noe annet|noko anna)"
                    + "|i (?:hele|heile) (?:rapporten|dokumentet|meldinga)|(?:alle|samtlige) (?:tabell|tal|beløp)");
    /** "Heile kroner. Meirforbruk er vist med pluss": the unit is a sentence of its own. */
    private static final Pattern ALONE = Pattern.compile("^(?:\\p{L}+ ){0,2}$");
    /** More kroner than any municipality's table holds: the unit printed nearest is not that of the table. */
    private static final BigDecimal MOST = BigDecimal.valueOf(2_000_000_000_000L);

    private static final Pattern FIRST_END = Pattern.compile("[ ,]");
    /** "4 Sum inntekter" is a sum like another. */
    private static final Pattern ROW_NUMBER = Pattern.compile("^\\d{1,2}[.)]?\\s*(?=\\p{L})");

    private final Vocabulary words;
    private final HeadReader heads;
    private final Set<String> sumWords;
    /** What was read of each line: the same line is asked about as text, as a head and as a heading. */
    private final Map<SourceLine, @Nullable UnitFound> units = Collections.synchronizedMap(new IdentityHashMap<>());

    TableBuilder(Vocabulary words) {
        this.words = words;
        this.heads = new HeadReader(words);
        this.sumWords = Set.copyOf(words.words("row.sum"));
    }

    HeadReader heads() {
        return heads;
    }

    /** The lines of a table before they are divided into columns. */
    record RawTable(
            int section,
            List<SourceLine> head,
            List<RawRow> rows,
            @Nullable UnitFound unit) {}

    /** Null when the rows have no common width. */
    @Nullable
    Table table(RawTable read) {
        var head = read.head();
        var nearest = read.unit();
        var raw = RowNumbers.named(read.rows());
        var lines = withoutCaption(belowUnit(head));
        int width = width(raw, heads.count(lines));
        if (width == 0) return null;
        var chosen = new ArrayList<List<@Nullable PrintedNumber>>();
        var certain = new ArrayList<Boolean>();
        var columns = heads.columns(lines, width);
        var choice = new WayChoice(raw, width, columns == null ? List.of() : columns);
        for (int i = 0; i < raw.size(); i++) {
            var cells = choice.cells(i);
            chosen.add(cells.numbers());
            certain.add(cells.certain());
        }
        var names = head.stream()
                .filter(line -> unit(line) == null
                        || !heads.columnsIn(line.text().toLowerCase(Locale.ROOT))
                                .isEmpty())
                .toList();
        var above = HeadColumns.texts(names, raw, width);
        var placed = above == null ? null : heads.columnsOf(above);
        if (HeadReader.worth(placed) >= HeadReader.worth(columns) && placed != null) columns = placed;
        boolean headed = columns != null;
        if (columns == null) {
            columns = new ArrayList<>();
            for (int i = 0; i < width; i++) columns.add(TableColumn.UNKNOWN);
        }
        var rows = new ArrayList<TableRow>();
        for (int i = 0; i < raw.size(); i++) {
            var each = raw.get(i);
            var label = choice.label(i);
            rows.add(new TableRow(
                    label,
                    chosen.get(i),
                    certain.get(i),
                    isSum(label),
                    each.spot(),
                    each.text().words()));
        }
        var headText = Spaces.single(head.stream().map(SourceLine::text).collect(Collectors.joining(" ")))
                .strip()
                .toLowerCase(Locale.ROOT);
        int from =
                head.isEmpty() ? raw.getFirst().spot().from() : head.getFirst().number();
        var whole = Spot.of(from, raw.getLast().spot().to());
        boolean ofAnother = nearest != null
                && (isTooMuch(rows, nearest.scale())
                        || nearest.spot().from() < from && headText.contains("prosent") && isSmall(rows));
        var unit = ofAnother ? null : nearest;
        return new Table(
                read.section(),
                headText,
                unit == null ? null : unit.scale(),
                unit == null ? "" : unit.words(),
                unit == null ? whole : unit.spot(),
                TableColumn.over(ShareColumns.told(columns, rows), rows),
                headed,
                List.copyOf(rows),
                whole);
    }

    /** "Økonomisk resultat" over "Beløp i 1000" is a title: the head begins below the unit. */
    private List<String> belowUnit(List<SourceLine> head) {
        var lines = head.stream().map(SourceLine::text).toList();
        for (int i = head.size() - 1; i > 0; i--) {
            var lower = lines.get(i).toLowerCase(Locale.ROOT);
            if (unit(head.get(i)) == null || !heads.columnsIn(lower).isEmpty()) continue;
            var below = lines.subList(i + 1, lines.size());
            return heads.count(below) >= 2 ? below : lines;
        }
        return lines;
    }

    /** "Tabell 10 Investeringer 2023": a year of the caption is over no column, when there is more of a head. */
    private static List<String> withoutCaption(List<String> lines) {
        var rest = lines.stream()
                .filter(line -> !LineSorter.CAPTION.matcher(line).matches())
                .toList();
        return rest.isEmpty() ? lines : rest;
    }

    private static boolean isTooMuch(List<TableRow> rows, BigDecimal scale) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell != null && cell.abs().multiply(scale).compareTo(MOST) > 0);
    }

    /** Per cents, as far as can be seen. */
    private static boolean isSmall(List<TableRow> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell == null || cell.abs().compareTo(BigDecimal.valueOf(200)) < 0);
    }

    /** A unit printed above a table. */
    record UnitFound(BigDecimal scale, String words, Spot spot) {}

    /** The unit that a line states for what follows; null when it states none. */
    @Nullable
    UnitFound unit(SourceLine line) {
        if (!units.containsKey(line)) units.put(line, readUnit(line));
        return units.get(line);
    }

    /** Reads what unit each of some lines states, side by side. */
    void readUnits(List<SourceLine> lines) {
        var read = lines.parallelStream()
                .map(line -> Optional.ofNullable(readUnit(line)))
                .toList();
        for (int i = 0; i < lines.size(); i++)
            units.put(lines.get(i), read.get(i).orElse(null));
    }

    private @Nullable UnitFound readUnit(SourceLine line) {
        if (line.isBlank()) return null;
        var lower = Numbers.tidy(line.text()).replace('\u00a0', ' ').toLowerCase(Locale.ROOT);
        if (lower.length() > 160 || !words.hasAny("unit.", lower)) return null;
        for (var each : UNITS) {
            var found = words.find(each.word()).matcher(lower);
            if (found.find() && (each.times() != 1 || !words.has("unit.thousand", lower))) {
                boolean states = lower.length() < 60
                        || lower.contains("tabell")
                        || lower.contains("tall")
                        || lower.contains("tal i ")
                        || lower.contains("beløp")
                        || line.text().contains("  ")
                        || ALONE.matcher(lower.substring(0, found.start())).matches()
                                && lower.startsWith(".", found.end());
                boolean counted = found.start() > 2
                        && Character.isDigit(lower.charAt(found.start() - 2))
                        && each.times() == 1_000_000;
                if (states && !counted) {
                    return new UnitFound(BigDecimal.valueOf(each.times()), found.group(), line.spot());
                }
            }
        }
        return null;
    }

    /** Whether a unit is said to hold wherever no other is printed. */
    boolean isOfAll(SourceLine line, String next) {
        return OF_ALL.matcher((line.text() + " " + next).toLowerCase(Locale.ROOT))
                .find();
    }

    boolean isSum(String label) {
        var lower = label.toLowerCase(Locale.ROOT).replace(":", "").strip();
        lower = ROW_NUMBER.matcher(lower).replaceFirst("");
        if (lower.isEmpty()) return false;
        var first = FIRST_END.split(lower)[0];
        if (sumWords.contains(lower) || sumWords.contains(first) && !first.startsWith("saml")) return true;
        for (var phrase : words.words("row.sum-ending")) if (lower.endsWith(" " + phrase)) return true;
        return lower.startsWith("i alt") || lower.startsWith("til sammen") || lower.startsWith("til saman");
    }

    /** The width that most rows can have; when several can, that of the head, then the most even one. */
    private static int width(List<RawRow> rows, int headed) {
        var support = new HashMap<Integer, Integer>();
        for (var row : rows) {
            row.text().ways().stream().map(List::size).distinct().forEach(size -> support.merge(size, 1, Integer::sum));
        }
        int most = support.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most == 0) return 0;
        var best = support.entrySet().stream()
                .filter(each -> each.getValue() * 10 >= most * 9)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (best.size() == 1) return best.getFirst();
        int chosen = best.getFirst();
        long highest = Long.MIN_VALUE;
        for (int size : best) {
            // A width in which the columns agree with each other is hardly chance.
            long fit = fit(rows, size) + (size == headed ? 6L * rows.size() : 0);
            if (fit > highest) {
                highest = fit;
                chosen = size;
            }
        }
        return chosen;
    }

    /** How well the rows can be divided into so many cells: evenly, and so that columns agree with each other. */
    private static long fit(List<RawRow> rows, int width) {
        var ways = rows.stream()
                .map(row -> row.text().ways().stream()
                        .filter(way -> way.size() == width)
                        .toList())
                .toList();
        return new WayRelations(ways, width).fit();
    }
}
