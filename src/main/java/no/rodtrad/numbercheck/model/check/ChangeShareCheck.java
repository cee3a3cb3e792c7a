package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Quantity.Base;
import no.rodtrad.numbercheck.model.RowValues;
import no.rodtrad.numbercheck.model.RowValues.Value;
import no.rodtrad.numbercheck.model.Spot;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import no.rodtrad.numbercheck.model.Writing;

/**
 * "Økte med 76, en vekst på 6,8 prosent": the amount is the change of a row, or from one row of years to the next, and
 * so the per cent follows from the table.
 */
final class ChangeShareCheck implements Check {

    private static final Pattern SAME = Pattern.compile("(?: \\p{L}+){0,4}?"
            + "(?: (?:fra|frå|siden|sidan|i) (?:19|20)\\d\\d(?: til (?:19|20)\\d\\d)?| (?:fra|frå) året før)?,? ?"
            + "(?:\\(|(?:eller|det vil si|det vil seie|dvs\\.?|tilsvarende|tilsvarande|altså|som er|som utgjør"
            + "|og tilsvarer"
            + "|noe som tilsvarer|noko som svarer til"
            + "|(?:en|ein|et|eit) (?:\\p{L}+ )?(?:vekst|økning|auke|auking|nedgang"
            + "|reduksjon|oppgang|stigning) på) (?:om lag )?)");

    /**
     * @param hidden what rounding of the amounts can hide in the per cent
     * @param from what it is measured from
     */
    private record Right(BigDecimal percent, BigDecimal hidden, BigDecimal from, Spot spot, String label) {

        static Right of(BigDecimal change, BigDecimal slack, BigDecimal from, Spot spot, String label) {
            var percent = change.movePointRight(2).divide(from.abs(), MathContext.DECIMAL64);
            var hidden = slack.movePointRight(2).divide(from.abs(), MathContext.DECIMAL64);
            return new Right(percent, hidden, from, spot, label);
        }
    }

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var quantities = facts.quantities(sentence);
            for (int i = 0; i + 1 < quantities.size(); i++) {
                var amount = quantities.get(i);
                var share = quantities.get(i + 1);
                if (!isChange(amount) || share.number().unit() != NumberMention.Unit.PERCENT) continue;
                if (share.number().about() || amount.number().about()) continue;
                var between = sentence.lower()
                        .substring(amount.number().end(), share.number().start());
                if (SAME.matcher(between).matches()) check(facts, amount, share, found);
            }
        }
    }

    private static boolean isChange(Quantity amount) {
        return amount.isDifference()
                && amount.base() != Base.BUDGET
                && amount.base() != Base.ORIGINAL
                && !amount.number().isShare()
                && amount.number().number().digitCount() > 1;
    }

    private static void check(Facts facts, Quantity amount, Quantity share, Consumer<NumberIssue> found) {
        var rights = rights(facts, amount);
        if (rights.isEmpty() || isSaid(facts, amount, share)) return;
        var first = rights.getFirst();
        for (var right : rights) {
            if (share.number()
                    .isAmount(right.percent(), right.hidden().add(share.number().slack()))) return;
            if (share.number().rounded(right.percent()).compareTo(share.number().rounded(first.percent())) != 0) return;
        }
        var rounded = share.number().rounded(first.percent());
        boolean last = rounded.subtract(share.number().number().abs())
                        .abs()
                        .compareTo(share.number().number().step())
                <= 0;
        found.accept(new Found(NumberIssueKind.TEXT_PERCENT)
                .level(last ? NumberIssueLevel.ROUNDING : NumberIssueLevel.HARD)
                .is(share, Writing.number(rounded))
                .because(first.spot())
                .calculation(Writing.number(amount.number().value()) + " / " + Writing.number(first.from()) + " * 100")
                .says(first.label())
                .done());
    }

    private static List<Right> rights(Facts facts, Quantity amount) {
        var rights = new ArrayList<Right>();
        for (var line : lines(facts, amount)) {
            var row = facts.values(line);
            for (var change : row.changes()) {
                if (!isOf(amount, row, change)) continue;
                var from = row.cell(change.column()).subtract(change.amount());
                if (from.signum() == 0) continue;
                rights.add(Right.of(
                        change.amount(),
                        change.slack(),
                        from,
                        line.row().spot(),
                        line.row().label()));
            }
        }
        if (rights.isEmpty()) for (var table : facts.tablesNear(amount.sentence())) years(table, amount, rights);
        return rights;
    }

    private static boolean isOf(Quantity amount, RowValues row, Value change) {
        return row.isComparable(amount.number(), change)
                && (amount.direction() == 0 || change.sign() == amount.direction())
                && amount.number().isAmount(change.amount(), change.slack());
    }

    /** The rows that the sentence names, or all of the tables in its section. */
    private static List<TableLine> lines(Facts facts, Quantity amount) {
        var lines = new ArrayList<TableLine>();
        for (var subject : facts.subjects(amount.sentence())) lines.addAll(subject.lines());
        if (lines.isEmpty()) lines.addAll(Topics.of(facts, amount.sentence(), amount.number()));
        if (!lines.isEmpty() || amount.number().number().digitCount() < 2) return lines;
        for (var table : facts.report().tables()) {
            if (table.section() != amount.sentence().section()) continue;
            for (var row : table.rows()) lines.add(new TableLine(table, row));
        }
        return lines;
    }

    /** A table with a year on each row: from one to the next. */
    private static void years(Table table, Quantity amount, List<Right> rights) {
        for (int i = 0; i + 1 < table.rows().size(); i++) {
            var one = table.rows().get(i);
            var next = table.rows().get(i + 1);
            if (!isYear(name(one)) || !isYear(name(next))) continue;
            for (int column = one.label().isEmpty() ? 1 : 0; column < table.width(); column++) {
                var from = one.cell(column);
                var to = next.cell(column);
                if (from == null || to == null || from.isZero() || table.isPercent(column)) continue;
                var change = to.value().subtract(from.value());
                boolean same = amount.number()
                        .isAmount(change, from.slack().add(to.slack()).min(BigDecimal.ONE));
                if (!same || change.signum() != amount.direction() && amount.direction() != 0) continue;
                var slack = from.slack().add(to.slack());
                rights.add(Right.of(change, slack, from.value(), next.spot(column), name(next)));
            }
        }
    }

    /** The label, or the first cell when the row has none. */
    private static String name(TableRow row) {
        var first = row.cell(0);
        return row.label().isEmpty() && first != null ? first.text() : row.label();
    }

    private static boolean isYear(String label) {
        return label.length() == 4 && (label.startsWith("19") || label.startsWith("20"));
    }

    /** Two numbers of the paragraph give the per cent. */
    private static boolean isSaid(Facts facts, Quantity amount, Quantity share) {
        var all = new ArrayList<NumberMention>();
        for (var sentence : facts.paragraph(amount.sentence().paragraph())) all.addAll(facts.mentions(sentence));
        for (var from : all) {
            if (from.unit() != amount.number().unit() || from.value().signum() == 0) continue;
            var percent = amount.number()
                    .value()
                    .movePointRight(2)
                    .divide(from.value().abs(), MathContext.DECIMAL64);
            if (share.number().isAmount(percent, share.number().slack())) return true;
        }
        return false;
    }
}
