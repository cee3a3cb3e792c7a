package no.rodtrad.numbercheck.model.check;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import org.jspecify.annotations.Nullable;

/** "Sju tiltak er grønne, fire er gule og to er røde", against the status column of the table in its section. */
final class StatusCountCheck implements Check {

    private static final Pattern COUNTED = Pattern.compile("(?<![\\p{L}\\d.,]|av |av de |av dei )(\\p{L}{2,7}|\\d{1,2})"
            + "(?: (?:av (?:dem|dei|disse|desse) )?(\\p{L}{4,}))? (?:er|var|vart|ble|har|fikk|fekk|står som)"
            + " (?:fortsatt |framleis |merket |merka |markert |status |på |ført som )*(\\p{L}{3,})");
    /** What is said of a part of the table. */
    private static final Pattern PART =
            Pattern.compile("(?<!\\p{L})(?:innen|innenfor|innanfor|blant|mellom)(?!\\p{L})");

    private static final int LEAST_ROWS = 4;
    private static final int MOST_KINDS = 6;

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var match = COUNTED.matcher(sentence.lower());
            boolean named = false;
            while (match.find()) {
                int said = number(facts, match.group(1));
                if (said < 0 || PART.matcher(sentence.lower()).find()) continue;
                var table = only(facts, sentence);
                if (table == null) break;
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

    /** The one table of the section whose rows have a status; null when there is none, or several. */
    private static @Nullable Table only(Facts facts, ReportSentence sentence) {
        boolean ofRow = facts.subjects(sentence).stream()
                .anyMatch(subject ->
                        subject.lines().stream().anyMatch(line -> !line.row().isSum()));
        if (ofRow) return null;
        Table only = null;
        for (var table : facts.report().tables()) {
            if (table.section() != sentence.section()) continue;
            var kinds = table.parts().stream()
                    .map(row -> row.words().toLowerCase(Locale.ROOT))
                    .filter(words -> !words.isEmpty())
                    .toList();
            if (kinds.size() < LEAST_ROWS || kinds.size() < table.parts().size()) continue;
            if (kinds.stream().distinct().count() > MOST_KINDS) continue;
            if (only != null) return null;
            only = table;
        }
        return only;
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
        if (Character.isDigit(word.charAt(0))) return Integer.parseInt(word);
        var known = facts.words().numeral(word);
        return known == null ? -1 : known;
    }
}
