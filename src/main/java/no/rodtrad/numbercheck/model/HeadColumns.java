package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a head of several lines by where its words stand: what is printed over a column, on whatever line, is its name.
 * Only for tables whose columns are told by wide gaps.
 */
final class HeadColumns {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Where a column stands: from its leftmost to its rightmost sign, and where the next begins. */
    private record Band(int from, int to, int next) {}

    private final List<Band> bands;
    private final int labelEnd;

    private HeadColumns(List<Band> bands, int labelEnd) {
        this.bands = bands;
        this.labelEnd = labelEnd;
    }

    /** What stands over each column, from the top down; null when the rows do not tell where columns are. */
    static @Nullable List<String> texts(List<SourceLine> head, List<TableBuilder.RawRow> rows, int width) {
        var columns = of(rows, width);
        if (columns == null) return null;
        var texts = new ArrayList<StringBuilder>();
        for (int i = 0; i < width; i++) texts.add(new StringBuilder());
        for (var line : head) {
            if (!line.cells().isEmpty()) return null;
            boolean title = LineSorter.CAPTION.matcher(line.text()).matches() || columns.isTitle(line.text());
            if (!title) columns.read(line.text(), texts);
        }
        return texts.stream().map(StringBuilder::toString).toList();
    }

    private static @Nullable HeadColumns of(List<TableBuilder.RawRow> rows, int width) {
        int[] from = new int[width];
        int[] to = new int[width];
        java.util.Arrays.fill(from, Integer.MAX_VALUE);
        int labelEnd = 0;
        boolean any = false;
        boolean right = true;
        for (var row : rows) {
            var ends = row.text().ends();
            if (ends.size() != width) continue;
            var cells = row.text().ways().getFirst();
            for (int i = 0; i < width; i++) {
                var cell = cells.get(i);
                int length = cell == null ? 1 : cell.text().length();
                if (any && to[i] > 0 && Math.abs(to[i] - ends.get(i)) > 2) right = false;
                from[i] = Math.min(from[i], ends.get(i) - length);
                to[i] = Math.max(to[i], ends.get(i));
            }
            any = true;
            labelEnd = Math.max(labelEnd, row.text().labelEnd());
        }
        if (!any) return null;
        var bands = new ArrayList<Band>();
        for (int i = 0; i < width; i++) {
            if (i + 1 < width && from[i + 1] < to[i]) return null;
            // Columns set to the right end together, so a word past the end is of the next; else they begin together.
            int next = i + 1 == width ? Integer.MAX_VALUE : right ? to[i] + 1 : from[i + 1];
            bands.add(new Band(from[i], to[i], next));
        }
        return new HeadColumns(bands, Math.min(labelEnd, from[0]));
    }

    /** A line that goes from over the labels into the columns without a gap is a title of the whole table. */
    private boolean isTitle(String text) {
        var stripped = text.stripTrailing();
        int from = stripped.length() - stripped.stripLeading().length();
        if (from >= labelEnd) return false;
        int gap = stripped.indexOf("  ", from);
        int end = gap < 0 ? stripped.length() : gap;
        return end > labelEnd + 8
                || end > labelEnd + 2 && end > bands.getFirst().from();
    }

    private void read(String text, List<StringBuilder> texts) {
        var words = WORD.matcher(text);
        while (words.find()) {
            int column = column(words.start(), words.end());
            if (column < 0) continue;
            var into = texts.get(column);
            var word = words.group();
            boolean broken =
                    into.length() > 1 && into.charAt(into.length() - 1) == '-' && Character.isLowerCase(word.charAt(0));
            if (broken) into.setLength(into.length() - 1);
            into.append(into.isEmpty() || broken ? "" : " ").append(word);
        }
    }

    /** The column that a word stands over; -1 when it stands over the labels. */
    private int column(int start, int end) {
        int middle = (start + end) / 2;
        for (int i = 0; i < bands.size(); i++) {
            if (middle >= bands.get(i).from() && middle <= bands.get(i).to()) return i;
        }
        if (end <= labelEnd) return -1;
        var first = bands.getFirst();
        int pitch = bands.size() > 1 ? bands.get(1).to() - first.to() : 24;
        if (end < first.from() && middle < first.to() - pitch) return -1;
        for (int i = 0; i < bands.size(); i++) if (middle < bands.get(i).next()) return i;
        return bands.size() - 1;
    }
}
