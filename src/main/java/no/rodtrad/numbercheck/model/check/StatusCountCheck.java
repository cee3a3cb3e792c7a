package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;

/** "Sju tiltak er grønne, fire er gule og to er røde", against the status column of the table in its section. */
final class StatusCountCheck implements Check {

    private static final QuickPattern COUNTED =
            QuickPattern.of("(?<![\\p{L}\\d.,]|av |av de |av dei )(\\p{L}{2,7}|\\d{1,2})"
                    + "(?: (?:av (?:dem|dei|disse|desse) )?(\\p{L}{4,}))? (?:er|var|vart|ble|har|fikk|fekk|står som)"
                    + " (?:fortsatt |framleis |merket |merka |markert |status |på |ført som )*(\\p{L}{3,})");
    /** What is said of a part of the table. */
    private static final QuickPattern PART =
            QuickPattern.of("(?<!\\p{L})(?:innen|innenfor|innanfor|blant|mellom)(?!\\p{L})");

    private static final String STATUSES = "(?<status>ikke startet|ikkje starta|ikke påbegynt"
            + "|ferdig\\p{L}*|fullfør\\p{L}+"
            + "|avslutt?et|pågår|forsink\\p{L}+|forseink\\p{L}+|lukk\\p{L}+|åpne|opne|åpent|i rute"
            + "|utsatt)(?!\\p{L})";
    private static final QuickPattern ANY_STATUS = QuickPattern.of(STATUSES);
    private static final QuickPattern STATUS =
            QuickPattern.of("(?<![\\p{L}\\d])(?<count>\\p{L}{2,7}|\\d{1,3})(?: \\p{L}{4,})?"
                    + " (?:(?:er|var|vart|ble|står som) )?" + STATUSES);

    private record Counted(int count, String status, int start, int end) {}

    private static final int LEAST_ROWS = 4;
    private static final int MOST_KINDS = 6;

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        var told = new HashMap<Integer, Optional<Table>>();
        for (var sentence : facts.report().sentences()) {
            var counted = counted(facts, sentence);
            if (counted.size() >= 3) statuses(facts, sentence, counted, found);
            var table = told.computeIfAbsent(sentence.section(), section -> only(facts, section))
                    .orElse(null);
            if (table == null || isOfRow(facts, sentence)) continue;
            var match = COUNTED.matcher(sentence);
            boolean named = false;
            while (match.find()) {
                int said = number(facts, match.group(1));
                if (said < 0 || PART.in(sentence)) continue;
                var noun = match.group(2);
                named |= noun != null && table.head().contains(Stems.of(noun));
                var rows = having(table, match.group(3));
                if (!named || rows.isEmpty() || rows.size() == said) continue;
                found.accept(new Found(NumberIssueKind.COUNT_CLAIM)
                        .in(sentence, match.start(1), match.end(3))
                        .values(sentence.text().substring(match.start(1), match.end(3)), "" + rows.size())
                        .because(table.spot())
                        .says(noun == null ? match.group(3) : noun)
                        .done());
            }
        }
    }

    private static boolean isOfRow(Facts facts, ReportSentence sentence) {
        return facts.subjects(sentence).stream()
                .anyMatch(subject ->
                        subject.lines().stream().anyMatch(line -> !line.row().isSum()));
    }

    /** The one table of a section whose rows have a status; empty when there is none, or several. */
    private static Optional<Table> only(Facts facts, int section) {
        Table only = null;
        for (var table : facts.report().tables()) {
            if (table.section() != section) continue;
            var kinds = table.parts().stream()
                    .map(row -> row.words().toLowerCase(Locale.ROOT))
                    .filter(words -> !words.isEmpty())
                    .toList();
            if (kinds.size() < LEAST_ROWS || kinds.size() < table.parts().size()) continue;
            if (kinds.stream().distinct().count() > MOST_KINDS) continue;
            if (only != null) return Optional.empty();
            only = table;
        }
        return Optional.ofNullable(only);
    }

    private static List<TableRow> having(Table table, String word) {
        return table.parts().stream()
                .filter(row -> isForm(row.words().toLowerCase(Locale.ROOT), word))
                .toList();
    }

    /** "Grønn" and "grønne", "Ferdig" and "ferdige". */
    private static boolean isForm(String status, String word) {
        var one = Stems.of(status.split(" ")[0]);
        var other = Stems.of(word);
        int shorter = Math.min(one.length(), other.length());
        return shorter >= 3 && one.substring(0, shorter).equals(other.substring(0, shorter));
    }

    private static int number(Facts facts, String word) {
        var known = facts.words().count(word);
        return known == null ? -1 : known;
    }

    private static List<Counted> counted(Facts facts, ReportSentence sentence) {
        var counted = new ArrayList<Counted>();
        if (!ANY_STATUS.in(sentence)) return counted;
        var match = STATUS.matcher(sentence);
        while (match.find()) {
            var word = match.group("count");
            var count = facts.words().count(word);
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
                .filter(row -> row.words().toLowerCase(Locale.ROOT).startsWith(status))
                .count();
    }
}
