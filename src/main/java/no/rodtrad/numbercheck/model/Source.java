package no.rodtrad.numbercheck.model;

import java.util.List;

/**
 * What a reader made of a file.
 *
 * @param name of the file
 * @param hasLines whether a place is told by its lines; else by its {@link Place}
 */
public record Source(String name, List<SourceLine> lines, boolean hasLines) {

    public Source {
        lines = List.copyOf(lines);
    }

    public int pages() {
        return lines.isEmpty() ? 0 : lines.getLast().page();
    }
}
