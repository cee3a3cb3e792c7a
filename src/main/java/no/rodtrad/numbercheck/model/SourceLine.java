package no.rodtrad.numbercheck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of what is read.
 *
 * @param number counted from 1, by line feeds alone
 * @param last the last line, when several were put together; else {@code number}
 * @param page counted from 1
 * @param cells the cells of a table row when the source tells them; else empty
 * @param form what the source says the line is
 * @param place where it stood, when the source has no lines
 */
public record SourceLine(
        int number,
        int last,
        int page,
        String text,
        List<String> cells,
        Form form,
        @Nullable Place place) {

    /** What a source may tell about a line. */
    public enum Form {
        UNKNOWN,
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW
    }

    public static SourceLine plain(int number, int page, String text) {
        return new SourceLine(number, number, page, text, List.of(), Form.UNKNOWN, null);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    Spot spot() {
        return Spot.of(number, last);
    }
}
