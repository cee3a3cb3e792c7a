package no.rodtrad.numbercheck.model;

import java.util.List;

/**
 * What a reader made of a file.
 *
 * @param name of the file
 * @param hasLines whether a place is told by its lines; else by its {@link Place}
 * @param known the numbers of our own documents; empty for a file from elsewhere
 */
public record Source(String name, List<SourceLine> lines, boolean hasLines, List<KnownNumber> known) {

    public Source {
        lines = List.copyOf(lines);
        known = List.copyOf(known);
    }

    public Source(String name, List<SourceLine> lines, boolean hasLines) {
        this(name, lines, hasLines, List.of());
    }

    public int pages() {
        return lines.isEmpty() ? 0 : lines.getLast().page();
    }
}
