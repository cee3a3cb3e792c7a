package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.PrintedNumber;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import no.rodtrad.numbercheck.model.Writing;

/** A column of shares: what each row is of the sum, in the table itself and in a sentence that says so. */
final class ColumnShareCheck implements Check {

    private static final Pattern OF_ALL =
            Pattern.compile("^ av (?:den |det |dei |de |all |alle )?(?:saml(?:ede|et|a)|totale?|hele|heile"
                    + "|gjeld\\p{L}*|lånegjeld\\p{L}*|portefølje\\p{L}*|alle)(?!\\p{L})");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var table : facts.report().tables()) {
            var total = table.total();
            if (total == null || table.parts().size() < 3) continue;
            for (int column = 0; column < table.width(); column++) {
                if (!table.isPercent(column)) continue;
                for (int amount = 0; amount < table.width(); amount++) {
                    if (amount != column && !table.isPercent(amount)) check(table, total, amount, column, found);
                }
            }
        }
        for (var sentence : facts.report().sentences()) said(facts, sentence, found);
    }

    private static void check(Table table, TableRow total, int amount, int column, Consumer<NumberIssue> found) {
        var whole = total.cell(amount);
        if (whole == null || whole.isZero()) return;
        int agree = 0;
        TableRow wrong = null;
        for (var row : table.parts()) {
            var part = row.cell(amount);
            var share = row.cell(column);
            if (part == null || share == null) continue;
            if (agrees(part, whole, share)) {
                agree++;
            } else if (wrong != null) {
                return;
            } else {
                wrong = row;
            }
        }
        var printed = wrong == null ? null : wrong.cell(column);
        var part = wrong == null ? null : wrong.cell(amount);
        if (wrong == null || printed == null || part == null || agree < 3) return;
        var right = share(part, whole);
        found.accept(new Found(NumberIssueKind.TABLE_PERCENT)
                .in(wrong, column)
                .values(printed.text(), printed.write(right))
                .calculation(Writing.number(part.abs()) + " / " + Writing.number(whole.abs()) + " * 100")
                .says(wrong.label())
                .done());
    }

    private static BigDecimal share(PrintedNumber part, PrintedNumber whole) {
        return part.value().movePointRight(2).divide(whole.abs(), MathContext.DECIMAL64);
    }

    private static boolean agrees(PrintedNumber part, PrintedNumber whole, PrintedNumber share) {
        var hidden = part.slack().movePointRight(2).divide(whole.abs(), MathContext.DECIMAL64);
        var off = share(part, whole).subtract(share.value()).abs();
        return off.compareTo(share.slack().add(hidden).add(share.slack())) <= 0;
    }

    /** "791,4 millioner, det er 26,9 prosent av den samlede gjelden": the amount has a row, and the row has a sum. */
    private static void said(Facts facts, ReportSentence sentence, Consumer<NumberIssue> found) {
        var mentions = facts.mentions(sentence);
        for (int i = 1; i < mentions.size(); i++) {
            var share = mentions.get(i);
            var part = mentions.get(i - 1);
            if (share.unit() != NumberMention.Unit.PERCENT || share.about() || part.isShare()) continue;
            if (!OF_ALL.matcher(sentence.lower().substring(share.end())).find()) continue;
            if (share.start() - part.end() > 60) continue;
            judge(facts, sentence, part, share, found);
        }
    }

    private static void judge(
            Facts facts,
            ReportSentence sentence,
            NumberMention part,
            NumberMention share,
            Consumer<NumberIssue> found) {
        PrintedNumber own = null;
        PrintedNumber whole = null;
        TableRow row = null;
        for (var hit : facts.cells().of(part)) {
            var table = hit.line().table();
            var total = table.total();
            if (table.section() != sentence.section()
                    || total == null
                    || hit.line().row().isSum()) continue;
            var cell = hit.line().row().cell(hit.column());
            var sum = total.cell(hit.column());
            if (cell == null || sum == null || sum.isZero()) continue;
            if (agrees(cell, sum, share.number())) return;
            own = cell;
            whole = sum;
            row = total;
        }
        if (own == null || whole == null || row == null) return;
        found.accept(new Found(NumberIssueKind.TEXT_PERCENT)
                .is(sentence, share, Writing.number(share.rounded(share(own, whole))))
                .because(row.spot())
                .calculation(Writing.number(own.abs()) + " / " + Writing.number(whole.abs()) + " * 100")
                .done());
    }
}
