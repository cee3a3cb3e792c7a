package no.rodtrad.numbercheck.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a sentence of ours about a report.
 *
 * @param quoted whether it is the report's own words, in the language of the report
 */
public record Said(String text, boolean quoted) {

    private static final Pattern QUOTED = Pattern.compile("«[^»]*»|“[^”]*”|\"[^\"]*\"");

    /** The sentence in its parts, in their order. */
    public static List<Said> in(String sentence) {
        var parts = new ArrayList<Said>();
        var match = QUOTED.matcher(sentence);
        int from = 0;
        while (match.find()) {
            parts.add(new Said(sentence.substring(from, match.start()), false));
            parts.add(new Said(match.group(), true));
            from = match.end();
        }
        parts.add(new Said(sentence.substring(from), false));
        return List.copyOf(parts);
    }
}
