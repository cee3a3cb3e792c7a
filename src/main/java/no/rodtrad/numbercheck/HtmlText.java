package no.rodtrad.numbercheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Place;
import no.rodtrad.numbercheck.model.Source;
import no.rodtrad.numbercheck.model.SourceLine;
import no.rodtrad.numbercheck.model.SourceLine.Form;

/** The text of a web page: headings, paragraphs, points and tables. Scripts and styles are passed over. */
final class HtmlText {

    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>|<!--.*?-->" + "|<![^>]*>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|[a-zA-Z]+);");
    private static final Set<String> UNREAD = Set.of("script", "style", "svg", "nav", "noscript", "template", "select");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("aring", "å"),
            Map.entry("aelig", "æ"),
            Map.entry("oslash", "ø"),
            Map.entry("Aring", "Å"),
            Map.entry("AElig", "Æ"),
            Map.entry("Oslash", "Ø"),
            Map.entry("minus", "\u2212"),
            Map.entry("ndash", "–"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("thinsp", "\u2009"));

    private final List<SourceLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int rows;
    private int depth;

    private HtmlText() {}

    static Source read(String name, String html) throws Unreadable {
        var reader = new HtmlText();
        reader.page(html);
        if (reader.lines.isEmpty()) throw new Unreadable("numbercheck.refused.empty");
        return new Source(name, reader.lines, false);
    }

    private void page(String html) {
        int at = 0;
        var tag = TAG.matcher(html);
        while (tag.find(at)) {
            text.append(html, at, tag.start());
            at = tag.end();
            if (tag.group(2) == null) continue;
            var name = tag.group(2).toLowerCase(Locale.ROOT);
            boolean closes = tag.group(1).equals("/");
            if (!closes && UNREAD.contains(name)) {
                int end = html.toLowerCase(Locale.ROOT).indexOf("</" + name, at);
                at = end < 0 ? html.length() : end;
                text.append(' ');
                continue;
            }
            element(name, closes);
        }
        text.append(html.substring(Math.min(at, html.length())));
        end(Form.PARAGRAPH);
    }

    private void element(String name, boolean closes) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> end(closes ? Form.HEADING : Form.PARAGRAPH);
            case "li" -> end(closes ? Form.ITEM : Form.PARAGRAPH);
            case "p",
                    "div",
                    "section",
                    "article",
                    "caption",
                    "ul",
                    "ol",
                    "main",
                    "header",
                    "footer",
                    "dt",
                    "dd",
                    "br" -> end(Form.PARAGRAPH);
            case "table" -> {
                end(Form.PARAGRAPH);
                if (!closes && depth++ == 0) {
                    tables++;
                    rows = 0;
                } else if (closes && depth > 0) {
                    depth--;
                }
            }
            case "tr" -> {
                if (closes) row();
                else cells.clear();
            }
            case "td", "th" -> {
                if (closes) cells.add(plain());
                text.setLength(0);
            }
            default -> {
                // What stands inside a line.
            }
        }
    }

    private String plain() {
        var plain = ENTITY.matcher(text)
                .replaceAll(HtmlText::letter)
                .replaceAll("[ \\t\\r\\n]+", " ")
                .strip();
        text.setLength(0);
        return plain;
    }

    private static String letter(java.util.regex.MatchResult entity) {
        var name = entity.group(1);
        if (name.startsWith("#")) {
            boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            var digits = name.substring(hex ? 2 : 1);
            if (!digits.matches(hex ? "[0-9a-fA-F]{1,5}" : "\\d{1,6}")) return "";
            return Matcher.quoteReplacement(Character.toString(Integer.parseInt(digits, hex ? 16 : 10)));
        }
        return Matcher.quoteReplacement(ENTITIES.getOrDefault(name, entity.group()));
    }

    private void end(Form form) {
        if (depth > 0) return;
        var plain = plain();
        if (plain.isEmpty()) return;
        paragraphs++;
        add(plain, List.of(), form, new Place.InText(paragraphs, 0, 0, 0));
    }

    private void row() {
        rows++;
        if (cells.stream().allMatch(String::isBlank)) return;
        var given = List.copyOf(cells);
        add(String.join("   ", given), given, Form.ROW, new Place.InText(Math.max(1, paragraphs), tables, rows, 1));
        cells.clear();
    }

    private void add(String plain, List<String> given, Form form, Place place) {
        int number = lines.size() + 1;
        lines.add(new SourceLine(number, number, 1, plain, given, form, place));
    }
}
