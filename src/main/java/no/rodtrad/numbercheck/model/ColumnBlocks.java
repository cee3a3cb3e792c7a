package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a table together again that was taken out of a PDF column by column: first all the labels, then a year and its
 * numbers, then the next year and its numbers.
 */
final class ColumnBlocks {

    private static final int LEAST = 3;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final List<SourceLine> lines;

    private ColumnBlocks(List<SourceLine> lines) {
        this.lines = lines;
    }

    /** A year and the lines of its numbers. */
    private record Block(int year, List<SourceLine> numbers, int end) {}

    static List<SourceLine> joined(List<SourceLine> lines) {
        return new ColumnBlocks(lines).joined();
    }

    private List<SourceLine> joined() {
        var joined = new ArrayList<SourceLine>();
        int at = 0;
        while (at < lines.size()) {
            int end = labels(at);
            var blocks = end - at >= LEAST ? blocks(end, end - at) : List.<Block>of();
            if (blocks.size() < 2) {
                joined.add(lines.get(at++));
                continue;
            }
            var head = new StringBuilder("Post");
            for (var block : blocks)
                head.append("   ").append(lines.get(block.year()).text().strip());
            var first = lines.get(blocks.getFirst().year());
            joined.add(SourceLine.plain(first.number(), first.page(), head.toString()));
            for (int i = at; i < end; i++) joined.add(row(i, i - at, blocks));
            at = blocks.getLast().end();
        }
        return joined;
    }

    /** Where a run of labels ends that begins here. */
    private int labels(int from) {
        int at = from;
        while (at < lines.size() && isLabel(lines.get(at))) at++;
        return at;
    }

    private List<Block> blocks(int from, int size) {
        var blocks = new ArrayList<Block>();
        int at = from;
        while (true) {
            var block = block(at, size);
            if (block == null) return blocks;
            blocks.add(block);
            at = block.end();
        }
    }

    private @Nullable Block block(int from, int size) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) at++;
        if (at >= lines.size() || !YEAR.matcher(lines.get(at).text().strip()).matches()) return null;
        int year = at++;
        var numbers = new ArrayList<SourceLine>();
        while (at < lines.size() && numbers.size() < size && isNumber(lines.get(at))) numbers.add(lines.get(at++));
        boolean ended = at == lines.size() || lines.get(at).isBlank();
        return numbers.size() == size && ended ? new Block(year, numbers, at) : null;
    }

    private SourceLine row(int label, int at, List<Block> blocks) {
        var line = lines.get(label);
        var cells = new ArrayList<String>();
        cells.add(line.text().strip());
        for (var block : blocks) cells.add(block.numbers().get(at).text().strip());
        int last = blocks.getLast().numbers().get(at).number();
        var text = String.join("   ", cells);
        return new SourceLine(line.number(), last, line.page(), text, cells, SourceLine.Form.ROW, line.place());
    }

    private static boolean isLabel(SourceLine line) {
        var text = line.text().strip();
        return line.form() == SourceLine.Form.UNKNOWN
                && line.cells().isEmpty()
                && !text.isEmpty()
                && text.length() <= 50
                && !text.endsWith(".")
                && !text.endsWith(":")
                && Character.isLetter(text.charAt(0))
                && text.indexOf("  ") < 0;
    }

    private static boolean isNumber(SourceLine line) {
        return !line.isBlank()
                && line.text().length() <= 20
                && line.cells().isEmpty()
                && Numbers.whole(Numbers.tidy(line.text())) != null;
    }
}
