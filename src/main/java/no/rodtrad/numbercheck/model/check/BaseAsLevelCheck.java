package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.Phrases;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.RowValues.Value;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import no.rodtrad.numbercheck.model.TableRow;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/**
 * "Biblioteket lånte ut 41 206 bøker. Det er 2 671 flere enn året før", and a row with 41 206 and then 43 877: the
 * difference is the row's, and so the number before it is what it was measured from, and not what was reached.
 */
final class BaseAsLevelCheck implements Check {

    private static final QuickPattern GOES_ON = QuickPattern.of(Phrases.GOES_ON);
    private static final Pattern MEASURED =
            Pattern.compile("^(?: \\p{L}+)? (?:(?<up>" + Phrases.MORE + ")|" + Phrases.LESS + ") (?:enn|det|som) ");
    private static final int DIGITS = 3;

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var quantities = facts.quantities(sentence);
            for (int i = 0; i < quantities.size(); i++) {
                var difference = quantities.get(i);
                if (direction(difference) == 0) continue;
                if (difference.number().isShare() || difference.number().about()) continue;
                var level = level(facts, sentence, quantities, i);
                if (level != null) check(facts, level, difference, found);
            }
        }
    }

    /** Also where what it is measured from has no name that is known: "mindre enn vi hadde regnet med". */
    private static int direction(Quantity difference) {
        if (difference.isDifference()) return difference.direction();
        if (difference.role() != Role.OTHER) return 0;
        var after = difference.sentence().lower().substring(difference.number().end());
        var word = MEASURED.matcher(after);
        if (!word.find()) return 0;
        return word.group("up") != null ? 1 : -1;
    }

    /** The number just before the difference, or the only one of the sentence before. */
    private static @Nullable Quantity level(Facts facts, ReportSentence sentence, List<Quantity> quantities, int at) {
        Quantity level = null;
        for (int i = 0; i < at; i++) if (!quantities.get(i).isDifference()) level = quantities.get(i);
        if (level == null && GOES_ON.in(sentence)) {
            var paragraph = facts.paragraph(sentence.paragraph());
            int place = paragraph.indexOf(sentence);
            if (place < 1) return null;
            var before = facts.quantities(paragraph.get(place - 1)).stream()
                    .filter(each -> !each.number().isShare())
                    .toList();
            if (before.size() == 1) level = before.getFirst();
        }
        boolean fits = level != null
                && level.role() == Role.LEVEL
                && !level.guarded()
                && !level.number().about()
                && level.number().unit() == quantities.get(at).number().unit()
                && level.number().number().digitCount() >= DIGITS;
        return fits ? level : null;
    }

    private static void check(Facts facts, Quantity level, Quantity difference, Consumer<NumberIssue> found) {
        int direction = direction(difference);
        TableRow only = null;
        Value right = null;
        for (var hit : facts.cells().all(level.number())) {
            var row = hit.line().row();
            if (facts.mended(row) != row || isDated(level, hit.line(), hit.column())) return;
            var values = facts.printed(hit.line().table(), row);
            var own = values.cell(hit.column()).abs();
            Value reached = null;
            for (var value : values.cells()) {
                if (value.column() == hit.column() || value.percent()) continue;
                var amount = value.amount().abs().subtract(own);
                boolean same =
                        difference.number().isAmount(amount, value.slack().multiply(BigDecimal.TWO));
                // It was reached from the other one: all is in order.
                if (same && amount.signum() == -direction) return;
                if (same && amount.signum() == direction) reached = value;
            }
            if (reached == null || !isReached(hit.line(), reached.column(), hit.column())) continue;
            if (only != null) return;
            only = row;
            right = reached;
        }
        if (only != null && right != null) report(level, only, right, found);
    }

    /** The sentence says that the number is of the column's own year. */
    private static boolean isDated(Quantity level, TableLine line, int column) {
        int year = line.table().columns().get(column).year();
        return year > 0 && level.year() == year;
    }

    /** The later year, or the accounts: what a text measures from is the year before, or the budget. */
    private static boolean isReached(TableLine line, int reached, int base) {
        var to = line.table().columns().get(reached);
        var from = line.table().columns().get(base);
        if (from.meaning().isBudget()) return to.meaning().isActual();
        return to.year() > from.year() && from.year() > 0 && !to.meaning().isBudget();
    }

    private static void report(Quantity level, TableRow row, Value right, Consumer<NumberIssue> found) {
        found.accept(new Found(NumberIssueKind.TEXT_TABLE_AMOUNT)
                .is(level, Writing.number(level.number().rounded(right.amount())))
                .because(row.spot(right.column()))
                .says(row.label())
                .done());
    }
}
