package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line read as a row of a table: a label, and the ways in which the rest can be cells.
 *
 * @param label without its numbers; empty when the line has only numbers
 * @param ways each a list of cells, where null is a cell without a value; more than one when spaces are in doubt
 * @param words a text among the cells, such as a status; may be empty
 * @param ends where each cell ended in the line when columns are told by wide gaps; else empty
 * @param texts the cells as text when the source tells its cells; else empty
 */
record RowText(
        String label, List<List<@Nullable PrintedNumber>> ways, String words, List<Integer> ends, List<String> texts) {

    private static final Pattern GAP = Pattern.compile(" {2,}|\t+");
    /** A road, a step or a stage has a number in its name. */
    private static final Pattern NUMBERED_NAME =
            Pattern.compile("(?i).*(?<![\\p{L}\\d])(?:rv|fv|e|nr|trinn|fase|etappe|del|byggetrinn|steg)\\.? ?\\d{1,4}");

    /** The text below a figure is not read as a row, whatever numbers it ends with. */
    private static final Pattern CAPTION = Pattern.compile("\\s*(?:Figur|Diagram|Kilde|Kjelde) ?\\d*[.:].*");

    private static final Pattern BRACKETED =
            Pattern.compile("\\((\\d{1,3}(?:[ \\u00a0]\\d{3})+(?:,\\d+)?|\\d[\\d.]*(?:,\\d+)?)( ?%)?\\)(?= |$)");

    /** The last three digits of "21 821-" may belong to what is before them. */
    private static final Pattern TRAILING_MINUS =
            Pattern.compile("(?<=^| )(?!\\d{3}(?:,\\d+)?-)(\\d[\\d.\\u00a0]*(?:,\\d+)?)-(?= |$)");

    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,4}[.)]?");
    private static final Pattern NAME = Pattern.compile("(?=.*\\p{L}{3})\\p{Lu}.*");
    /** "Forsinket 3. kv. 2024": a status and when it ends, behind the numbers of a row. */
    private static final Pattern STATUS_UNTIL = Pattern.compile("(?<=[\\d%]) (\\p{Lu}[^\\d,]{2,40} "
            + "(?:\\d{1,2}\\. ?(?:kv\\.?|kvartal|tertial|halvår|\\p{Ll}{3,9}) ?)?(?:19|20)\\d\\d)$");

    private static final Pattern COLUMN = Pattern.compile(
            "(?i)(?<!\\p{L})(?:endring|avvik|vekst|økning|differanse|prosent|budsjett|regnskap|rekneskap|prognose)|%");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.(?:\\d\\d){1,2}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern GLUED = Pattern.compile(".*\\p{L}{3}([1-9]\\d{0,2})");
    private static final Pattern SPACE = Pattern.compile("[ \t]+");
    private static final Pattern RULE = Pattern.compile("[|+:\\-=\\s]+");

    /** Where the label ends in an aligned line, or where it would. */
    int labelEnd() {
        return label.length();
    }

    int mostCells() {
        return ways.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Null when no number stands at the end of the line, or in a cell. */
    static @Nullable RowText of(SourceLine line) {
        if (!line.cells().isEmpty()) return ofCells(line.cells());
        if (!mayHaveCells(line.text())) return null;
        var text = Numbers.tidy(line.text()).stripTrailing();
        if (CAPTION.matcher(text).matches()) return null;
        if (text.indexOf('|') >= 0) return ofCells(piped(text));
        var stripped = text.strip();
        if (stripped.contains("  ") || stripped.indexOf('\t') >= 0) {
            var aligned = aligned(text);
            if (aligned != null) return aligned;
        }
        return spaced(plainMinus(stripped));
    }

    /** A cell has a digit, or is a dash or a per cent sign by itself; most lines of running text have none of these. */
    private static boolean mayHaveCells(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Spaces.isDigit(c) || c == '-' || c == '%' || c == '\u2013' || c == '\u2212') return true;
        }
        return false;
    }

    /** Numbers in brackets and those with their minus behind are below nought; "Skole (20)" is a name with its code. */
    private static String plainMinus(String text) {
        var plain = text.indexOf('-') < 0 ? text : TRAILING_MINUS.matcher(text).replaceAll("-$1");
        if (plain.indexOf('(') < 0) return plain;
        var found = BRACKETED.matcher(plain);
        var written = new StringBuilder();
        while (found.find()) {
            var digits = found.group(1);
            var before = plain.substring(0, found.start()).stripTrailing();
            boolean cell = digits.length() > 2
                    || before.isEmpty()
                    || Character.isDigit(before.charAt(before.length() - 1))
                    || ")%".indexOf(before.charAt(before.length() - 1)) >= 0;
            var number = "-" + digits.replace(' ', '\u00a0') + (found.group(2) == null ? "" : "%");
            found.appendReplacement(written, java.util.regex.Matcher.quoteReplacement(cell ? number : found.group()));
        }
        return found.appendTail(written).toString();
    }

    private static List<String> piped(String text) {
        if (RULE.matcher(text).matches()) return List.of("");
        var inner = text.strip();
        if (inner.startsWith("|")) inner = inner.substring(1);
        if (inner.endsWith("|")) inner = inner.substring(0, inner.length() - 1);
        return List.of(inner.split("\\|", -1));
    }

    private static @Nullable RowText ofCells(List<String> given) {
        var cells = given.stream().map(cell -> Numbers.tidy(cell).strip()).toList();
        int first = isNumberOfRow(cells) ? 1 : 0;
        while (first < cells.size() && Numbers.whole(cells.get(first)) == null) first++;
        if (first == cells.size()) return null;
        // The label is what stands before the numbers; a first cell with a number alone is a label of years.
        int from = Math.max(1, first);
        while (from > 1 && (cells.get(from - 1).isEmpty() || Numbers.isNoValue(cells.get(from - 1)))) from--;
        var numbers = new ArrayList<@Nullable PrintedNumber>();
        var words = new ArrayList<String>();
        for (var cell : cells.subList(from, cells.size())) {
            var number = Numbers.whole(cell);
            // A status keeps its column, so that a sum line without one has its numbers in the same columns.
            numbers.add(number);
            if (number == null && !cell.isEmpty() && !Numbers.isNoValue(cell)) words.add(cell);
        }
        if (numbers.stream().allMatch(number -> number == null)) return null;
        return new RowText(
                String.join(" ", cells.subList(0, from)).strip(),
                List.of(numbers),
                String.join(" ", words),
                List.of(),
                cells);
    }

    /** "3 | Rammetilskudd | 412 345": a number, and then a name. */
    private static boolean isNumberOfRow(List<String> cells) {
        return cells.size() > 2
                && ROW_NUMBER.matcher(cells.getFirst().strip()).matches()
                && NAME.matcher(cells.get(1).strip()).matches()
                && cells.stream().skip(2).anyMatch(cell -> Numbers.whole(cell) != null);
    }

    private static @Nullable RowText aligned(String text) {
        var chunks = new ArrayList<String>();
        var ends = new ArrayList<Integer>();
        var gap = GAP.matcher(text);
        int from = text.length() - text.stripLeading().length();
        int at = from;
        while (gap.find(at)) {
            chunks.add(text.substring(from, gap.start()));
            ends.add(gap.start());
            from = gap.end();
            at = from;
        }
        chunks.add(text.substring(from));
        ends.add(text.length());
        var label = new ArrayList<String>();
        var numbers = new ArrayList<@Nullable PrintedNumber>();
        var places = new ArrayList<Integer>();
        var words = new ArrayList<String>();
        boolean numbered = isNumberOfRow(chunks);
        for (int i = 0; i < chunks.size(); i++) {
            var chunk = chunks.get(i).strip();
            if (i == 0 && numbered) {
                label.add(chunk);
                continue;
            }
            var number = Numbers.whole(chunk);
            if (number != null || Numbers.isNoValue(chunk)) {
                numbers.add(number);
                places.add(ends.get(i));
            } else if (numbers.isEmpty()) {
                label.add(chunk);
            } else {
                words.add(chunk);
            }
        }
        boolean any = numbers.stream().anyMatch(number -> number != null);
        // One gap may be chance, in a line that has its other columns between single spaces.
        if (!any
                || words.stream()
                        .anyMatch(word -> hasDigit(word) && !DAY.matcher(word).matches())) return null;
        boolean isName =
                !label.isEmpty() && NUMBERED_NAME.matcher(label.getLast()).matches();
        if (!label.isEmpty() && endsInNumber(label.getLast()) && !(isName && numbers.size() > 1)) return null;
        if (numbers.size() < 2 && label.isEmpty()) return null;
        return new RowText(String.join(" ", label), List.of(numbers), String.join(" ", words), places, List.of());
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isDigit(text.charAt(i))) return true;
        return false;
    }

    private static boolean endsInNumber(String text) {
        var last = text.substring(text.lastIndexOf(' ') + 1);
        return text.indexOf(' ') > 0
                && Numbers.isPiece(last)
                && !YEAR.matcher(last).matches()
                && last.length() > 1;
    }

    private static @Nullable RowText spaced(String text) {
        var until = STATUS_UNTIL.matcher(text);
        if (Spaces.isDigit(text.charAt(text.length() - 1)) && until.find()) {
            var row = followed(List.of(SPACE.split(text.substring(0, until.start()))), until.group(1));
            if (row != null) return row;
        }
        var tokens = List.of(SPACE.split(text));
        int end = tokens.size();
        int from = numbersBefore(tokens, end);
        if (from == end) return followed(tokens);
        int wordsFrom = from;
        var words = "";
        var head = List.<String>of();
        // A short text between numbers, such as a status, is a column of its own.
        for (int width = 1; width <= 3 && from - width > 0; width++) {
            int inner = numbersBefore(tokens, from - width);
            boolean plain = tokens.subList(from - width, from).stream().noneMatch(RowText::hasDigit);
            if (!plain) break;
            if (from - width - inner >= 2 && (inner > 0 || from - width >= 4)) {
                wordsFrom = inner;
                words = String.join(" ", tokens.subList(from - width, from));
                head = tokens.subList(inner, from - width);
                break;
            }
        }
        var all = new ArrayList<List<@Nullable PrintedNumber>>();
        var tails = new ArrayList<>(NumberWays.of(tokens.subList(from, end)));
        // "Renter – 21 821": a dash after a name, or a minus.
        if (from > 1 && tokens.get(from - 1).equals("–"))
            tails.addAll(NumberWays.of(signed(tokens.subList(from, end))));
        if (from > 0) tails.addAll(glued(tokens.get(from - 1), tokens.subList(from, end)));
        if (head.isEmpty()) {
            all.addAll(tails);
        } else {
            for (var first : NumberWays.of(head)) {
                for (var tail : tails) {
                    var whole = new ArrayList<@Nullable PrintedNumber>(first);
                    whole.addAll(tail);
                    all.add(whole);
                }
            }
        }
        if (all.isEmpty()) return null;
        var label = String.join(" ", tokens.subList(0, head.isEmpty() ? from : wordsFrom));
        return new RowText(label, all, words, List.of(), List.of());
    }

    /** "Reiser som er oppgavepliktige33 451 30 986": the space before the first number is lost, or 33 is a note. */
    private static List<List<@Nullable PrintedNumber>> glued(String last, List<String> tokens) {
        var digits = GLUED.matcher(last);
        if (tokens.isEmpty() || !Numbers.isGroup(tokens.getFirst()) || !digits.matches()) return List.of();
        var all = new ArrayList<>(tokens);
        all.addFirst(digits.group(1));
        return NumberWays.of(all).stream()
                .filter(way -> way.getFirst() != null && way.getFirst().text().startsWith(digits.group(1) + " "))
                .toList();
    }

    private static List<String> signed(List<String> tokens) {
        var signed = new ArrayList<>(tokens);
        signed.set(0, "-" + signed.getFirst());
        return signed;
    }

    /** "Vannverk 14.500 9.316 5.184 Pågår": a status stands last. */
    private static @Nullable RowText followed(List<String> tokens) {
        int end = tokens.size();
        while (end > 0 && tokens.size() - end < 3 && !hasDigit(tokens.get(end - 1))) end--;
        if (end == tokens.size() || end < 3) return null;
        var words = String.join(" ", tokens.subList(end, tokens.size()));
        if (!Character.isUpperCase(words.charAt(0)) || words.endsWith(".") || words.endsWith(",")) return null;
        return followed(tokens.subList(0, end), words);
    }

    private static @Nullable RowText followed(List<String> tokens, String words) {
        int end = tokens.size();
        int from = numbersBefore(tokens, end);
        if (from == 0 || end - from < 2) return null;
        var ways = NumberWays.of(tokens.subList(from, end));
        if (ways.isEmpty() || ways.stream().anyMatch(way -> way.size() < 2)) return null;
        return new RowText(String.join(" ", tokens.subList(0, from)), ways, words, List.of(), List.of());
    }

    /** Where the unbroken run of numbers begins that ends before {@code end}. */
    private static int numbersBefore(List<String> tokens, int end) {
        int from = end;
        while (from > 0) {
            var token = tokens.get(from - 1);
            boolean fits = Numbers.isPiece(token) || token.equals("%") || token.equals("-") || token.equals("–");
            if (!fits) break;
            from--;
        }
        while (from < end && (tokens.get(from).equals("%") || tokens.get(from).equals("–"))) from++;
        return from;
    }

    /** The row with its label's last number counted as a cell no longer, for {@code trinn 2}. */
    boolean isYearsOnly() {
        // "Gebyr | 2023 | 2024 | Endring | Endring i %" has no amounts either.
        boolean named = !texts.isEmpty() && COLUMN.matcher(words).find();
        for (var way : ways) if (hasYearsOnly(way, named)) return true;
        return false;
    }

    private static boolean hasYearsOnly(List<@Nullable PrintedNumber> way, boolean named) {
        for (var cell : way) {
            if (cell == null && named) continue;
            if (cell == null || cell.text().length() != 4) return false;
            if (!YEAR.matcher(cell.text()).matches()) return false;
        }
        return true;
    }
}
