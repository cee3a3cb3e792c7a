package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.ListBlock;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;

/** A stated number of things, and the list of them that follows. */
final class ListCountCheck implements Check {

    private static final QuickPattern COUNT =
            QuickPattern.of("(?<![\\p{L}\\d.,/])(\\p{L}{2,8}|\\d{1,2}) (\\p{L}{3,}(?: \\p{L}{3,})?)");

    /** Things that are listed as they are; years, persons and the like are not. */
    private static final Pattern NOT_LISTED = Pattern.compile(
            "år|åra|årene|prosent|kroner|millioner|millionar|ganger|gonger|måneder|månader|uker|veker|dager"
                    + "|dagar|timer"
                    + "|timar|personer|personar|ansatte|tilsette|av|og|i|på");

    private static final QuickPattern LISTED =
            QuickPattern.of("(?:listet|lista|listede|oppført|ført opp|vist) (?:opp )?"
                    + "(?:under|nedenfor|nedanfor)|(?:tabellen|oversikten|oversikta) (?:under|nedenfor|nedanfor)");

    private static final QuickPattern BARE = QuickPattern.of("(?:disse|desse) (\\p{L}{2,8}):$");

    /** "Kommunestyret ga sju oppdrag. To av dem er i arbeid:" */
    private static final QuickPattern OF_THEM = QuickPattern.of("(?<!\\p{L})av (?:de|dei|dem|disse|desse) ");

    private record Count(int value, String text, String noun, ReportSentence sentence, int start, int end) {}

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var list : facts.report().lists()) {
            if (list.items() < 2 || list.intro() < 0) continue;
            var intro = facts.paragraph(list.intro());
            if (intro.isEmpty() || !intro.getLast().text().endsWith(":")) continue;
            if (list.spot().from() - intro.getLast().spot().to() > 6) continue;
            check(facts, list, intro, found);
        }
        for (var sentence : facts.report().sentences()) {
            if (LISTED.in(sentence) || sentence.text().endsWith(":")) table(facts, sentence, found);
        }
    }

    /** "... ni tilsyn, som er listet under": the table that follows has a line for each. */
    private static void table(Facts facts, ReportSentence sentence, Consumer<NumberIssue> found) {
        var counts = counts(facts, sentence);
        var paragraph = facts.paragraph(sentence.paragraph());
        int after = paragraph.getLast().spot().to();
        var next = facts.report().tables().stream()
                .filter(table -> table.spot().from() > after && table.spot().from() - after < 6)
                .findFirst();
        if (counts.size() != 1 || next.isEmpty()) return;
        var last = next.get().rows().getLast();
        int sums = (int) next.get().rows().stream().filter(row -> row.isSum()).count();
        if (sums > 1 || sums == 1 && !last.isSum()) return;
        int rows = next.get().rows().size() - sums;
        var count = counts.getFirst();
        if (count.value() < 4 || rows == count.value() || Math.abs(rows - count.value()) > 2) return;
        found.accept(new Found(NumberIssueKind.LIST_COUNT)
                .in(count.sentence(), count.start(), count.end())
                .values((count.text() + " " + count.noun().split(" ")[0]).strip(), "" + rows)
                .because(next.get().spot())
                .done());
    }

    private static void check(Facts facts, ListBlock list, List<ReportSentence> intro, Consumer<NumberIssue> found) {
        var counts = counts(facts, intro.getLast());
        if (counts.isEmpty() && intro.size() > 1) {
            // "Det ble gjennomført åtte tilsyn. Tilsynene gjaldt:" speaks of the same things twice.
            var last = Stems.words(intro.getLast().text());
            boolean ofThem = OF_THEM.in(intro.getLast());
            for (var count : counts(facts, intro.get(intro.size() - 2))) {
                var noun = Stems.of(count.noun().split(" ")[0]);
                if (ofThem || last.stream().anyMatch(word -> word.stem().equals(noun))) counts.add(count);
            }
        }
        if (counts.isEmpty() || counts.stream().anyMatch(count -> count.value() == list.items())) return;
        var count = counts.getFirst();
        if (counts.size() > 1 || Math.abs(count.value() - list.items()) > 3) return;
        found.accept(new Found(NumberIssueKind.LIST_COUNT)
                .in(count.sentence(), count.start(), count.end())
                .values((count.text() + " " + count.noun().split(" ")[0]).strip(), "" + list.items())
                .because(list.spot())
                .done());
    }

    private static List<Count> counts(Facts facts, ReportSentence sentence) {
        var found = new ArrayList<Count>();
        var match = COUNT.matcher(sentence);
        int at = 0;
        while (match.find(at)) {
            at = match.end(1);
            var word = match.group(1);
            Integer value = facts.words().count(word);
            if (value == null || value < 2 || value > 15) continue;
            if (NOT_LISTED.matcher(match.group(2).split(" ")[0]).matches()) continue;
            found.add(new Count(value, word, match.group(2), sentence, match.start(), match.end(1)));
        }
        // "... er desse ni:"
        var bare = BARE.matcher(sentence);
        if (found.isEmpty() && bare.find()) {
            var value = facts.words().numeral(bare.group(1));
            if (value != null && value > 2 && value <= 15)
                found.add(new Count(value, bare.group(1), "", sentence, bare.start(1), bare.end(1)));
        }
        return found;
    }
}
