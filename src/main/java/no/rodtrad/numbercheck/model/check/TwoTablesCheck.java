package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.PrintedNumber;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import no.rodtrad.numbercheck.model.Writing;

/**
 * A line of an overview against the sum of the table in the section of that name, and the unit over a table against
 * the same lines in another.
 */
final class TwoTablesCheck implements Check {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var table : facts.report().tables()) {
            var total = table.total();
            if (total == null) continue;
            var title = plain(facts.report().sections().get(table.section()).title());
            if (title.isEmpty()) continue;
            for (var overview : facts.report().tables()) {
                if (overview == table || !facts.report().isWithin(table.section(), overview.section())) continue;
                for (var row : overview.parts()) {
                    if (plain(row.label()).equals(title)) compare(facts, overview, row, table, total, found);
                }
            }
        }
        units(facts, found);
        saidInSmaller(facts, found);
    }

    /** Without its number, endings and small words. */
    private static String plain(String title) {
        var text = new StringBuilder();
        for (var word : Stems.words(title)) {
            if (Character.isDigit(word.lower().charAt(0))) continue;
            text.append(word.stem()).append(' ');
        }
        return text.toString();
    }

    private static void compare(
            Facts facts, Table overview, TableRow row, Table table, TableRow total, Consumer<NumberIssue> found) {
        for (int i = 0; i < overview.width(); i++) {
            var column = overview.columns().get(i);
            boolean amount = column.meaning() == ColumnMeaning.ACCOUNTS
                    || column.meaning().isBudget();
            var same = table.columns(column.meaning());
            if (!amount
                    || same.size() != 1
                    || overview.columns(column.meaning()).size() != 1) continue;
            int other = table.columns().get(same.getFirst()).year();
            if (other != 0 && column.year() != 0 && other != column.year()) continue;
            var one = row.cell(i);
            var sum = total.cell(same.getFirst());
            if (one == null
                    || sum == null
                    || overview.scale() == null
                    || !overview.scale().equals(table.scale())) continue;
            var difference = sum.value().subtract(one.value());
            if (difference.abs().compareTo(one.step().add(sum.step())) <= 0) continue;
            if (!NearMiss.isSlip(one.digits(), sum.digits())) continue;
            boolean mends = mends(overview, row, i, difference);
            boolean mendsOther = mends(table, total, same.getFirst(), difference.negate());
            if (mends == mendsOther) continue;
            if (mends) {
                facts.explain(overview, difference);
                report(row, i, one, sum, total, same.getFirst(), found);
            }
        }
    }

    /** Whether a column would come right when this cell changed so much. */
    private static boolean mends(Table table, TableRow row, int column, BigDecimal change) {
        for (var fault : new ColumnSums(table).faults()) {
            if (fault.column() != column) continue;
            var needed = fault.needed(row);
            if (needed != null && needed.subtract(change).abs().compareTo(BigDecimal.TWO) <= 0) return true;
        }
        return false;
    }

    private static void report(
            TableRow row,
            int column,
            PrintedNumber one,
            PrintedNumber sum,
            TableRow total,
            int at,
            Consumer<NumberIssue> found) {
        found.accept(new Found(NumberIssueKind.TWO_VALUES)
                .in(row, column)
                .values(one.text(), Writing.number(sum.value()))
                .because(total.spot(at))
                .says(row.label())
                .done());
    }

    private static void saidInSmaller(Facts facts, Consumer<NumberIssue> found) {
        for (var table : facts.report().tables()) {
            var unit = SaidUnit.of(facts, table);
            if (unit == null) continue;
            found.accept(new Found(NumberIssueKind.UNIT_LABEL)
                    .at(table.unitSpot(), table.unit())
                    .values(table.unit(), unit.words())
                    .because(unit.first().spot())
                    .done());
        }
    }

    /** The same lines hold a thousand times as much in another table with the same unit. */
    private static void units(Facts facts, Consumer<NumberIssue> found) {
        for (var table : facts.report().tables()) {
            if (table.scale() == null || table.scale().compareTo(BigDecimal.valueOf(1000)) <= 0) continue;
            for (var other : facts.report().tables()) {
                if (other == table || !table.scale().equals(other.scale())) continue;
                int alike = 0;
                for (var row : table.parts()) {
                    for (var line : other.parts()) {
                        if (row.label().length() > 2 && row.label().equals(line.label()) && isThousandfold(row, line))
                            alike++;
                    }
                }
                if (alike < 2) continue;
                found.accept(new Found(NumberIssueKind.UNIT_LABEL)
                        .at(table.unitSpot(), table.unit())
                        .values(table.unit(), "tusen kroner")
                        .because(other.spot())
                        .done());
                break;
            }
        }
    }

    private static boolean isThousandfold(TableRow row, TableRow other) {
        for (var cell : row.cells()) {
            if (cell == null || cell.percent() || cell.digitCount() < 3) continue;
            for (var each : other.cells()) {
                if (each == null || each.percent() || each.isZero()) continue;
                if (cell.value().compareTo(each.value().movePointRight(3)) == 0) return true;
            }
        }
        return false;
    }
}
