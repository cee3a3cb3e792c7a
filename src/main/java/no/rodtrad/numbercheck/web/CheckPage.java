package no.rodtrad.numbercheck.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.ValueUnit;

/**
 * What the check of one report shows.
 *
 * @param base address of this check below the municipality
 * @param title the name of the file or report
 * @param counts how much was read, and how much of it does not add up
 * @param nothing the sentence of a report without findings
 * @param filter which findings are shown
 * @param judgement whether a report of our own can be published; empty for a file from elsewhere
 * @param mayAccept whether the reader may accept a finding of our own report
 * @param unread the sentences of our own report that somebody must read; empty for a file from elsewhere
 * @param chapters those that have findings, in the order of the report
 * @param marks what is said of the findings, and of how many
 * @param findings those that are shown
 * @param more findings that are not shown, since nobody reads that many
 */
public record CheckPage(
        String base,
        String title,
        List<Counted> counts,
        String nothing,
        int hard,
        int others,
        FindingFilter filter,
        Optional<Judgement> judgement,
        boolean mayAccept,
        List<Unread> unread,
        List<Chapter> chapters,
        List<Count> marks,
        List<FindingRow> findings,
        int more) {

    public CheckPage {
        counts = List.copyOf(counts);
        unread = List.copyOf(unread);
        chapters = List.copyOf(chapters);
        marks = List.copyOf(marks);
        findings = List.copyOf(findings);
    }

    /** A number as it is written, and what it counts. */
    public record Counted(String number, String what) {}

    /**
     * What the check says of publishing a report of our own.
     *
     * @param stops whether something must be done first
     * @param passes whether all was held to something, and nothing stands open; neither when there was nothing to hold
     */
    public record Judgement(boolean stops, boolean passes, String word, String why) {}

    public boolean ours() {
        return judgement.isPresent();
    }

    /** A chapter of our own report with sentences that somebody must read. */
    public record Unread(String chapter, String title, List<String> sentences) {
        public Unread {
            sentences = List.copyOf(sentences);
        }
    }

    public int unreadSentences() {
        return unread.stream().mapToInt(each -> each.sentences().size()).sum();
    }

    /** @param number from 1, as in the address */
    public record Chapter(int number, String title, int findings) {}

    /** @param mark the word of a verdict, {@code ingen} for those without */
    public record Count(String mark, int findings) {}

    /** A count as an argument of a text, which writes it with spaces between its thousands. */
    public FigureValue count(int number) {
        return new FigureValue.Number(BigDecimal.valueOf(number), ValueUnit.COUNT);
    }

    public int all() {
        return hard + others;
    }

    /** How many somebody has said something of. */
    public int marked() {
        return marks.stream()
                .filter(each -> !each.mark().equals(FindingFilter.NONE))
                .mapToInt(Count::findings)
                .sum();
    }

    /** Whether something is said of a finding. */
    public boolean isMarked() {
        return marked() > 0;
    }
}
