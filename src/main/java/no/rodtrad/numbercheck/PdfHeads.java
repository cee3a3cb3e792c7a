package no.rodtrad.numbercheck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts a head that is printed on several lines together: each word belongs to the column that it stands over. Read line
 * by line, the words of one column would be given to its neighbours.
 */
final class PdfHeads {

    private static final int MOST_LINES = 5;

    private PdfHeads() {}

    /** Replaces the lines of such heads by one each. */
    static void join(List<PdfLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isRow() || lines.get(i - 1).isRow()) continue;
            i -= join(lines, i);
        }
    }

    /** Returns how many lines went away. */
    private static int join(List<PdfLine> lines, int row) {
        var columns = columns(lines, row);
        if (columns.size() < 2) return 0;
        int labelEnd = labelEnd(lines, row, columns.getFirst().left());
        var heads = new ArrayList<List<PdfLine.Word>>();
        for (int i = 0; i < columns.size(); i++) heads.add(new ArrayList<>());
        var label = new ArrayList<PdfLine.Word>();
        int from = row;
        while (from > 0 && row - from < MOST_LINES) {
            var line = lines.get(from - 1);
            int gap = lines.get(from).top() - line.top();
            if (gap <= 0 || gap > line.size() * 22 / 10 || isProse(line, columns, labelEnd)) break;
            boolean complete = heads.stream().noneMatch(List::isEmpty);
            if (complete && covered(line, columns, labelEnd) * 2 < columns.size()) break;
            var names = new ArrayList<PdfLine.Word>();
            var over = new ArrayList<List<PdfLine.Word>>();
            for (int i = 0; i < columns.size(); i++) over.add(new ArrayList<>());
            for (var word : line.words()) {
                int column = column(word, columns, labelEnd);
                (column < 0 ? names : over.get(column)).add(word);
            }
            for (int i = 0; i < columns.size(); i++) heads.get(i).addAll(0, over.get(i));
            label.addAll(0, names);
            from--;
        }
        if (row - from < 2 || heads.stream().anyMatch(List::isEmpty)) return 0;
        var words = new ArrayList<PdfLine.Word>();
        if (!label.isEmpty()) words.add(joined(label, false));
        for (var head : heads) words.add(joined(head, !words.isEmpty()));
        var first = lines.get(from);
        int gone = row - from - 1;
        lines.set(from, new PdfLine(words, first.top(), first.size()));
        lines.subList(from + 1, row).clear();
        return gone;
    }

    private static PdfLine.Word joined(List<PdfLine.Word> words, boolean wide) {
        var text = words.stream().map(PdfLine.Word::text).collect(Collectors.joining(" "));
        int left = words.stream().mapToInt(PdfLine.Word::left).min().orElse(0);
        int right = words.stream().mapToInt(PdfLine.Word::right).max().orElse(0);
        return new PdfLine.Word(left, right, text, wide);
    }

    /** Where the columns stand: those of the rows below that have most. */
    private static List<PdfLine.Cell> columns(List<PdfLine> lines, int row) {
        List<PdfLine.Cell> most = List.of();
        for (int i = row; i < lines.size() && lines.get(i).isRow(); i++) {
            var cells = lines.get(i).cells();
            var columns = cells.getFirst().isNumber() ? cells : cells.subList(1, cells.size());
            if (columns.size() > most.size()) {
                most = columns;
            } else if (columns.size() == most.size()) {
                var wider = new ArrayList<PdfLine.Cell>();
                for (int c = 0; c < columns.size(); c++) {
                    var one = most.get(c);
                    var other = columns.get(c);
                    wider.add(new PdfLine.Cell(
                            Math.min(one.left(), other.left()), Math.max(one.right(), other.right()), true));
                }
                most = wider;
            }
        }
        return most;
    }

    private static int labelEnd(List<PdfLine> lines, int row, int first) {
        int end = 0;
        for (int i = row; i < lines.size() && lines.get(i).isRow(); i++) {
            var label = lines.get(i).cells().getFirst();
            if (!label.isNumber() && label.right() < first) end = Math.max(end, label.right());
        }
        return end;
    }

    /** The column whose right edge is the first past the word's middle; -1 when it stands over the labels. */
    private static int column(PdfLine.Word word, List<PdfLine.Cell> columns, int labelEnd) {
        if (word.middle() <= labelEnd) return -1;
        for (int i = 0; i < columns.size(); i++)
            if (word.middle() <= columns.get(i).right()) return i;
        return columns.size() - 1;
    }

    private static long covered(PdfLine line, List<PdfLine.Cell> columns, int labelEnd) {
        return line.words().stream()
                .map(word -> column(word, columns, labelEnd))
                .filter(column -> column >= 0)
                .distinct()
                .count();
    }

    /** Running text has words over the labels and on, without a gap as wide as that between columns. */
    private static boolean isProse(PdfLine line, List<PdfLine.Cell> columns, int labelEnd) {
        if (line.isRow()) return true;
        boolean overLabels = line.words().stream().anyMatch(word -> word.middle() <= labelEnd);
        boolean overOthers = covered(line, columns, labelEnd) > 0;
        if (overLabels && !overOthers) return true;
        return overLabels
                && IntStream.range(1, line.words().size())
                        .noneMatch(i -> line.words().get(i).wide());
    }
}
