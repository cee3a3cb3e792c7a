package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.PrintedNumber;
import no.rodtrad.numbercheck.model.RowRelation;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import no.rodtrad.numbercheck.model.Writing;

/** Per cents of a table, reckoned again with their signs, and per cents of nothing. */
final class TablePercentCheck implements Check {

    private static final int MANY = 5;

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var table : facts.report().tables()) {
            for (int column = 0; column < table.width(); column++) {
                int result = column;
                var relations = facts.relations(table).stream()
                        .filter(RowRelation.Percent.class::isInstance)
                        .map(RowRelation.Percent.class::cast)
                        .filter(relation -> relation.result() == result)
                        .toList();
                if (relations.isEmpty()) continue;
                var best = best(facts, table, relations);
                for (var row : table.rows()) check(facts, table, row, relations, best, found);
            }
        }
    }

    /** The relation that most rows agree with; among equals, the one the head names. */
    private static RowRelation.Percent best(Facts facts, Table table, List<RowRelation.Percent> relations) {
        return relations.stream()
                .max(Comparator.<RowRelation.Percent>comparingInt(relation -> weight(table, relation) >= 6 ? 1 : 0)
                        .thenComparingLong(relation -> support(facts, table, relation))
                        .thenComparing(relation -> weight(table, relation)))
                .orElseThrow();
    }

    /** The per cent of some other two amounts of the row: of another budget, when there are several. */
    private static boolean isOfAnother(Table table, TableRow row, PrintedNumber printed, RowRelation.Percent best) {
        for (int part = 0; part < table.width(); part++) {
            for (int base = 0; base < table.width(); base++) {
                var one = row.cell(part);
                var other = row.cell(base);
                boolean upsideDown = part == best.base() && base == best.part();
                // What is left is no other amount: the rows tell what was used.
                boolean left = base == best.base()
                        && isDifference(table, part)
                        && !isDifference(table, best.part())
                        && !best.change();
                if (upsideDown || left || part == base || one == null || other == null) continue;
                if (one.isZero() || other.isZero()) continue;
                // The rows are measured against a budget: the accounts are no other budget.
                var kind = table.columns().get(base).meaning();
                boolean accounts = best.base() != base
                        && (kind.isActual()
                                        && table.columns()
                                                .get(best.base())
                                                .meaning()
                                                .isBudget()
                                || kind == ColumnMeaning.VALUE
                                        && table.columns().get(best.base()).meaning() == kind);
                if (accounts
                        || table.isPercent(part)
                        || table.isPercent(base)
                        || one.abs().compareTo(other.abs()) == 0) continue;
                var share = one.value().movePointRight(2).divide(other.abs(), MathContext.DECIMAL64);
                if (share.subtract(printed.value()).abs().compareTo(printed.slack()) <= 0) return true;
            }
        }
        return false;
    }

    /** All other rows agree, and they are many: the column means what it means in them. */
    private static boolean isTheOnly(Facts facts, Table table, TableRow row, RowRelation best) {
        int agree = 0;
        for (var other : table.rows()) {
            if (other == row || !other.certain()) continue;
            var cells = facts.mended(other).cells();
            if (best.failsIn(cells)) return false;
            if (best.holdsIn(cells)) agree++;
        }
        return agree >= MANY;
    }

    private static boolean isDifference(Table table, int column) {
        return table.columns().get(column).meaning().isDifference();
    }

    private static boolean isAsStrict(Facts facts, Table table, RowRelation one, RowRelation best) {
        return strict(facts, table, one) >= strict(facts, table, best);
    }

    private static long strict(Facts facts, Table table, RowRelation relation) {
        return table.rows().stream()
                .map(facts::mended)
                .filter(row -> relation.holdsIn(row.cells()) && isStrict(row, relation))
                .count();
    }

    /** Where all other rows agree with the amounts as printed, the amounts hide no decimals in this row either. */
    private static boolean fails(Table table, TableRow row, RowRelation relation) {
        if (relation.failsIn(row.cells())) return true;
        if (table.scale() != null || isStrict(row, relation)) return false;
        int strict = 0;
        for (var other : table.rows()) {
            if (other == row || !relation.holdsIn(other.cells())) continue;
            if (!isStrict(other, relation)) return false;
            var printed = other.cell(relation.result());
            if (printed != null && !printed.isZero()) strict++;
        }
        return strict >= 3;
    }

    private static boolean isStrict(TableRow row, RowRelation relation) {
        var expected = relation.expected(row.cells());
        var printed = row.cell(relation.result());
        if (expected == null || printed == null) return true;
        return expected.subtract(printed.value()).abs().compareTo(printed.slack()) <= 0;
    }

    private static long support(Facts facts, Table table, RowRelation.Percent relation) {
        // One row more or less does not make a per cent one of the later year.
        long support = isOfLater(table, relation) ? -100 : 0;
        for (var row : table.rows()) {
            var mended = facts.mended(row);
            if (relation.holdsIn(mended.cells())) support += isStrict(mended, relation) ? 100 : 99;
        }
        return support;
    }

    /** A change in per cent of the year it led to. */
    private static boolean isOfLater(Table table, RowRelation.Percent relation) {
        var base = table.columns().get(relation.base());
        if (base.year() == 0) return false;
        if (relation.change()) {
            int year = table.columns().get(relation.part()).year();
            return year > 0 && year < base.year();
        }
        return table.columns().get(relation.part()).meaning() == ColumnMeaning.CHANGE
                && table.columns().stream()
                        .anyMatch(other ->
                                other.meaning() == base.meaning() && other.year() > 0 && other.year() < base.year());
    }

    private static boolean isNamed(Table table, RowRelation.Percent relation) {
        var column = table.columns().get(relation.result());
        return !table.headed()
                || column.meaning().isPercent()
                || column.meaning() == ColumnMeaning.VARIANCE
                || column.meaning() == ColumnMeaning.CHANGE;
    }

    private static int weight(Table table, RowRelation.Percent relation) {
        int weight = 0;
        var base = table.columns().get(relation.base()).meaning();
        if (table.columns().get(relation.part()).meaning() == ColumnMeaning.VARIANCE && !relation.change()) weight += 4;
        if (base == ColumnMeaning.REVISED) weight += 3;
        else if (base.isBudget()) weight += 2;
        return relation.sign() == 1 ? weight + 1 : weight;
    }

    private static void check(
            Facts facts,
            Table table,
            TableRow row,
            List<RowRelation.Percent> relations,
            RowRelation.Percent best,
            Consumer<NumberIssue> found) {
        var printed = row.cell(best.result());
        // The per cent of a whole may be weighed in another way than those of its parts.
        if (row.isSum() && !isNamed(table, best)) return;
        if (printed == null || !row.certain()) return;
        if (!isTheOnly(facts, table, row, best) && isOfAnother(table, row, printed, best)) return;
        if (isPercentOfNothing(row, best, printed)) {
            found.accept(new Found(NumberIssueKind.PERCENT_OF_ZERO)
                    .in(row, best.result())
                    .values(printed.text(), "")
                    .says(row.label())
                    .done());
            return;
        }
        // An amount that is wrong has been told of, and with the right one the per cent is right.
        var mended = facts.mended(row);
        if (mended != row && best.holdsIn(mended.cells())) return;
        long support = support(facts, table, best);
        for (var relation : relations) {
            if (support(facts, table, relation) + 50 >= support
                    && isAsStrict(facts, table, relation, best)
                    && !fails(table, row, relation)) return;
        }
        // A wrong amount in the same row has a finding of its own, and the per cent may rest on the right one.
        var amounts = facts.relations(table).stream()
                .filter(RowRelation.Linear.class::isInstance)
                .toList();
        if (amounts.stream().anyMatch(relation -> relation.failsIn(row.cells())) && holdsMended(row, best, amounts)) {
            return;
        }
        var expected = best.expected(row.cells());
        if (expected == null || isOfNegative(row, best, printed, expected)) return;
        var rounded = expected.setScale(printed.decimals(), RoundingMode.HALF_UP);
        boolean last = rounded.subtract(printed.value()).abs().compareTo(printed.step()) <= 0;
        found.accept(new Found(NumberIssueKind.TABLE_PERCENT)
                .in(row, best.result())
                .level(last ? NumberIssueLevel.ROUNDING : NumberIssueLevel.HARD)
                .values(printed.text(), printed.write(expected))
                .calculation(calculation(row, best))
                .says(row.label())
                .done());
    }

    /** With both amounts below nought some reckon B / A - 1, and others (B - A) / |A|: the two differ in sign alone. */
    private static boolean isOfNegative(
            TableRow row, RowRelation.Percent relation, PrintedNumber printed, BigDecimal expected) {
        var part = row.cell(relation.part());
        var base = row.cell(relation.base());
        boolean below = part != null
                && base != null
                && part.value().signum() < 0
                && base.value().signum() < 0;
        return below && expected.add(printed.value()).abs().compareTo(relation.tolerance(row.cells())) <= 0;
    }

    private static boolean holdsMended(TableRow row, RowRelation.Percent best, List<RowRelation> amounts) {
        for (var relation : amounts) {
            var right = relation.expected(row.cells());
            var cell = row.cell(relation.result());
            if (right == null || cell == null || relation.result() != best.part()) continue;
            var mended = new java.util.ArrayList<>(row.cells());
            mended.set(best.part(), new PrintedNumber(right, cell.decimals(), false, ""));
            if (best.holdsIn(mended)) return true;
        }
        return false;
    }

    /** The base is nought, the amount is not, and yet a number is printed. */
    private static boolean isPercentOfNothing(TableRow row, RowRelation.Percent relation, PrintedNumber printed) {
        var base = row.cell(relation.base());
        var part = row.cell(relation.part());
        if (base == null || part == null || !base.isZero() || part.isZero()) return false;
        // With another budget in the row the per cent may be of that one.
        for (int i = 0; i < row.cells().size(); i++) {
            var other = row.cell(i);
            if (other == null || i == relation.part() || i == relation.result() || other.isZero()) continue;
            if (other.abs().compareTo(part.abs()) == 0) continue;
            var share = part.abs().movePointRight(2).divide(other.abs(), MathContext.DECIMAL64);
            if (share.subtract(printed.abs()).abs().compareTo(printed.step()) <= 0) return false;
        }
        return printed.abs().compareTo(BigDecimal.valueOf(1000)) <= 0;
    }

    private static String calculation(TableRow row, RowRelation.Percent relation) {
        var part = row.cell(relation.part());
        var base = row.cell(relation.base());
        if (part == null || base == null) return "";
        var top = Writing.number(part.value());
        var below = Writing.number(base.abs());
        return relation.change()
                ? "(" + top + " - " + Writing.number(base.value()) + ") / " + below + " * 100"
                : top + " / " + below + " * 100";
    }
}
