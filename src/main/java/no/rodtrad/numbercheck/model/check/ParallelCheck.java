package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.RowValues;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import no.rodtrad.numbercheck.model.Writing;
import no.rodtrad.numbercheck.model.RowValues.Value;

/**
 * Several rows named in one breath, each with its number: when all but one have the number of the same column, the last
 * has it too.
 */
final class ParallelCheck implements Check {

    private record Named(NumberMention number, List<TableLine> lines) {}

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var named = named(facts, sentence);
            if (named.size() >= 3) rows(facts, sentence, named, found);
        }
    }

    /** The numbers that stand after one named row each. */
    private static List<Named> named(Facts facts, ReportSentence sentence) {
        var named = new ArrayList<Named>();
        int from = 0;
        for (var number : facts.mentions(sentence)) {
            int start = from;
            var subjects = facts.subjects(sentence).stream()
                    .filter(each -> each.start() >= start && each.end() <= number.start())
                    .toList();
            from = number.end();
            if (subjects.size() == 1
                    && !number.isShare()
                    && !number.about()
                    && number.number().digitCount() > 1)
                named.add(new Named(number, subjects.getFirst().lines()));
        }
        return named;
    }

    private static void rows(Facts facts, ReportSentence sentence, List<Named> named, Consumer<NumberIssue> found) {
        for (var first : named.getFirst().lines()) {
            var table = first.table();
            for (int column = 0; column < table.width(); column++) {
                Named odd = null;
                TableLine row = null;
                int agree = 0;
                boolean all = true;
                for (var each : named) {
                    var line = each.lines().stream()
                            .filter(one -> one.table() == table)
                            .findFirst();
                    if (line.isEmpty()) {
                        all = false;
                    } else if (value(facts, table, line.get().row(), column).stream()
                            .anyMatch(value -> isComparable(table, each)
                                    && each.number().isAmount(value.amount(), value.slack()))) {
                        agree++;
                    } else {
                        all &= odd == null;
                        odd = each;
                        row = line.get();
                    }
                }
                if (!all || odd == null || row == null || agree < 2 || agree < named.size() - 1) continue;
                var right = value(facts, table, row.row(), column);
                if (right.isEmpty() || !isComparable(table, odd)) continue;
                var number = odd.number();
                found.accept(new Found(NumberIssueKind.TEXT_TABLE_AMOUNT)
                        .is(sentence, number, Writing.number(number.rounded(right.getFirst().amount())))
                        .because(row.row().spot(column))
                        .says(row.row().label())
                        .done());
                return;
            }
        }
    }

    private static boolean isComparable(Table table, Named named) {
        return named.number().unit() == NumberMention.Unit.MONEY == (table.scale() != null);
    }

    private static List<Value> value(Facts facts, Table table, TableRow row, int column) {
        return facts.printed(table, row)
                .cells().stream()
                        .filter(value -> value.column() == column && !value.percent())
                        .toList();
    }
}
