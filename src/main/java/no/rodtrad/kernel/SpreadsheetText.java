package no.rodtrad.kernel;

import java.nio.charset.StandardCharsets;

/**
 * Text in files that people open in a spreadsheet. A cell that begins with {@code =} and the like would be calculated
 * there, and may then fetch what it wants; so it gets an apostrophe before it, and loses it again when we read.
 *
 * <p>Only text is changed. Numbers are written as numbers, also those below zero.
 */
public final class SpreadsheetText {

    private static final char SHIELD = '\'';

    private SpreadsheetText() {}

    /** The text as it is written in a cell. What begins with an apostrophe gets one more, so that none is lost. */
    public static String defused(String text) {
        return isRisky(text) ? SHIELD + text : text;
    }

    /** The text that was written by {@link #defused}; other text is left as it is. */
    public static String restored(String cell) {
        return cell.length() > 1 && cell.charAt(0) == SHIELD && isRisky(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** How many bytes at the beginning of a cell of UTF-8 are none of its text: one, or none. */
    public static int shield(byte[] cell, int from, int to) {
        if (from >= to || cell[from] != SHIELD) return 0;
        var text = new String(cell, from, to - from, StandardCharsets.UTF_8);
        return restored(text).length() < text.length() ? 1 : 0;
    }

    private static boolean isRisky(String text) {
        if (text.isEmpty()) return false;
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> true;
            // One more before one that shields, so that what was there stays.
            case SHIELD -> text.length() > 1 && isRisky(text.substring(1));
            default -> false;
        };
    }
}
