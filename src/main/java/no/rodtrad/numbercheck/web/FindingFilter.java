package no.rodtrad.numbercheck.web;

import java.util.List;
import java.util.Map;

/**
 * Which findings a reader wants to see.
 *
 * @param show {@code alle}, {@code motsigelser} or {@code andre}
 * @param chapter the number of the chapter among those with findings, from 1; 0 for all
 * @param mark what is said of them: {@code alle}, {@code ingen}, or the word of a verdict
 */
public record FindingFilter(String show, int chapter, String mark) {

    static final String ALL = "alle";
    static final String HARD = "motsigelser";
    static final String OTHERS = "andre";

    /** Of findings of which nobody has said anything. */
    static final String NONE = "ingen";

    /** From the parameters of an address or a form; what is not understood is left out. */
    static FindingFilter of(Map<String, String> given) {
        var chapter = given.getOrDefault("kapittel", "");
        return new FindingFilter(
                word(given.getOrDefault("vis", "")),
                chapter.matches("\\d{1,4}") ? Integer.parseInt(chapter) : 0,
                word(given.getOrDefault("merke", "")));
    }

    private static String word(String given) {
        return given.matches("[a-z-]{1,20}") ? given : ALL;
    }

    public FindingFilter showing(String other) {
        return new FindingFilter(other, chapter, mark);
    }

    public boolean isAll() {
        return show.equals(ALL) && chapter == 0 && mark.equals(ALL);
    }

    boolean lets(FindingRow row, List<String> chapters) {
        return lets(row.stops(), show)
                && (chapter == 0
                        || chapter <= chapters.size()
                                && chapters.get(chapter - 1).equals(row.chapter()))
                && (mark.equals(ALL) || mark.equals(row.said()));
    }

    private static boolean lets(boolean stops, String show) {
        return switch (show) {
            case HARD -> stops;
            case OTHERS -> !stops;
            default -> true;
        };
    }

    /** As it stands behind an address, with the question mark; empty when all are shown. */
    public String query() {
        var query = new StringBuilder();
        if (!show.equals(ALL)) query.append("&vis=").append(show);
        if (chapter > 0) query.append("&kapittel=").append(chapter);
        if (!mark.equals(ALL)) query.append("&merke=").append(mark);
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }
}
