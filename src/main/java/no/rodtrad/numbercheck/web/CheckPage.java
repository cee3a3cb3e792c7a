package no.rodtrad.numbercheck.web;

import java.util.List;

/**
 * What the check of one report shows.
 *
 * @param base address of this check below the municipality
 * @param title the name of the file or report
 * @param numbers how many were found in the text, as it is written
 * @param filter which findings are shown
 * @param ours whether it is a report of our own, which is published or not
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
        String numbers,
        int tables,
        int hard,
        int others,
        FindingFilter filter,
        boolean ours,
        boolean mayAccept,
        List<Unread> unread,
        List<Chapter> chapters,
        List<Count> marks,
        List<FindingRow> findings,
        int more) {

    public CheckPage {
        unread = List.copyOf(unread);
        chapters = List.copyOf(chapters);
        marks = List.copyOf(marks);
        findings = List.copyOf(findings);
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

    public int all() {
        return hard + others;
    }

    /** How many nobody has said anything of. */
    public int open() {
        return marks.stream()
                .filter(each -> each.mark().equals(FindingFilter.NONE))
                .mapToInt(Count::findings)
                .sum();
    }

    /** Whether something is said of a finding. */
    public boolean isMarked() {
        return marks.stream().anyMatch(each -> !each.mark().equals(FindingFilter.NONE));
    }
}
