package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.LineSorter.Sort;
import no.rodtrad.numbercheck.model.LineSorter.Sorted;
import no.rodtrad.numbercheck.model.TableBuilder.RawRow;
import no.rodtrad.numbercheck.model.TableBuilder.RawTable;
import no.rodtrad.numbercheck.model.TableBuilder.UnitFound;
import org.jspecify.annotations.Nullable;

/** Makes sections, tables, sentences and lists of lines. */
public final class ReportReader {

    /** So many lines above its first row are looked at for the head of a table. */
    private static final int HEAD_LINES = 16;

    private static final int WAITING = 9;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern CHAPTER = Pattern.compile("(?:kapittel|note) \\d.*");
    private static final Pattern POINTED = Pattern.compile(".*\\d\\.");
    private static final Pattern OPEN = Pattern.compile(".*(?: og|,|–|-)");

    private final TableBuilder builder;
    private final TextReader texts;
    private final StatusLists statuses;
    private final BetweenRows between;

    private final List<Section> sections = new ArrayList<>();
    private final List<RawTable> found = new ArrayList<>();
    private List<Sorted> lines = List.of();
    /** Where each of them is among the others. */
    private final Map<SourceLine, Integer> places = new IdentityHashMap<>();

    private @Nullable UnitFound unit;
    private int unitSection;
    /** What holds wherever no other is printed. */
    private @Nullable UnitFound general;

    public ReportReader(Vocabulary words) {
        builder = new TableBuilder(words);
        texts = new TextReader(words);
        statuses = new StatusLists(words);
        between = new BetweenRows(builder);
    }

    public ReportText read(Source source) {
        lines = LineSorter.sort(StackedCells.joined(ColumnBlocks.joined(source.lines())));
        for (int i = 0; i < lines.size(); i++) places.put(lines.get(i).line(), i);
        builder.readUnits(lines.stream()
                .filter(each -> each.row() == null && !each.isWhite())
                .map(Sorted::line)
                .toList());
        sections.add(new Section("", 0, -1, 0));
        int at = 0;
        int textFrom = 0;
        while (at < lines.size()) {
            var each = lines.get(at);
            switch (each.sort()) {
                case ROW -> {
                    int head = headFrom(at, textFrom);
                    texts.read(lines.subList(textFrom, head), sections.size() - 1);
                    at = table(head, at);
                    textFrom = at;
                }
                case HEADING -> {
                    if (isPartOfHead(at) || isUnitLine(each.line()) && !isNumbered(each.line())) {
                        noteUnit(each.line());
                        at++;
                        continue;
                    }
                    texts.read(lines.subList(textFrom, at), sections.size() - 1);
                    section(each.line());
                    noteUnit(each.line());
                    at++;
                    textFrom = at;
                }
                default -> {
                    noteUnit(each.line());
                    at++;
                }
            }
        }
        texts.read(lines.subList(textFrom, lines.size()), sections.size() - 1);
        // How the rows of a table are divided concerns no other table: side by side.
        var tables = new ArrayList<Table>();
        for (var table : found.parallelStream().map(builder::table).toList()) if (table != null) tables.add(table);
        tables.addAll(statuses.in(source.lines(), sections, List.copyOf(tables)));
        return new ReportText(
                List.copyOf(sections), texts.sentences(), List.copyOf(tables), texts.lists(), source.pages());
    }

    /** "9.5 Aksjeselskaper (mill. kr)" is a title, and tells the unit as well. */
    private static boolean isNumbered(SourceLine line) {
        var text = line.text().strip();
        return Character.isDigit(text.charAt(0))
                && text.indexOf('.') > 0
                && LineSorter.NUMBERED.matcher(text).matches();
    }

    private boolean isUnitLine(SourceLine line) {
        return line.form() == SourceLine.Form.UNKNOWN
                && line.text().strip().length() < 60
                && builder.unit(line) != null;
    }

    private void noteUnit(SourceLine line) {
        var found = builder.unit(line);
        if (found == null || isRestOfSentence(indexOf(line))) return;
        unit = found;
        unitSection = sections.size() - 1;
        // "Beløp i millioner kroner dersom ikke annet er nevnt" is said of the whole report.
        if (builder.isOfAll(line, after(indexOf(line)))) general = found;
    }

    /** "... medan dei i 2022 var 264,5" and "mill. kr." on the line below: an amount, and no unit of a table. */
    private boolean isRestOfSentence(int at) {
        if (at == 0
                || !Character.isLowerCase(lines.get(at).line().text().strip().charAt(0))) return false;
        var above = lines.get(at - 1);
        if (above.row() != null || above.isWhite() || above.line().form() != SourceLine.Form.UNKNOWN) return false;
        var text = above.line().text().strip();
        return text.length() > 50 && !text.contains("  ") && !endsText(text);
    }

    /** "Regnskap" between blank lines is a cell of a head when rows follow soon and no sentence stands between. */
    private boolean isPartOfHead(int at) {
        var text = lines.get(at).line().text().strip();
        if (LineSorter.NUMBERED.matcher(text).matches()) return false;
        if (lines.get(at).line().form() == SourceLine.Form.HEADING) return false;
        boolean column =
                !builder.heads().columnsIn(text.toLowerCase(Locale.ROOT)).isEmpty() || isYear(after(at));
        for (int i = at + 1; i < lines.size() && i < at + HEAD_LINES; i++) {
            var each = lines.get(i);
            if (each.sort() == Sort.ROW) {
                boolean labels = Objects.requireNonNull(each.row()).label().isEmpty() && i <= at + 4;
                return column || labels;
            }
            if (each.isWhite()) continue;
            var other = each.line().text().strip();
            boolean wide = HeadReader.cells(other).size() > 2;
            if (other.length() > 70 && !wide || endsText(other) || each.sort() == Sort.ITEM) return false;
        }
        return false;
    }

    private String after(int at) {
        for (int i = at + 1; i < lines.size(); i++) {
            if (!lines.get(i).isWhite()) return lines.get(i).line().text().strip();
        }
        return "";
    }

    private static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    private void section(SourceLine line) {
        var title = line.text().strip();
        int depth = 9;
        var number = title.split(" ", 2)[0];
        if (LineSorter.NUMBERED.matcher(title).matches() && Character.isDigit(number.charAt(0))) {
            depth = (int) number.replaceAll("\\.$", "")
                            .chars()
                            .filter(c -> c == '.')
                            .count()
                    + 1;
        } else if (CHAPTER.matcher(title.toLowerCase(Locale.ROOT)).matches()) {
            depth = 1;
        }
        int parent = sections.size() - 1;
        while (parent >= 0 && sections.get(parent).depth() >= depth)
            parent = sections.get(parent).parent();
        sections.add(new Section(title, depth, Math.max(parent, 0), line.number()));
    }

    /** Where the head of the table begins whose first row is at {@code row}. */
    private int headFrom(int row, int limit) {
        boolean unlabelled =
                Objects.requireNonNull(lines.get(row).row()).label().isEmpty();
        int from = row;
        int taken = 0;
        int blanks = 0;
        for (int i = row - 1; i >= limit && taken < HEAD_LINES; i--) {
            var each = lines.get(i);
            if (each.isWhite()) {
                if (++blanks > 3) break;
                continue;
            }
            var text = each.line().text().strip();
            if (each.sort() == Sort.ITEM || LineSorter.NUMBERED.matcher(text).matches()) break;
            if (each.line().form() == SourceLine.Form.HEADING) break;
            if (LineSorter.CAPTION.matcher(text).matches()) {
                from = i;
                break;
            }
            boolean column =
                    !builder.heads().columnsIn(text.toLowerCase(Locale.ROOT)).isEmpty();
            boolean isUnit = builder.unit(each.line()) != null && text.length() < 60;
            boolean wide = HeadReader.cells(each.line().text()).size() > 1
                    || !each.line().cells().isEmpty();
            int longest =
                    builder.heads().columnsIn(text.toLowerCase(Locale.ROOT)).size() > 1 ? 110 : 60;
            boolean shortText = text.length() <= longest && !endsText(text) && !text.endsWith(",");
            if (!(column && shortText
                    || isUnit
                    || wide
                            && text.length() < 200
                            && (!text.endsWith(".") || HeadReader.cells(text).size() > 2 || isIndented(each.line()))
                    || shortText && text.length() <= 45 && (blanks <= 1 || unlabelled))) break;
            if (text.endsWith(":") && text.length() > 40) break;
            if (!isUnit && !wide && endsSentenceAbove(i, limit)) break;
            from = i;
            taken++;
            blanks = 0;
        }
        return from;
    }

    /** Over the columns and not over the labels. */
    private static boolean isIndented(SourceLine line) {
        return line.text().startsWith(" ".repeat(16));
    }

    /** "Rev. bud." ends with a point too. */
    private static boolean endsText(String text) {
        return text.endsWith(".")
                && (text.length() > 20 || POINTED.matcher(text).matches());
    }

    /** The last line of a paragraph is short too: it has running text just above it. */
    private boolean endsSentenceAbove(int at, int limit) {
        if (at - 1 < limit || lines.get(at - 1).isWhite()) return false;
        var above = lines.get(at - 1).line().text().strip();
        return above.length() > 60 && !LineSorter.CAPTION.matcher(above).matches();
    }

    /** Reads a table and returns where it ends. */
    private int table(int head, int first) {
        var heads = new ArrayList<SourceLine>();
        for (int i = head; i < first; i++)
            if (!lines.get(i).isWhite()) heads.add(lines.get(i).line());
        for (var line : heads) noteUnit(line);
        var rows = new ArrayList<RawRow>();
        var waiting = new ArrayList<SourceLine>();
        if (Objects.requireNonNull(lines.get(first).row()).label().isEmpty()) takeLabel(heads, waiting, first);
        int end = first;
        int at = first;
        while (at < lines.size()) {
            var each = lines.get(at);
            if (each.sort() == Sort.ROW) {
                var row = Objects.requireNonNull(each.row());
                if (between.isHead(waiting, heads, row)) break;
                if (isLabelEnd(row, rows)) {
                    waiting.add(each.line());
                } else {
                    rows.add(raw(each.line(), row, waiting));
                    waiting.clear();
                    end = at + 1;
                }
            } else if (!each.isWhite()) {
                if (!BetweenRows.mayBe(each)) break;
                if (waiting.isEmpty() && isRestOfLabel(at, end, rows)) {
                    var last = rows.removeLast();
                    var label = last.label() + " " + each.line().text().strip();
                    rows.add(new RawRow(
                            label,
                            last.text(),
                            Spot.of(last.spot().from(), each.line().last())));
                    end = ++at;
                    continue;
                }
                waiting.add(each.line());
                if (waiting.size() > WAITING + heads.size()) break;
            }
            at++;
        }
        if (rows.isEmpty()) return first + 1;
        var known = unit != null && sectionIsBelow(unitSection) ? unit : general;
        found.add(new RawTable(sections.size() - 1, heads, rows, known));
        return Math.max(end, first + 1);
    }

    /** The label of a row may go on below it, close up to it: "Sum investeringer og" and then "tilskudd". */
    private boolean isRestOfLabel(int at, int end, List<RawRow> rows) {
        if (rows.isEmpty() || at != end || !lines.get(at).line().cells().isEmpty()) return false;
        var text = lines.get(at).line().text().strip();
        var label = rows.getLast().label();
        if (label.isEmpty() || text.length() > 40 || text.contains("  ") || endsText(text)) return false;
        boolean open = OPEN.matcher(label).matches();
        if (!open && !Character.isLowerCase(text.charAt(0))) return false;
        for (int i = at + 1; i < lines.size(); i++) {
            var next = lines.get(i);
            if (next.isWhite()) continue;
            return next.row() == null || !next.row().label().isEmpty();
        }
        return true;
    }

    private boolean sectionIsBelow(int outer) {
        for (int at = sections.size() - 1; at >= 0; at = sections.get(at).parent()) if (at == outer) return true;
        return false;
    }

    /** The lines just above a first row without a label are its label, not the head. */
    private void takeLabel(List<SourceLine> heads, List<SourceLine> waiting, int first) {
        int last = first;
        while (!heads.isEmpty()) {
            var line = heads.getLast();
            var text = line.text().toLowerCase(Locale.ROOT);
            boolean near = lines.get(last).line().number() - line.last() <= 2;
            if (!near || !builder.heads().columnsIn(text).isEmpty() || builder.unit(line) != null) return;
            if (waiting.size() >= 2) return;
            waiting.addFirst(heads.removeLast());
            last = indexOf(line);
        }
    }

    private int indexOf(SourceLine line) {
        return places.getOrDefault(line, 0);
    }

    /** A number alone on its line, among rows of many, ends a label: {@code trinn 2}. */
    private static boolean isLabelEnd(RowText row, List<RawRow> rows) {
        if (row.mostCells() != 1 || !row.texts().isEmpty()) return false;
        var number = row.ways().getFirst().getFirst();
        boolean small = number != null && number.decimals() == 0 && number.digitCount() <= 2;
        if (rows.isEmpty()) return small && row.label().isEmpty();
        return small && rows.getFirst().text().mostCells() > 2;
    }

    private RawRow raw(SourceLine line, RowText row, List<SourceLine> waiting) {
        var label = row.label();
        int from = line.number();
        if (!waiting.isEmpty() && (label.isEmpty() || Character.isLowerCase(label.charAt(0)))) {
            // A repeated head may stand before the label that broke over lines.
            var parts = new ArrayList<SourceLine>();
            for (var each : waiting) {
                var text = each.text().toLowerCase(Locale.ROOT);
                // A year alone is of the rows below it, and no name.
                if (LineSorter.LONE_YEAR.matcher(text.strip()).matches()) continue;
                if (builder.heads().columnsIn(text).isEmpty()) parts.add(each);
                else parts.clear();
            }
            if (parts.size() > 3) parts = new ArrayList<>(parts.subList(parts.size() - 3, parts.size()));
            var text = new StringBuilder();
            for (var each : parts) text.append(each.text().strip()).append(' ');
            label = (text + label).strip();
            if (!parts.isEmpty()) from = parts.getFirst().number();
        }
        return new RawRow(label, row, Spot.of(from, line.last()));
    }
}
