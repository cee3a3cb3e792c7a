package no.rodtrad.numbercheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a page, in hundredths of a point.
 *
 * @param top where its letters stand, from the top of the page
 */
record PdfLine(List<Word> words, int top, int size) {

    /** @param wide whether a gap as wide as that between columns stands before it */
    record Word(int left, int right, String text, boolean wide) {

        int middle() {
            return (left + right) / 2;
        }

        boolean isNumber() {
            return text.matches("[-–\u2212]?\\d[\\d.,\u00a0]*%?|%|[-–]");
        }
    }

    /** Words that stand together. */
    record Cell(int left, int right, boolean isNumber) {}

    String text() {
        var text = new StringBuilder();
        for (var word : words) {
            if (!text.isEmpty()) text.append(word.wide() ? "   " : " ");
            text.append(word.text());
        }
        return text.toString();
    }

    boolean isWide() {
        return words.stream().anyMatch(Word::wide);
    }

    List<Cell> cells() {
        var cells = new java.util.ArrayList<Cell>();
        for (var word : words) {
            if (cells.isEmpty() || word.wide()) {
                cells.add(new Cell(word.left(), word.right(), word.isNumber()));
            } else {
                var last = cells.removeLast();
                cells.add(new Cell(last.left(), word.right(), last.isNumber() && word.isNumber()));
            }
        }
        return cells;
    }

    /** A label and at least two numbers, or three. */
    boolean isRow() {
        var cells = cells();
        long numbers = cells.stream().filter(Cell::isNumber).count();
        boolean years = words.stream()
                .filter(Word::isNumber)
                .allMatch(word -> word.text().matches("(?:19|20)\\d\\d"));
        return !years && numbers >= 2 && numbers * 2 >= cells.size();
    }

    /** The distance between two lines that is most common; large when there are no two. */
    static int usualGap(List<PdfLine> lines) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            int gap = (lines.get(i).top() - lines.get(i - 1).top() + 25) / 50 * 50;
            boolean text = !lines.get(i).isWide() && !lines.get(i - 1).isWide();
            if (text && gap > 0 && gap < lines.get(i).size() * 3) seen.merge(gap, 1, Integer::sum);
        }
        return seen.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(lines.isEmpty() ? 0 : lines.getFirst().size() * 15 / 10);
    }
}
