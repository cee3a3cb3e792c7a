package no.rodtrad.numbercheck.model;

import java.util.List;
import java.util.Locale;

/**
 * A sentence of the running text.
 *
 * @param text on one line
 * @param lower the same in lower case, letter for letter
 * @param runs the runs of letters in it, for {@link QuickPattern}
 * @param lines the line of each of its words' beginnings: positions and line numbers, in pairs
 * @param section the number of its section
 * @param paragraph the number of its paragraph; sentences of one paragraph follow each other
 */
public record ReportSentence(
        String text, String lower, LetterRuns runs, List<int[]> lines, int section, int paragraph) {

    public static ReportSentence of(String text, List<int[]> lines, int section, int paragraph) {
        var lower = text.toLowerCase(Locale.ROOT);
        return new ReportSentence(text, lower, new LetterRuns(lower), lines, section, paragraph);
    }

    /** The lines on which a part of the sentence stands. */
    public Spot spot(int from, int to) {
        return Spot.of(line(from), line(Math.max(from, to - 1)));
    }

    /** Most of what is looked for has a digit, and many sentences have none. */
    public boolean hasDigit() {
        for (int i = 0; i < text.length(); i++) if (Character.isDigit(text.charAt(i))) return true;
        return false;
    }

    public Spot spot() {
        return spot(0, text.length());
    }

    private int line(int position) {
        int line = lines.getFirst()[1];
        for (var each : lines) {
            if (each[0] > position) break;
            line = each[1];
        }
        return line;
    }
}
