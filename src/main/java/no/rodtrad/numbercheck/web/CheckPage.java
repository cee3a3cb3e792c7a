package no.rodtrad.numbercheck.web;

import java.util.List;

/**
 * What the check of one report shows.
 *
 * @param base address of this check below the municipality
 * @param title the name of the file or report
 * @param show which findings are shown: {@code alle}, {@code motsigelser} or {@code andre}
 * @param ours whether it is a report of our own, which is published or not
 * @param unread the sentences of our own report that somebody must read; empty for a file from elsewhere
 * @param more findings that are not shown, since nobody reads that many
 */
public record CheckPage(
        String base,
        String title,
        int pages,
        int numbers,
        int tables,
        int hard,
        int others,
        String show,
        boolean ours,
        List<String> unread,
        List<FindingRow> findings,
        int more) {

    public CheckPage {
        unread = List.copyOf(unread);
        findings = List.copyOf(findings);
    }

    public boolean stops() {
        return hard > 0 || !unread.isEmpty();
    }
}
