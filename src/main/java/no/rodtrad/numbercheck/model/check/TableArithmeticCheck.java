package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.PrintedNumber;
import no.rodtrad.numbercheck.model.RowRelation;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Sums and variances of one table. A cell that is wrong breaks its row and its column; the cell where both would be
 * mended at once is the one to name.
 */
final class TableArithmeticCheck implements Check {

    private static final Pattern RATE = Pattern.compile(
            "(?i)prosent|%|(?:andel|grad|snitt|fravær|fråvær|rate)(?:en|a)?(?!\\p{L})|(?<!\\p{L})per (?!\\d)");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var table : facts.report().tables()) new OneTable(facts, table, found).check();
    }

    private static final class OneTable {

        private final Facts facts;
        private final Table table;
        private final Consumer<NumberIssue> found;
        private final ColumnSums sums;
        private final List<ColumnSums.Fault> open;
        private final List<RowRelation.Linear> relations;
        private final Set<String> named = new HashSet<>();

        OneTable(Facts facts, Table table, Consumer<NumberIssue> found) {
            this.facts = facts;
            this.table = table;
            this.found = found;
            this.sums = new ColumnSums(table);
            this.open = new ArrayList<>(sums.faults());
            this.relations = facts.relations(table).stream()
                    .filter(RowRelation.Linear.class::isInstance)
                    .map(RowRelation.Linear.class::cast)
                    .toList();
        }

        void check() {
            open.removeIf(fault -> facts.isExplained(table, fault.difference()));
            for (var row : table.rows()) {
                if (!row.certain()) continue;
                for (var relation : relations) {
                    if (relation.failsIn(row.cells()) && !another(relation, row)) rowFault(row, relation);
                }
            }
            var told = new HashSet<String>();
            for (var fault : open) {
                if (!isMended(fault) && !isContinued(fault) && told.add(size(fault.difference()))) sumFault(fault);
            }
        }

        /** Another relation with the same result holds: two budgets, and the variance is from the other one. */
        private boolean another(RowRelation.Linear relation, TableRow row) {
            long support = support(relation);
            for (var other : relations) {
                if (other == relation || other.result() != relation.result()) continue;
                if (other.holdsIn(row.cells()) && support(other) >= support) return true;
                if (support(other) > support) return true;
            }
            return false;
        }

        private long support(RowRelation.Linear relation) {
            long support = 0;
            for (var row : table.rows()) {
                if (!relation.holdsIn(row.cells())) continue;
                var expected = relation.expected(row.cells());
                var printed = row.cell(relation.result());
                boolean exact = expected != null && printed != null && expected.compareTo(printed.value()) == 0;
                support += exact ? 13 : 10;
            }
            return support;
        }

        private void rowFault(TableRow row, RowRelation.Linear relation) {
            var expected = relation.expected(row.cells());
            var printed = row.cell(relation.result());
            if (expected == null || printed == null) return;
            var difference = expected.subtract(printed.value());
            if (facts.isExplained(table, difference)) return;
            if (isWithAnother(row, relation, difference) || isSumOfRates(row, relation)) return;
            if (isNotCarried(row, relation) || isSumOfAll(row, relation)) return;
            int column = relation.result();
            var right = expected;
            int least = doubt(row, column, expected, relation);
            // Of another budget, unless the sum of the column lacks just what would mend the row.
            if (least >= 0 && isOfAnotherBudget(row, relation)) return;
            for (int part : relation.columns()) {
                var cell = row.cell(part);
                if (part == relation.result() || cell == null) continue;
                var mended = relation.signOf(part) > 0
                        ? cell.value().subtract(difference)
                        : cell.value().add(difference);
                int trust = doubt(row, part, mended, relation);
                if (trust < least) {
                    least = trust;
                    column = part;
                    right = mended;
                }
            }
            boolean mayDiffer = !isChangeOfBothSigns(relation);
            if (isOtherSign(row, relation) && least >= 0 && (flipped(relation) > 1 || mayDiffer)) return;
            var wrong = row.cell(column);
            if (wrong == null || !named.add(row.spot().from() + ":" + column)) return;
            mend(row, column, right);
            var finding = new Found(
                            isSumFault(row, column) ? NumberIssueKind.TABLE_SUM : NumberIssueKind.TABLE_VARIANCE)
                    .in(row, column)
                    .values(wrong.text(), wrong.write(right))
                    .calculation(calculation(relation, row, column))
                    .says(row.label());
            found.accept(finding.done());
        }

        /** How little speaks against this cell: below nought when mending it would mend a column too. */
        private int doubt(TableRow row, int column, BigDecimal mended, RowRelation.Linear failing) {
            var cell = row.cell(column);
            if (cell == null) return 99;
            int trust = column == failing.result() ? 0 : 2;
            for (var fault : open) {
                if (fault.column() != column) continue;
                var change = mended.subtract(cell.value());
                var needed = fault.needed(row);
                if (needed != null
                        && change.subtract(needed).abs().compareTo(cell.step().multiply(BigDecimal.TWO)) <= 0) {
                    trust -= 10;
                }
            }
            if (sums.isConfirmed(row, column)) trust += 6;
            // Two neighbours that are exchanged are a slip that hands make.
            if (NearMiss.swapped(cell.digits(), cell.with(mended).digits())) trust -= 3;
            for (var other : relations) {
                if (other == failing || !contains(other, column)) continue;
                if (other.holdsIn(row.cells())) trust += 3;
            }
            return trust;
        }

        /** A cell that the relation leaves out makes the row come right: most rows have nothing in that column. */
        private boolean isWithAnother(TableRow row, RowRelation.Linear relation, BigDecimal difference) {
            if (relation.parts().length < 2) return false;
            for (int i = 0; i < table.width(); i++) {
                var cell = row.cell(i);
                if (contains(relation, i) || cell == null || cell.isZero() || cell.percent()) continue;
                if (cell.digitCount() < 2) continue;
                if (cell.abs().subtract(difference.abs()).abs().compareTo(relation.tolerance(row.cells())) > 0)
                    continue;
                if (isMostlyEmpty(i)) return true;
            }
            return false;
        }

        /** Each of its cells is the sum of its column: what is wrong is wrong in a row above. */
        private boolean isSumOfAll(TableRow row, RowRelation.Linear relation) {
            if (!row.isSum()) return false;
            for (int column : relation.columns()) if (!sums.isConfirmed(row, column)) return false;
            return true;
        }

        /** A result that is met from elsewhere is carried to no fund: nought before, and nought after. */
        private boolean isNotCarried(TableRow row, RowRelation.Linear relation) {
            var printed = row.cell(relation.result());
            if (printed == null || !printed.isZero()) return false;
            if (table.columns().get(relation.result()).meaning().isDifference()) return false;
            int amounts = 0;
            for (int part : relation.parts()) {
                var cell = row.cell(part);
                if (cell != null && !cell.isZero()) amounts++;
            }
            return amounts == 1;
        }

        /** "Dekningsgrad i prosent" of each service, in a table whose last column is the sum of all. */
        private static boolean isSumOfRates(TableRow row, RowRelation.Linear relation) {
            for (int sign : relation.signs()) if (sign < 0) return false;
            return RATE.matcher(row.label()).find();
        }

        /** The variance is from another of the row's budgets than the one that most rows are measured against. */
        private boolean isOfAnotherBudget(TableRow row, RowRelation.Linear relation) {
            var printed = row.cell(relation.result());
            var meaning = table.columns().get(relation.result()).meaning();
            if (printed == null || printed.digitCount() < 2 || meaning != ColumnMeaning.VARIANCE) return false;
            for (int part : relation.parts()) {
                var kept = row.cell(part);
                for (int i = 0; i < table.width(); i++) {
                    var other = row.cell(i);
                    if (kept == null || other == null || contains(relation, i) || other.percent()) continue;
                    // Last year's accounts are no budget.
                    if (table.columns().get(i).meaning().isActual()) continue;
                    var difference = kept.value().subtract(other.value()).abs();
                    if (difference.subtract(printed.abs()).abs().compareTo(printed.step()) <= 0) return true;
                }
            }
            return false;
        }

        private boolean isMostlyEmpty(int column) {
            int empty = 0;
            for (var row : table.rows()) {
                var cell = row.cell(column);
                if (cell == null || cell.isZero()) empty++;
            }
            return empty * 3 >= table.rows().size();
        }

        private static boolean isOtherSign(TableRow row, RowRelation.Linear relation) {
            var expected = relation.expected(row.cells());
            var printed = row.cell(relation.result());
            if (expected == null || printed == null || printed.isZero()) return false;
            return expected.add(printed.value()).abs().compareTo(relation.tolerance(row.cells())) <= 0;
        }

        /** Rows with the other sign: in a statement, income has the opposite of expenditure. */
        private long flipped(RowRelation.Linear relation) {
            return table.rows().stream()
                    .filter(row -> relation.failsIn(row.cells()) && isOtherSign(row, relation))
                    .count();
        }

        /** A change from year to year has the same sign for income and expenditure, and other rows show both signs. */
        private boolean isChangeOfBothSigns(RowRelation.Linear relation) {
            if (table.columns().get(relation.result()).meaning() != ColumnMeaning.CHANGE) return false;
            int up = 0;
            int down = 0;
            for (var row : table.rows()) {
                var cell = row.cell(relation.result());
                if (cell == null || !relation.holdsIn(row.cells())) continue;
                if (cell.value().signum() > 0) up++;
                if (cell.value().signum() < 0) down++;
            }
            return up > 0 && down > 0 && up + down > 3;
        }

        private static boolean contains(RowRelation relation, int column) {
            for (int each : relation.columns()) if (each == column) return true;
            return false;
        }

        /** A column that would come right with this cell needs no finding of its own. */
        private void mend(TableRow row, int column, BigDecimal right) {
            var cell = row.cell(column);
            if (cell == null) return;
            var change = right.subtract(cell.value());
            facts.explain(table, change);
            facts.mend(row, column, right);
        }

        private boolean isMended(ColumnSums.Fault fault) {
            if (facts.isExplained(table, fault.difference())) return true;
            var cell = fault.sum().cell(fault.column());
            if (cell == null) return true;
            // Rounding may make the two differences one apart.
            for (var step : List.of(cell.step(), cell.step().negate())) {
                if (facts.isExplained(table, fault.difference().add(step))) return true;
            }
            return false;
        }

        /** A table that goes on over a page may be read as two: the sum below the last of them is of both. */
        private boolean isContinued(ColumnSums.Fault fault) {
            int at = facts.report().tables().indexOf(table);
            if (at < 1
                    || fault.parts().isEmpty()
                    || fault.parts().getFirst() != table.rows().getFirst()) return false;
            var before = facts.report().tables().get(at - 1);
            if (!before.columns().equals(table.columns())) return false;
            var added = BigDecimal.ZERO;
            for (var row : before.rows().reversed()) {
                if (row.isSum()) break;
                var cell = row.cell(fault.column());
                if (cell != null) added = added.add(cell.value());
            }
            return added.signum() != 0 && added.add(fault.difference()).signum() == 0;
        }

        private boolean isSumFault(TableRow row, int column) {
            return open.stream().anyMatch(fault -> fault.sum() == row && fault.column() == column);
        }

        private void sumFault(ColumnSums.Fault fault) {
            var printed = fault.sum().cell(fault.column());
            if (printed == null) return;
            var parts = new ArrayList<PrintedNumber>();
            var signs = new ArrayList<Integer>();
            for (int i = 0; i < fault.parts().size(); i++) {
                var cell = fault.parts().get(i).cell(fault.column());
                if (cell == null) continue;
                parts.add(cell);
                signs.add(fault.signs().get(i));
            }
            var finding = new Found(NumberIssueKind.TABLE_SUM)
                    .in(fault.sum(), fault.column())
                    .values(printed.text(), printed.write(fault.computed()))
                    .calculation(added(parts, signs))
                    .says(fault.sum().label());
            for (var row : fault.parts()) finding.because(row.spot());
            facts.mend(fault.sum(), fault.column(), fault.computed());
            found.accept(finding.done());
        }

        private static String size(BigDecimal difference) {
            return difference.abs().stripTrailingZeros().toPlainString();
        }

        private static String added(List<PrintedNumber> parts, List<Integer> signs) {
            var text = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                var value = parts.get(i).value();
                var signed = signs.get(i) > 0 ? value : value.negate();
                if (text.isEmpty()) text.append(Writing.number(signed));
                else text.append(signed.signum() < 0 ? " - " : " + ").append(Writing.number(signed.abs()));
            }
            return text.toString();
        }

        /** How the cell of this column follows from the others of its row. */
        private static String calculation(RowRelation.Linear relation, TableRow row, int column) {
            int own = relation.signOf(column);
            var plus = new ArrayList<PrintedNumber>();
            var minus = new ArrayList<PrintedNumber>();
            for (int each : relation.columns()) {
                var cell = row.cell(each);
                if (each == column || cell == null) continue;
                int sign = each == relation.result() ? own : relation.signOf(each) * (own == 0 ? 1 : -own);
                (sign > 0 ? plus : minus).add(cell);
            }
            var text = new StringBuilder();
            for (var cell : plus) text.append(text.isEmpty() ? "" : " + ").append(bracketed(cell, text.isEmpty()));
            for (var cell : minus) text.append(text.isEmpty() ? "-" : " - ").append(bracketed(cell, false));
            return text.toString();
        }

        private static String bracketed(@Nullable PrintedNumber cell, boolean first) {
            if (cell == null) return "";
            var written = Writing.number(cell.value());
            return first || cell.value().signum() >= 0 ? written : "(" + written + ")";
        }
    }
}
