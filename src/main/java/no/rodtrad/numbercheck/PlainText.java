package no.rodtrad.numbercheck;

import java.util.ArrayList;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Source;
import no.rodtrad.numbercheck.model.SourceLine;

/** Plain text, such as was taken out of a PDF: lines by line feeds alone, pages by form feeds or by their feet. */
final class PlainText {

    private static final Pattern FOOT = Pattern.compile("(?:.*\\W)?[Ss]ide \\d+(?: av \\d+)?\\s*");

    private PlainText() {}

    static Source read(String name, String text) {
        boolean feeds = text.indexOf('\f') >= 0;
        var lines = new ArrayList<SourceLine>();
        int page = 1;
        int number = 0;
        int from = 0;
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        int last = plain.stripTrailing().length();
        while (from <= plain.length()) {
            int end = plain.indexOf('\n', from);
            if (end < 0) end = plain.length();
            var line = plain.substring(from, end);
            if (line.indexOf('\f') >= 0) {
                page++;
                line = line.replace("\f", "");
            }
            if (line.endsWith("\r")) line = line.substring(0, line.length() - 1);
            lines.add(SourceLine.plain(++number, page, line));
            from = end + 1;
            if (!feeds
                    && from < last
                    && line.length() < 130
                    && FOOT.matcher(line).matches()) page++;
        }
        // A text that ends with a line feed or a foot begins no new page.
        return new Source(name, lines, true);
    }
}
