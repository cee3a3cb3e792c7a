package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;

/** A count that stands with two digits exchanged in another sentence, or in a table, about the same things. */
final class TwoCountsCheck implements Check {

    private record Counted(NumberMention number, ReportSentence sentence, String noun, Set<String> words) {}

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        var counts = new ArrayList<Counted>();
        for (var sentence : facts.report().sentences()) {
            for (var each : facts.mentions(sentence)) {
                if (each.unit() != NumberMention.Unit.COUNT
                        || each.about()
                        || each.noun().isEmpty()) continue;
                if (each.number().decimals() > 0 || each.number().digitCount() < 3) continue;
                counts.add(new Counted(each, sentence, Stems.of(each.noun()), words(facts, sentence)));
            }
        }
        for (int i = 0; i < counts.size(); i++) {
            var later = counts.get(i);
            // What a table prints is hardly a slip.
            if (facts.cells().prints(later.number().number())
                    || !facts.cells().all(later.number()).isEmpty()) continue;
            for (int j = 0; j < i; j++) {
                var earlier = counts.get(j);
                if (!isSame(earlier, later)) continue;
                report(later, found, earlier.number().number().text(), earlier);
                break;
            }
        }
    }

    private static boolean isSame(Counted one, Counted other) {
        if (!one.noun().equals(other.noun()) || one.sentence() == other.sentence()) return false;
        if (!NearMiss.swapped(
                one.number().number().digits(), other.number().number().digits())) return false;
        var shared = new HashSet<>(one.words());
        shared.retainAll(other.words());
        shared.remove(one.noun());
        return shared.stream().anyMatch(word -> word.length() > 3 && !word.startsWith("kommun"))
                || shared.size() >= 2
                || one.words().stream().anyMatch(word -> other.words().stream().anyMatch(each -> begins(word, each)));
    }

    /** "kulturskole" and "kulturskolens". */
    private static boolean begins(String one, String other) {
        int length = Math.min(one.length(), other.length());
        return length >= 7 && one.substring(0, length).equals(other.substring(0, length));
    }

    private static Set<String> words(Facts facts, ReportSentence sentence) {
        var stems = new HashSet<String>();
        for (var word : facts.stems(sentence)) {
            if (word.lower().length() > 3 && !Character.isDigit(word.lower().charAt(0))) stems.add(word.stem());
        }
        return stems;
    }

    private static void report(Counted later, Consumer<NumberIssue> found, String other, Counted... earlier) {
        var told = new Found(NumberIssueKind.TWO_VALUES);
        // Which of two sentences is wrong cannot be told.
        for (var each : earlier)
            told.in(each.sentence(), each.number().start(), each.number().end());
        found.accept(
                told.in(later.sentence(), later.number().start(), later.number().end())
                        .values(later.number().number().text(), other)
                        .says(later.number().noun())
                        .done());
    }
}
