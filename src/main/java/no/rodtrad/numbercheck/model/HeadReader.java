package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the head of a table: which meaning and year each column has. */
final class HeadReader {

    private static final QuickPattern TIME = QuickPattern.of(
            "(?<![\\d.])(?:(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)?\\d\\d)|((?:19|20)\\d\\d)(?!\\d|[–-]\\d))(?![\\d])");
    /** "R 2023" and "B2024". */
    private static final QuickPattern SHORT = QuickPattern.of("(?<![\\p{L}\\d])([rb])\\.? ?((?:19|20)\\d\\d)(?!\\d)");

    /** "Budsjett 24" and "hausten 23". */
    private static final QuickPattern TWO_DIGITS =
            QuickPattern.of("(?<!\\p{L})(budsjett|bud\\.|regnskap|rekneskap|hausten|høsten|våren|prognose|avvik)[ -]"
                    + "([12]\\d)(?![\\d.,%])");

    private static final Pattern RANGE = Pattern.compile("(?:19|20)\\d\\d ?[–-] ?(?:19|20)?\\d\\d");
    /** The beginning and the end of a year that is not named. */
    private static final QuickPattern YEAR_END =
            QuickPattern.of("(?<![\\p{L}\\d.])(?:((?:ub|utgående(?: balanse| saldo)?)"
                    + "(?: 31\\.12\\.?)?|31\\.12\\.?|31\\. ?desember)|(?:ib|inngående(?: balanse| saldo)?)"
                    + "(?: 0?1\\.0?1\\.?)?|0?1\\.0?1\\.?|1\\. ?januar)(?![\\p{L}\\d])");

    private static final Pattern THOUSANDS =
            Pattern.compile("(?:beløp|tall|tal|beløpa)? ?i (?:hele |heile )?1 ?000(?: ?kr(?:oner)?)?");
    private static final Pattern FROM_YEAR = Pattern.compile("fra (?:19|20)\\d\\d|frå (?:19|20)\\d\\d");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L} /,&.-]{2,30}");
    private static final Pattern GOAL = Pattern.compile("^(?:mål|måltall|måltal|ambisjon)(?![\\p{L}\\d])");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern GAP = Pattern.compile(" {2,}|\t+|\\|");

    /** Longer words first, so that "avvik i %" is not read as "avvik". */
    private final List<ColumnWord> columnWords = new ArrayList<>();

    private record ColumnWord(String word, ColumnMeaning meaning) {}

    /** What was read of each text: a line above a table is looked at many times to tell where the head begins. */
    private final Map<String, List<TableColumn>> read = new ConcurrentHashMap<>();

    HeadReader(Vocabulary words) {
        for (var meaning : ColumnMeaning.values()) {
            for (var word : words.words(meaning.group())) columnWords.add(new ColumnWord(word, meaning));
        }
        columnWords.sort((one, other) -> other.word().length() - one.word().length());
    }

    /** A piece of a head found at a place: a meaning, or a year or date. */
    private record Mark(int at, int end, ColumnMeaning meaning, int year, boolean closing, String text) {}

    /**
     * Columns for a table of this width; null when the head does not tell them.
     *
     * @param lines the lines of the head as printed
     */
    @Nullable
    List<TableColumn> columns(List<String> lines, int width) {
        List<TableColumn> told = null;
        for (var line : lines) {
            var cells = cells(line);
            // A column of the rows' own numbers may stand before their names.
            boolean numbered = cells.size() == width + 2 && cells.getFirst().length() <= 6;
            if (cells.size() != width && cells.size() != width + 1 && !numbered) continue;
            if (cells.size() < 2) continue;
            var columns = new ArrayList<TableColumn>();
            boolean any = false;
            for (var cell : cells.subList(cells.size() - width, cells.size())) {
                var read = columnsIn(cell.toLowerCase(Locale.ROOT));
                var label = cell.toLowerCase(Locale.ROOT).strip();
                var first = read.isEmpty() ? TableColumn.UNKNOWN : read.getFirst();
                any |= first.meaning() != ColumnMeaning.UNKNOWN;
                columns.add(new TableColumn(first.meaning(), first.year(), first.closing(), label));
            }
            if (!any) continue;
            if (told == null) told = columns;
            else if (isDated(told) != isDated(columns)) return joined(told, columns);
        }
        if (told != null) return told;
        var stacked = new StackedHead(text -> columnsIn(text.toLowerCase(Locale.ROOT))).texts(lines, width);
        if (stacked != null) return columnsOf(stacked);
        var labels = labels(lines, width);
        if (labels != null) return labels;
        var found = columnsIn(String.join(" ", lines).toLowerCase(Locale.ROOT)).stream()
                .filter(column -> column.meaning() != ColumnMeaning.STATUS)
                .toList();
        if (found.size() == width) return found;
        if (found.size() > width && found.size() <= width + 3) return found.subList(found.size() - width, found.size());
        return null;
    }

    /** The columns as the texts over each of them tell; null when too few do. */
    @Nullable
    List<TableColumn> columnsOf(List<String> texts) {
        var columns = new ArrayList<TableColumn>();
        int told = 0;
        for (var text : texts) {
            var label = text.toLowerCase(Locale.ROOT);
            var read = columnsIn(label);
            var first = read.isEmpty() ? TableColumn.UNKNOWN : read.getFirst();
            var meaning = first.meaning();
            boolean points = label.contains("%-p") || label.contains("prosentpoeng");
            if (points && meaning == ColumnMeaning.CHANGE_PERCENT) meaning = ColumnMeaning.CHANGE;
            if (!points && meaning == ColumnMeaning.VARIANCE && label.contains("%"))
                meaning = ColumnMeaning.VARIANCE_PERCENT;
            if (!points && meaning == ColumnMeaning.CHANGE && label.contains("%"))
                meaning = ColumnMeaning.CHANGE_PERCENT;
            int year = first.year();
            boolean closing = first.closing();
            for (var other : read) {
                if (year == 0) year = other.year();
                closing |= other.closing();
            }
            if (!label.isEmpty()) told++;
            columns.add(new TableColumn(meaning, year, closing, label));
        }
        return told >= texts.size() - 1 && told > 0 ? columns : null;
    }

    /** How much a reading of a head tells. */
    static int worth(@Nullable List<TableColumn> columns) {
        if (columns == null) return 0;
        int worth = 0;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            // Two columns of the same name are one misread.
            if (columns.indexOf(column) < i && !column.label().isEmpty()) continue;
            if (column.meaning() != ColumnMeaning.UNKNOWN) worth += 4;
            if (column.meaning() != ColumnMeaning.UNKNOWN && column.meaning() != ColumnMeaning.VALUE) worth += 2;
            if (column.year() > 0) worth += 2;
            if (!column.label().isEmpty()) worth++;
        }
        return worth;
    }

    /** Columns that are named for what they hold, such as services or units. */
    private static @Nullable List<TableColumn> labels(List<String> lines, int width) {
        for (var line : lines) {
            var cells = cells(line);
            if (width < 3 || cells.size() != width) continue;
            boolean plain =
                    cells.stream().allMatch(cell -> PLAIN_NAME.matcher(cell).matches());
            if (!plain) continue;
            return cells.stream()
                    .map(cell -> new TableColumn(ColumnMeaning.UNKNOWN, 0, false, cell.toLowerCase(Locale.ROOT)))
                    .toList();
        }
        return words(lines, width);
    }

    /** "Eining Tilsette Årsverk Fråvær": a word for each column, and one for the labels. */
    private static @Nullable List<TableColumn> words(List<String> lines, int width) {
        for (var line : lines) {
            var words = SPACE.split(line.strip());
            if (width < 4 || words.length != width + 1 || cells(line).size() > 1) continue;
            var columns = new ArrayList<TableColumn>();
            for (var word : words) {
                if (word.length() < 3 || !PLAIN_NAME.matcher(word).matches()) break;
                columns.add(new TableColumn(ColumnMeaning.UNKNOWN, 0, false, word.toLowerCase(Locale.ROOT)));
            }
            if (columns.size() == words.length) return columns.subList(1, columns.size());
        }
        return null;
    }

    /** Whether each of these is a year or a date, and nothing more. */
    private static boolean isDated(List<TableColumn> columns) {
        return columns.stream().allMatch(column -> column.meaning() == ColumnMeaning.VALUE && column.year() > 0);
    }

    /** One line tells what the columns hold, and another of which year. */
    private static List<TableColumn> joined(List<TableColumn> one, List<TableColumn> other) {
        var named = isDated(one) ? other : one;
        var dated = isDated(one) ? one : other;
        if (named.stream().anyMatch(column -> column.year() > 0)) return one;
        var columns = new ArrayList<TableColumn>();
        for (int i = 0; i < named.size(); i++) {
            var what = named.get(i);
            var when = dated.get(i);
            var meaning = what.meaning() == ColumnMeaning.UNKNOWN ? ColumnMeaning.VALUE : what.meaning();
            columns.add(new TableColumn(meaning, when.year(), when.closing(), what.label() + " " + when.label()));
        }
        return columns;
    }

    /** How many columns the head seems to have, or 0. */
    int count(List<String> lines) {
        return (int) columnsIn(String.join(" ", lines).toLowerCase(Locale.ROOT)).stream()
                .filter(column -> column.meaning() != ColumnMeaning.STATUS)
                .count();
    }

    static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var stripped = line.strip();
        boolean gapped = stripped.contains("  ") || stripped.indexOf('\t') >= 0 || stripped.indexOf('|') >= 0;
        if (!gapped) return stripped.isEmpty() ? cells : List.of(stripped);
        for (var cell : GAP.split(stripped)) if (!cell.isBlank()) cells.add(cell.strip());
        return cells;
    }

    /** The columns that a text of a head names, in order. */
    List<TableColumn> columnsIn(String lower) {
        return read.computeIfAbsent(lower, this::readColumns);
    }

    private List<TableColumn> readColumns(String lower) {
        var text = blanked(Numbers.tidy(lower).replace('\u00a0', ' '));
        if (hasDigit(text)) {
            text = SHORT.matcher(text)
                    .replaceAll(found -> (found.group(1).equals("r") ? "regnskap " : "budsjett ") + found.group(2));
            text = TWO_DIGITS.matcher(text).replaceAll("$1 20$2");
        }
        var marks = marks(text);
        var columns = new ArrayList<TableColumn>();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.meaning != ColumnMeaning.VALUE) {
                var next = i + 1 < marks.size() ? marks.get(i + 1) : null;
                if (next != null && isShareOf(mark, next, text)) {
                    var meaning = mark.meaning == ColumnMeaning.CHANGE
                            ? ColumnMeaning.CHANGE_PERCENT
                            : ColumnMeaning.VARIANCE_PERCENT;
                    columns.add(new TableColumn(meaning, 0, false, text.substring(mark.at, next.end)));
                    i++;
                    continue;
                }
                if (next != null && isAgainst(mark, next, columns)) {
                    columns.add(new TableColumn(mark.meaning, 0, false, text.substring(mark.at, next.end)));
                    i++;
                    // "Avvik i kr Rev. bud. 2024": the year is that of the budget.
                    var year = i + 1 < marks.size() ? marks.get(i + 1) : null;
                    if (year != null
                            && year.meaning == ColumnMeaning.VALUE
                            && text.substring(next.end, year.at).isBlank()) i++;
                    continue;
                }
                boolean dated = next != null
                        && next.meaning == ColumnMeaning.VALUE
                        && text.substring(mark.end, next.at).strip().length() < 14
                        && (next.end >= text.length() || !isShared(marks, i));
                if (dated && next != null) {
                    var label = Spaces.single(text.substring(mark.at, next.end));
                    columns.add(new TableColumn(mark.meaning, next.year, next.closing, label));
                    i++;
                } else {
                    columns.add(new TableColumn(mark.meaning, 0, false, mark.text));
                }
            } else {
                var before = text.substring(i == 0 ? 0 : marks.get(i - 1).end, mark.at);
                var label = (lastWord(before) + " " + mark.text).strip();
                // What one aims at is no value of that year.
                var meaning = GOAL.matcher(label).find() ? ColumnMeaning.UNKNOWN : ColumnMeaning.VALUE;
                columns.add(new TableColumn(meaning, mark.year, mark.closing, label));
                if (i + 1 < marks.size() && isUnitOf(mark, marks.get(i + 1), text)) i++;
            }
        }
        return columns;
    }

    /** "Fravær 2023 (%)" is one column. */
    private static boolean isUnitOf(Mark mark, Mark next, String text) {
        return next.meaning == ColumnMeaning.PERCENT
                && text.substring(mark.end, next.at).strip().equals("(")
                && text.startsWith(")", next.end);
    }

    /** "Sykefravær i prosent 2022 2023 2024" has three columns, and the words before them say what all three hold. */
    private static boolean isShared(List<Mark> marks, int at) {
        int years = 0;
        for (int i = at + 1; i < marks.size() && marks.get(i).meaning == ColumnMeaning.VALUE; i++) years++;
        return years >= 2 && marks.get(at).meaning == ColumnMeaning.PERCENT;
    }

    /** "Oppr. bud. Rev. bud. Regnskap Avvik i kr Rev. bud.": the variance is from the budget that is named again. */
    private static boolean isAgainst(Mark mark, Mark next, List<TableColumn> before) {
        boolean variance = mark.meaning == ColumnMeaning.VARIANCE || mark.meaning == ColumnMeaning.VARIANCE_PERCENT;
        return variance
                && next.meaning.isBudget()
                && before.stream().anyMatch(column -> column.meaning() == next.meaning);
    }

    /** "Endring årsverk i %" is one column. */
    private static boolean isShareOf(Mark mark, Mark next, String text) {
        if (mark.meaning != ColumnMeaning.CHANGE && mark.meaning != ColumnMeaning.VARIANCE) return false;
        if (next.meaning != ColumnMeaning.PERCENT || next.text.startsWith("andel")) return false;
        var gap = text.substring(mark.end, next.at);
        var between = gap.strip();
        // "Endring 2022–2023 i %": the years have been taken out.
        if (between.isEmpty() && gap.length() > 3) return true;
        return !between.isEmpty() && between.length() < 22;
    }

    private List<Mark> marks(String text) {
        var marks = new ArrayList<Mark>();
        var taken = new boolean[text.length() + 1];
        for (var each : columnWords) {
            var word = each.word();
            int at = text.indexOf(word);
            while (at >= 0) {
                int end = at + word.length();
                if (isWord(text, at, end) && isFree(taken, at, end)) {
                    take(taken, at, end);
                    marks.add(new Mark(at, end, each.meaning(), 0, false, word));
                }
                at = text.indexOf(word, at + 1);
            }
        }
        var times = TIME.matcher(text);
        while (times.find()) {
            if (!isFree(taken, times.start(), times.end())) continue;
            marks.add(time(times));
            take(taken, times.start(), times.end());
        }
        var ends = YEAR_END.matcher(text);
        while (ends.find()) {
            if (!isFree(taken, ends.start(), ends.end())) continue;
            take(taken, ends.start(), ends.end());
            boolean closing = ends.group(1) != null;
            marks.add(new Mark(ends.start(), ends.end(), ColumnMeaning.VALUE, 0, closing, ends.group()));
        }
        marks.sort((one, other) -> one.at - other.at);
        // "i %" after words that are no column of ours belongs to them, not to the column before.
        return marks;
    }

    private static boolean isFree(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) if (taken[i]) return false;
        return true;
    }

    private static void take(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) taken[i] = true;
    }

    private static Mark time(Matcher found) {
        if (found.group(4) != null) {
            int year = Integer.parseInt(found.group(4));
            return new Mark(found.start(), found.end(), ColumnMeaning.VALUE, year, false, found.group());
        }
        int year = Integer.parseInt(found.group(3));
        if (year < 100) year += 2000;
        boolean closing = Integer.parseInt(found.group(2)) == 12;
        return new Mark(found.start(), found.end(), ColumnMeaning.VALUE, year, closing, found.group());
    }

    /** Spans of years, units and line ends are no columns. */
    private static String blanked(String text) {
        var plain = Spaces.single(text);
        if (!hasDigit(plain)) return plain;
        var span = RANGE.matcher(plain)
                .replaceAll(match -> " ".repeat(match.group().length()));
        return FROM_YEAR.matcher(THOUSANDS.matcher(span).replaceAll(" ")).replaceAll(" ");
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) if (Spaces.isDigit(text.charAt(i))) return true;
        return false;
    }

    private static boolean isWord(String text, int at, int end) {
        boolean before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean after = end >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end))
                || text.charAt(end - 1) == '.'
                || text.charAt(end - 1) == '%';
        return before && after;
    }

    private static String lastWord(String text) {
        var stripped = text.strip();
        return stripped.substring(stripped.lastIndexOf(' ') + 1);
    }
}
