package no.rodtrad.document.model;

import java.util.Optional;

/**
 * A sentence that nobody has read with the figure it now has.
 *
 * @param sentence the whole sentence, as it stands now
 * @param lastRead how the figure was written when the sentence was last read; empty when it never was
 */
public record StaleFigure(Reading reading, String chapterTitle, String sentence, Optional<String> lastRead) {}
