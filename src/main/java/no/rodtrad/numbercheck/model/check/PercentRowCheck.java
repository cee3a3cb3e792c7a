package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.PrintedNumber;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of per cents, such as the degree of coverage of each service: it is one row in per cent of another in all
 * columns but one.
 */
final class PercentRowCheck implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern PERCENT =
            Pattern.compile("%|prosent|(?:grad|andel)(?:en|a)?(?!\\p{L})|(?<!\\p{L})del(?:en)? ");
    /** Fewer columns that agree are chance. */
    private static final int AGREE = 3;

    private static final int MOST_ROWS = 40;

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var table : facts.report().tables()) {
            if (table.width() <= AGREE || table.rows().size() > MOST_ROWS) continue;
            for (var row : table.rows()) {
                boolean percent = row.cells().stream().allMatch(cell -> cell == null || cell.percent())
                        || PERCENT.matcher(row.label().toLowerCase(Locale.ROOT)).find();
                if (percent && row.certain()) check(facts, table, row, found);
            }
        }
    }

    private static void check(Facts facts, Table table, TableRow row, Consumer<NumberIssue> found) {
        int wrong = -1;
        BigDecimal right = null;
        for (var part : table.rows()) {
            for (var whole : table.rows()) {
                if (part == whole || part == row || whole == row) continue;
                int[] fits = fits(facts.mended(part), facts.mended(whole), row);
                if (fits[0] < AGREE || fits[1] > 1) continue;
                if (fits[1] == 0) return;
                if (wrong < 0) {
                    wrong = fits[2];
                    right = share(
                            facts.mended(part).cell(wrong), facts.mended(whole).cell(wrong));
                }
            }
        }
        if (wrong < 0 || right == null) return;
        var cell = row.cell(wrong);
        if (cell == null) return;
        found.accept(new Found(NumberIssueKind.TABLE_PERCENT)
                .in(row, wrong)
                .values(cell.text(), cell.write(right))
                .done());
        facts.mend(row, wrong, right.setScale(cell.decimals(), RoundingMode.HALF_UP));
    }

    /** How many columns agree, how many do not, and the last that does not. */
    private static int[] fits(TableRow part, TableRow whole, TableRow percent) {
        int agree = 0;
        int against = 0;
        int last = -1;
        for (int i = 0; i < percent.cells().size(); i++) {
            var printed = percent.cell(i);
            var share = share(part.cell(i), whole.cell(i));
            if (printed == null || share == null || printed.isZero() || share.signum() == 0) continue;
            var off = share.subtract(printed.value()).abs();
            if (off.compareTo(printed.step()) <= 0) {
                agree++;
            } else {
                against++;
                last = i;
            }
        }
        return new int[] {agree, against, last};
    }

    private static @Nullable BigDecimal share(@Nullable PrintedNumber part, @Nullable PrintedNumber whole) {
        if (part == null || whole == null || whole.isZero() || part.percent() || whole.percent()) return null;
        return part.value().multiply(HUNDRED).divide(whole.value(), MathContext.DECIMAL64);
    }
}
