package no.rodtrad.document.model;

import java.util.Optional;

/**
 * A figure in a sentence that nobody has read as it now is.
 *
 * @param state never {@link Reading.State#READ}
 * @param sentence the whole sentence, as it stands now
 * @param lastRead how the figure was written when the sentence was last read; empty when it never was
 */
public record StaleFigure(
        Reading reading, Reading.State state, String chapterTitle, String sentence, Optional<String> lastRead) {}
