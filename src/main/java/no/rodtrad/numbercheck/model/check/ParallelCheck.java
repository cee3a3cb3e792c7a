package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.RowValues.Value;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Numbers said in one breath: when all but one stand in the same column of a table, the last belongs there too. Its row
 * is told by its name, or by the number itself, when that is the row's of another year.
 */
final class ParallelCheck implements Check {

    private static final QuickPattern COMPARES =
            QuickPattern.of("(?<!\\p{L})(?:mot|fra|frå|enn|før|tidligere|tidlegare|i fjor|siden|sidan)(?!\\p{L})");
    /** So many numbers, and so many digits of those that tell the column. */
    private static final int LEAST = 3;

    private record Named(NumberMention number, List<TableLine> lines) {}

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            if (facts.mentions(sentence).size() < LEAST) continue;
            var named = named(facts, sentence);
            if (named.size() >= LEAST && byName(facts, sentence, named, found)) continue;
            var levels = levels(facts, sentence);
            if (levels.size() < LEAST) continue;
            for (var table : facts.tablesNear(sentence)) if (byNumber(facts, table, levels, found)) break;
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

    private static boolean byName(
            Facts facts, ReportSentence sentence, List<Named> named, Consumer<NumberIssue> found) {
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
                    var value = line.isEmpty() ? null : value(facts, line.get(), column);
                    if (line.isEmpty()) {
                        all = false;
                    } else if (value != null && isSame(table, each.number(), value)) {
                        agree++;
                    } else {
                        all &= odd == null;
                        odd = each;
                        row = line.get();
                    }
                }
                if (!all || odd == null || row == null || agree < 2 || agree < named.size() - 1) continue;
                var right = value(facts, row, column);
                if (right == null || !isComparable(table, odd.number())) continue;
                report(sentence, odd.number(), row, right, found);
                return true;
            }
        }
        return false;
    }

    /** The levels of a sentence that speaks of one time and compares nothing; none of another sentence. */
    private static List<Quantity> levels(Facts facts, ReportSentence sentence) {
        var levels = new ArrayList<Quantity>();
        if (COMPARES.in(sentence)) return levels;
        for (var each : facts.quantities(sentence)) {
            if (each.role() != Role.LEVEL || each.guarded() || each.number().about()) return List.of();
            if (!each.number().isShare() && each.number().number().digitCount() > 1) levels.add(each);
        }
        return levels;
    }

    /** "Av de 204 meldingene gikk 153 videre, mens 44 ble henlagt", where 44 is that row's of the year before. */
    private static boolean byNumber(Facts facts, Table table, List<Quantity> levels, Consumer<NumberIssue> found) {
        for (int column = 0; column < table.width(); column++) {
            Quantity odd = null;
            int agree = 0;
            boolean others = true;
            for (var each : levels) {
                var rows = rows(facts, table, each.number(), column);
                if (rows.size() == 1) {
                    // Of two digits they may meet by chance.
                    if (each.number().number().digitCount() >= LEAST) agree++;
                } else {
                    others &= odd == null && rows.isEmpty();
                    odd = each;
                }
            }
            if (odd == null) return true;
            if (!others || agree < 2) continue;
            var stale = ofOtherYear(facts, table, odd.number(), column);
            var right = stale == null ? null : value(facts, stale, column);
            if (stale == null || right == null || isElsewhere(facts, table, odd.number())) continue;
            report(odd.sentence(), odd.number(), stale, right, found);
            return true;
        }
        return false;
    }

    /** The only row that has the number in a column of the same meaning and another year. */
    private static @Nullable TableLine ofOtherYear(Facts facts, Table table, NumberMention number, int column) {
        TableLine only = null;
        var own = table.columns().get(column);
        for (int other = 0; other < table.width(); other++) {
            var meant = table.columns().get(other);
            boolean dated = own.year() > 0 && meant.year() > 0 && meant.year() < own.year();
            if (!dated || meant.meaning() != own.meaning()) continue;
            for (var line : rows(facts, table, number, other)) {
                if (only != null && only.row() != line.row()) return null;
                only = line;
            }
        }
        return only;
    }

    /** Another table has it, and the sentence may speak of that one. */
    private static boolean isElsewhere(Facts facts, Table table, NumberMention number) {
        return number.number().digitCount() > 2
                && facts.cells().all(number).stream().anyMatch(hit -> hit.line().table() != table);
    }

    private static List<TableLine> rows(Facts facts, Table table, NumberMention number, int column) {
        var rows = new ArrayList<TableLine>();
        for (var row : table.rows()) {
            var line = new TableLine(table, row);
            var value = value(facts, line, column);
            if (value != null && isSame(table, number, value)) rows.add(line);
        }
        return rows;
    }

    private static boolean isSame(Table table, NumberMention number, Value value) {
        return isComparable(table, number) && number.isAmount(value.amount(), value.slack());
    }

    private static boolean isComparable(Table table, NumberMention number) {
        return number.unit() == NumberMention.Unit.MONEY == (table.scale() != null);
    }

    private static @Nullable Value value(Facts facts, TableLine line, int column) {
        for (var value : facts.printed(line.table(), line.row()).cells())
            if (value.column() == column && !value.percent()) return value;
        return null;
    }

    private static void report(
            ReportSentence sentence, NumberMention number, TableLine line, Value right, Consumer<NumberIssue> found) {
        found.accept(new Found(NumberIssueKind.TEXT_TABLE_AMOUNT)
                .is(sentence, number, Writing.number(number.rounded(right.amount())))
                .because(line.row().spot(right.column()))
                .says(line.row().label())
                .done());
    }
}
