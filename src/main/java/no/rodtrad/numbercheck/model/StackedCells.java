package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts a table together again that was taken out of a PDF with one cell on each line. */
final class StackedCells {

    /** "0–5 år" and "80 år og eldre" are names of rows. */
    private static final Pattern AGES = Pattern.compile("\\d{1,3}(?: ?[–-] ?\\d{1,3})? (?:år|km|m|kW).*");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** A label has so many lines at most. */
    private static final int LABEL_LINES = 4;

    private StackedCells() {}

    /** A label and the numbers below it. */
    private record Stack(int from, int end, int numbers) {}

    static List<SourceLine> joined(List<SourceLine> lines) {
        var stacks = stacks(lines);
        var joined = new ArrayList<SourceLine>();
        int at = 0;
        int next = 0;
        while (next < stacks.size()) {
            int same = 1;
            int width = stacks.get(next).numbers();
            while (next + same < stacks.size()
                    && stacks.get(next + same).numbers() == width
                    && stacks.get(next + same).from()
                            == stacks.get(next + same - 1).end()) same++;
            if (width < 2 || same < 3) {
                next++;
                continue;
            }
            for (int i = next; i < next + same; i++) {
                var stack = stacks.get(i);
                while (at < stack.from()) joined.add(lines.get(at++));
                joined.add(row(lines.subList(stack.from(), stack.end())));
                at = stack.end();
            }
            next += same;
        }
        while (at < lines.size()) joined.add(lines.get(at++));
        return joined;
    }

    private static SourceLine row(List<SourceLine> stack) {
        var cells = new ArrayList<String>();
        var label = new StringBuilder();
        SourceLine last = stack.getFirst();
        for (var line : stack) {
            if (line.isBlank()) continue;
            last = line;
            if (isNumber(line)) cells.add(line.text().strip());
            else label.append(label.isEmpty() ? "" : " ").append(line.text().strip());
        }
        cells.addFirst(label.toString());
        var first = stack.stream().filter(line -> !line.isBlank()).findFirst().orElse(last);
        return new SourceLine(
                first.number(),
                last.number(),
                first.page(),
                String.join("   ", cells),
                cells,
                SourceLine.Form.ROW,
                first.place());
    }

    /** A stack ends where the next label begins; years alone are a head, and no stack. */
    private static List<Stack> stacks(List<SourceLine> lines) {
        var stacks = new ArrayList<Stack>();
        var numbered = new boolean[lines.size()];
        for (int i = 0; i < numbered.length; i++) numbered[i] = isNumber(lines.get(i));
        int at = 0;
        while (at < lines.size()) {
            // Most lines are far from a number by itself, and need not be read to see what they are.
            boolean leads = !lines.get(at).isBlank() && !numbered[at] && isNumberNext(lines, numbered, at);
            if (!leads || !mayBeLabel(lines.get(at))) {
                at++;
                continue;
            }
            int from = at;
            int numbers = 0;
            int years = 0;
            while (at < lines.size() && (lines.get(at).isBlank() || !numbered[at])) {
                if (!lines.get(at).isBlank() && (at - from >= LABEL_LINES || !mayBeLabel(lines.get(at)))) break;
                if (at > from && !lines.get(at).isBlank() && lines.get(at - 1).isBlank()) from = at;
                at++;
            }
            while (at < lines.size() && (lines.get(at).isBlank() || numbered[at])) {
                if (!lines.get(at).isBlank()) {
                    numbers++;
                    if (YEAR.matcher(lines.get(at).text().strip()).matches()) years++;
                }
                at++;
            }
            if (numbers > 0 && years < numbers) stacks.add(new Stack(from, at, numbers));
            if (at == from) at++;
        }
        return stacks;
    }

    /** Whether a number by itself stands so near below a line that it may be a cell of its row. */
    private static boolean isNumberNext(List<SourceLine> lines, boolean[] numbered, int at) {
        int printed = 0;
        for (int i = at + 1; i < lines.size() && printed < LABEL_LINES; i++) {
            if (numbered[i]) return true;
            if (!lines.get(i).isBlank()) printed++;
        }
        return false;
    }

    private static boolean mayBeLabel(SourceLine line) {
        var text = line.text().strip();
        return line.cells().isEmpty()
                && text.length() <= 50
                && !text.endsWith(".")
                && text.indexOf("  ") < 0
                && (Character.isLetter(text.charAt(0)) || AGES.matcher(text).matches())
                && RowText.of(line) == null;
    }

    private static boolean isNumber(SourceLine line) {
        if (!line.cells().isEmpty() || line.isBlank() || line.text().length() > 20) return false;
        return Numbers.whole(Numbers.tidy(line.text())) != null;
    }
}
