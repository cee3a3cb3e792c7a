package no.rodtrad.numbercheck.model.check;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Table;

/** "72,8 millioner i seks prosjekter": the amount is the sum of a table of projects, and the table has five. */
final class RowCountCheck implements Check {

    private static final QuickPattern COUNT = QuickPattern.of("(?<![\\p{L}\\d.,/])(\\p{L}{2,7}|\\d{1,2}) (\\p{L}{3,})");
    /** A line of what is left over is sometimes counted, and sometimes not. */
    private static final Pattern REST =
            Pattern.compile("felles|sentral|øvrig|andre|anna|annet|divers|reserve|ufordelt");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            if (facts.mentions(sentence).isEmpty()) continue;
            var match = COUNT.matcher(sentence);
            int at = 0;
            while (match.find(at)) {
                at = match.end(1);
                var word = match.group(1);
                var numeral = facts.words().count(word);
                if (numeral == null || numeral < 3 || numeral > 20) continue;
                if (sentence.lower().startsWith(" av ", match.end())) continue;
                check(facts, sentence, numeral, Stems.of(match.group(2)), match.start(), match.end(), found);
            }
        }
    }

    private static void check(
            Facts facts,
            ReportSentence sentence,
            int said,
            String noun,
            int from,
            int to,
            Consumer<NumberIssue> found) {
        Table only = null;
        for (var mention : facts.mentions(sentence)) {
            if (mention.number().digitCount() < 3 || mention.isShare()) continue;
            for (var hit : facts.cells().all(mention)) {
                var table = hit.line().table();
                boolean sum =
                        hit.line().row().isSum() && table.total() == hit.line().row();
                if (!sum || table.section() != sentence.section() || !hasWord(table.head(), noun)) continue;
                if (only != null && only != table) return;
                only = table;
            }
        }
        if (only == null) return;
        int parts = only.parts().size();
        if (parts < 3 || parts == said || Math.abs(parts - said) > 2) return;
        for (var row : only.parts())
            if (REST.matcher(row.label().toLowerCase(java.util.Locale.ROOT)).find()) return;
        if (only.rows().stream().filter(row -> row.isSum()).count() > 1) return;
        found.accept(new Found(NumberIssueKind.COUNT_CLAIM)
                .in(sentence, from, to)
                .values(sentence.text().substring(from, to), "" + parts)
                .because(only.spot())
                .says(noun)
                .done());
    }

    private static boolean hasWord(String head, String noun) {
        Set<String> words = Stems.name(head);
        return words.stream().anyMatch(word -> word.equals(noun) || noun.length() > 4 && word.startsWith(noun));
    }
}
