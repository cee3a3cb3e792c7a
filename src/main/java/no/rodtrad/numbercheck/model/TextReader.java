package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.LineSorter.Sort;
import no.rodtrad.numbercheck.model.LineSorter.Sorted;

/** Puts running text together from its lines, and divides it into sentences and lists. */
final class TextReader {

    private static final Pattern HYPHENED = Pattern.compile(".*\\p{Ll}-");
    private static final Pattern SPACE = Pattern.compile("[ \\t]+");
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Vocabulary words;
    private final List<ReportSentence> sentences = new ArrayList<>();
    private final List<ListBlock> lists = new ArrayList<>();
    private int paragraphs;

    TextReader(Vocabulary words) {
        this.words = words;
    }

    List<ReportSentence> sentences() {
        return List.copyOf(sentences);
    }

    List<ListBlock> lists() {
        return List.copyOf(lists);
    }

    /** Lines between two tables or headings. */
    void read(List<Sorted> lines, int section) {
        int at = 0;
        while (at < lines.size()) {
            var each = lines.get(at);
            if (each.isWhite()) at++;
            else if (each.sort() == Sort.ITEM) at = list(lines, at, section);
            else at = paragraph(lines, at, section);
        }
    }

    private int paragraph(List<Sorted> lines, int from, int section) {
        var parts = new ArrayList<SourceLine>();
        int at = from;
        int blanks = 0;
        while (at < lines.size()) {
            var each = lines.get(at);
            if (each.sort() == Sort.ITEM) break;
            if (each.isWhite()) {
                blanks++;
                at++;
                continue;
            }
            if (blanks > 0 && !goesOn(parts, each.line())) break;
            if (!parts.isEmpty() && each.line().form() == SourceLine.Form.PARAGRAPH) break;
            parts.add(each.line());
            blanks = 0;
            at++;
        }
        sentences(parts, section, 0);
        paragraphs++;
        return at;
    }

    /** A paragraph broken by the turn of a page goes on with a small letter. */
    private static boolean goesOn(List<SourceLine> parts, SourceLine next) {
        if (parts.isEmpty()) return true;
        var last = parts.getLast().text().strip();
        var text = next.text().strip();
        boolean open = !last.endsWith(".") && !last.endsWith(":") && !last.endsWith("!") && !last.endsWith("?");
        return open && last.length() > 50 && Character.isLowerCase(text.charAt(0));
    }

    private int list(List<Sorted> lines, int from, int section) {
        int intro = paragraphs - 1;
        var marker = marker(lines.get(from).line().text());
        int indent = indent(lines.get(from).line().text());
        var texts = new ArrayList<String>();
        var item = new ArrayList<SourceLine>();
        int items = 0;
        int at = from;
        int last = from;
        int blanks = 0;
        while (at < lines.size()) {
            var each = lines.get(at);
            var text = each.line().text();
            if (each.isWhite()) {
                blanks++;
            } else if (each.sort() == Sort.ITEM) {
                if (!item.isEmpty()) sentences(item, section, strip(item.getFirst()));
                item.clear();
                paragraphs++;
                item.add(each.line());
                boolean outer = marker(text).equals(marker) && Math.abs(indent(text) - indent) <= 1;
                boolean told = each.line().form() == SourceLine.Form.ITEM;
                if (outer || told) {
                    items++;
                    texts.add(text.strip());
                }
                last = at;
                blanks = 0;
            } else {
                boolean goesOn = blanks == 0
                        || Character.isLowerCase(text.strip().charAt(0))
                                && blanks < 4
                                && !item.getLast().text().strip().endsWith(".");
                if (!goesOn || each.line().form() == SourceLine.Form.PARAGRAPH) break;
                item.add(each.line());
                last = at;
                blanks = 0;
            }
            at++;
        }
        if (!item.isEmpty()) sentences(item, section, strip(item.getFirst()));
        paragraphs++;
        var spot =
                Spot.of(lines.get(from).line().number(), lines.get(last).line().last());
        lists.add(new ListBlock(items, intro, spot, List.copyOf(texts)));
        return at;
    }

    private static String marker(String text) {
        var first = WHITE.split(text.strip(), 2)[0];
        return Character.isLetterOrDigit(first.charAt(0)) ? "1" : first.replace('–', '-');
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** How much of a point is its marker. */
    private static int strip(SourceLine line) {
        var text = line.text();
        if (!LineSorter.ITEM.matcher(text).matches()) return 0;
        int at = indent(text);
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) at++;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    private void sentences(List<SourceLine> parts, int section, int skip) {
        var text = new StringBuilder();
        var starts = new ArrayList<int[]>();
        for (var part : parts) {
            var line = Numbers.tidy(part.text());
            if (part == parts.getFirst()) line = line.substring(Math.min(skip, line.length()));
            line = SPACE.matcher(line.strip()).replaceAll(" ");
            if (line.isEmpty()) continue;
            boolean hyphen = !text.isEmpty() && text.charAt(text.length() - 1) == '-';
            if (hyphen && HYPHENED.matcher(text).matches() && Character.isLowerCase(line.charAt(0)) && !joins(line)) {
                text.setLength(text.length() - 1);
            } else if (!text.isEmpty()) {
                text.append(' ');
            }
            starts.add(new int[] {text.length(), part.number()});
            text.append(line);
        }
        if (text.isEmpty()) return;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!endsSentence(text, i)) continue;
            add(text, from, i + 1, starts, section);
            from = i + 1;
        }
        if (from < text.length()) add(text, from, text.length(), starts, section);
    }

    /** "skole- og omsorgsbygg" keeps its hyphen. */
    private static boolean joins(String next) {
        return next.startsWith("og ") || next.startsWith("eller ");
    }

    private void add(CharSequence whole, int start, int end, List<int[]> starts, int section) {
        int from = start;
        while (from < end && whole.charAt(from) == ' ') from++;
        var text =
                whole.subSequence(from, end).toString().replace('\u00a0', ' ').stripTrailing();
        if (text.isEmpty()) return;
        var lines = new ArrayList<int[]>();
        int first = starts.getFirst()[1];
        for (var each : starts) {
            if (each[0] <= from) first = each[1];
            else if (each[0] < end) lines.add(new int[] {each[0] - from, each[1]});
        }
        lines.addFirst(new int[] {0, first});
        sentences.add(ReportSentence.of(text, lines, section, paragraphs));
    }

    private boolean endsSentence(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c == '!' || c == '?') return at + 1 >= text.length() || text.charAt(at + 1) == ' ';
        if (c == ':') return false;
        if (c != '.') return false;
        if (at + 1 >= text.length()) return true;
        if (text.charAt(at + 1) != ' ') return false;
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') next++;
        if (next >= text.length()) return true;
        char after = text.charAt(next);
        boolean opens = Character.isUpperCase(after) || after == '«' || after == '"' || Character.isDigit(after);
        if (!opens) return false;
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1)) && text.charAt(start - 1) != '(') start--;
        var word = text.subSequence(start, at).toString().toLowerCase(Locale.ROOT);
        boolean opensWord = Character.isUpperCase(after);
        // An abbreviation may end a sentence too: before a capital it does, unless a number follows it.
        if (words.isAbbreviation(word)) return opensWord && !isTitleLike(word);
        // "1. tertial" goes on; "i 2024. Lånene" ends.
        if (DIGITS.matcher(word).matches() && word.length() <= 2) return opensWord;
        return true;
    }

    private static boolean isTitleLike(String word) {
        return word.equals("nr")
                || word.equals("kap")
                || word.equals("jf")
                || word.equals("st")
                || word.equals("meld")
                || word.equals("prop")
                || word.equals("innst")
                || word.equals("bl.a")
                || word.equals("f.eks");
    }
}
