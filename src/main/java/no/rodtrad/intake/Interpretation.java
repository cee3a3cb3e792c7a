package no.rodtrad.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.rodtrad.intake.model.mapping.DateForm;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingGuess;
import no.rodtrad.intake.model.mapping.NumberForm;
import no.rodtrad.intake.model.mapping.NumberForm.Decimal;
import no.rodtrad.intake.model.mapping.NumberForm.Thousands;
import no.rodtrad.kernel.Money;

/**
 * A way to read numbers or dates of a file that are not understood as the mapping has it.
 *
 * @param mapping that reads them so
 * @param code what it is called in a form
 * @param mended how many of the refused values are read
 * @param refused how many there are of them
 * @param kept how many of the other values are still read
 * @param others how many there are of them
 */
public record Interpretation(
        Mapping mapping, String code, List<Example> examples, int mended, int refused, int kept, int others) {

    private static final int MOST = 4;
    private static final int EXAMPLES = 3;

    public Interpretation {
        examples = List.copyOf(examples);
    }

    /** A value as it stands, and as it is read: an amount, or a day. */
    public record Example(String written, Optional<Money> amount, Optional<LocalDate> day) {

        boolean isRead() {
            return amount.isPresent() || day.isPresent();
        }
    }

    /**
     * Those by which more is read than now, the best first. Two that read all alike are one.
     *
     * @param refused values as they stand in the file
     * @param others of the same column, that are read now
     */
    public static List<Interpretation> ofAmounts(Mapping mapping, List<String> refused, List<String> others) {
        var found = new ArrayList<Interpretation>();
        for (var decimal : Decimal.values()) {
            for (var thousands : Thousands.values()) {
                if (decimal.sign() == thousands.sign()) continue;
                var form = new NumberForm(decimal, thousands, mapping.numbers().unit());
                var reader = new AmountBytes(form);
                var code = decimal + "-" + thousands;
                found.add(of(mapping.with(form), code, refused, others, value -> amount(reader, value)));
            }
        }
        return best(found);
    }

    /** The same for dates. */
    public static List<Interpretation> ofDates(Mapping mapping, List<String> refused, List<String> others) {
        var found = new ArrayList<Interpretation>();
        for (var pattern : MappingGuess.DATES) {
            var form = new DateForm(pattern);
            found.add(of(
                    mapping.with(form),
                    pattern,
                    refused,
                    others,
                    value -> new Example(value, Optional.empty(), form.read(value.strip()))));
        }
        return best(found);
    }

    private interface Reader {
        Example read(String value);
    }

    private static Example amount(AmountBytes reader, String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        boolean read = reader.read(bytes, 0, bytes.length) == AmountBytes.Found.AMOUNT;
        return new Example(value, read ? Optional.of(Money.ore(reader.ore())) : Optional.empty(), Optional.empty());
    }

    private static Interpretation of(
            Mapping mapping, String code, List<String> refused, List<String> others, Reader reader) {
        var examples = refused.stream().distinct().map(reader::read).toList();
        long mended =
                refused.stream().filter(value -> reader.read(value).isRead()).count();
        long kept = others.stream().filter(value -> reader.read(value).isRead()).count();
        return new Interpretation(mapping, code, examples, (int) mended, refused.size(), (int) kept, others.size());
    }

    /** Whether more values are read so than now. */
    private boolean helps() {
        return mended > others - kept;
    }

    private static List<Interpretation> best(List<Interpretation> all) {
        var best = new ArrayList<Interpretation>();
        all.stream()
                .filter(Interpretation::helps)
                .sorted(Comparator.comparingInt((Interpretation each) -> -each.mended - each.kept))
                .forEach(each -> {
                    boolean told = best.stream()
                            .anyMatch(other -> other.examples.equals(each.examples) && other.kept == each.kept);
                    if (!told && best.size() < MOST) best.add(each);
                });
        return best.stream().map(Interpretation::shortened).toList();
    }

    private Interpretation shortened() {
        var read = examples.stream().filter(Example::isRead).limit(EXAMPLES).toList();
        return new Interpretation(mapping, code, read, mended, refused, kept, others);
    }
}
