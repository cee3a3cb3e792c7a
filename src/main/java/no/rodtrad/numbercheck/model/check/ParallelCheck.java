package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import no.rodtrad.numbercheck.model.Writing;
import no.rodtrad.numbercheck.model.check.RowValues.Value;

/**
 * Several rows named in one breath, each with its number: when all but one have the number of the same column, the last
 * has it too. Likewise the words of a status: "six are done, five go on and two are late".
 */
final class ParallelCheck implements Check {

    private static final String STATUSES = "(?<status>ikke startet|ikkje starta|ikke påbegynt"
            + "|ferdig\\p{L}*|fullfør\\p{L}+"
            + "|avslutt?et|pågår|forsink\\p{L}+|forseink\\p{L}+|lukk\\p{L}+|åpne|opne|åpent|i rute"
            + "|utsatt)(?!\\p{L})";
    private static final Pattern ANY_STATUS = QuickPattern.of(STATUSES);
    private static final Pattern STATUS =
            Pattern.compile("(?<![\\p{L}\\d])(?<count>\\p{L}{2,7}|\\d{1,3})(?: \\p{L}{4,})?"
                    + " (?:(?:er|var|vart|ble|står som) )?" + STATUSES);

    private record Named(NumberMention number, List<TableLine> lines) {}

    private record Counted(int count, String status, int start, int end) {}

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var named = named(facts, sentence);
            if (named.size() >= 3) rows(facts, sentence, named, found);
            var counted = counted(facts, sentence);
            if (counted.size() >= 3) statuses(facts, sentence, counted, found);
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
        for (var table : facts.report().tables()) {
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
                    } else if (value(table, line.get().row(), column).stream()
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
                var right = value(table, row.row(), column);
                if (right.isEmpty() || !isComparable(table, odd)) continue;
                var number = odd.number();
                found.accept(new Found(NumberIssueKind.TEXT_TABLE_AMOUNT)
                        .in(sentence, number.start(), number.end())
                        .values(
                                sentence.text()
                                        .substring(number.start(), number.end())
                                        .strip(),
                                Writing.number(number.rounded(right.getFirst().amount())))
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

    private static List<Value> value(Table table, TableRow row, int column) {
        return new RowValues(table, row)
                .cells().stream()
                        .filter(value -> value.column() == column && !value.percent())
                        .toList();
    }

    private static List<Counted> counted(Facts facts, ReportSentence sentence) {
        var counted = new ArrayList<Counted>();
        if (!ANY_STATUS.matcher(sentence.lower()).find()) return counted;
        var match = STATUS.matcher(sentence.lower());
        while (match.find()) {
            var word = match.group("count");
            var count = Character.isDigit(word.charAt(0))
                    ? Integer.valueOf(word)
                    : facts.words().numeral(word);
            if (count != null) counted.add(new Counted(count, stem(match.group("status")), match.start(), match.end()));
        }
        return counted;
    }

    private static String stem(String status) {
        return status.startsWith("ik") ? status : Stems.of(status);
    }

    private static void statuses(
            Facts facts, ReportSentence sentence, List<Counted> counted, Consumer<NumberIssue> found) {
        for (var table : facts.tablesNear(sentence)) {
            Counted odd = null;
            int right = 0;
            int agree = 0;
            for (var each : counted) {
                int have = have(table, each.status());
                if (have == each.count()) {
                    agree++;
                } else {
                    right = have;
                    odd = each;
                }
            }
            if (odd == null && agree == counted.size()) return;
            if (odd == null || agree < 2 || agree < counted.size() - 1 || right < 0) continue;
            found.accept(new Found(NumberIssueKind.COUNT_CLAIM)
                    .in(sentence, odd.start(), odd.end())
                    .values(sentence.text().substring(odd.start(), odd.end()), "" + right)
                    .because(table.spot())
                    .says(odd.status())
                    .done());
            return;
        }
    }

    /** How many rows have a status, or what its column comes to; -1 when the table does not tell. */
    private static int have(Table table, String status) {
        var last = table.rows().getLast();
        for (int i = 0; i < table.width(); i++) {
            var cell = last.cell(i);
            if (table.columns().get(i).label().startsWith(status)
                    && cell != null
                    && table.rows().size() > 2) return cell.value().intValue();
        }
        if (table.rows().stream().allMatch(row -> row.words().isEmpty())) return -1;
        return (int) table.rows().stream()
                .filter(row -> row.words().toLowerCase(java.util.Locale.ROOT).startsWith(status))
                .count();
    }
}
