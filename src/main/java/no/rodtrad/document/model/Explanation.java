package no.rodtrad.document.model;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Ref;

/**
 * How a figure of an edition came to be, written out in one language. Amounts stand in kroner and øre, so nothing is
 * rounded away.
 *
 * @param written the value, exact
 * @param calculation the rule in words; empty for what is not calculated
 * @param formula the same with the values filled in; empty for a long sum, whose terms stand below it
 * @param terms what it is calculated from
 * @param source where it is taken from, when it is not calculated
 * @param printed how the source printed it, when that is known
 * @param decisions behind it, oldest first
 * @param shownIn the chapters that have it
 */
public record Explanation(
        Ref ref,
        Sentence label,
        String written,
        Optional<String> calculation,
        Optional<String> formula,
        List<Term> terms,
        Optional<Sentence> source,
        String origin,
        Optional<String> printed,
        List<Decision> decisions,
        List<WrittenChapter.ChapterLink> shownIn) {

    public Explanation {
        terms = List.copyOf(terms);
        decisions = List.copyOf(decisions);
        shownIn = List.copyOf(shownIn);
    }

    /** A figure that it is calculated from. */
    public record Term(Ref ref, Sentence label, String written) {}

    /** A decision behind it, by its title as printed. */
    public record Decision(Ref ref, String title) {}
}
