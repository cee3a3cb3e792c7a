package no.rodtrad.numbercheck.model;

import java.util.List;
import java.util.Locale;
import no.rodtrad.numbercheck.model.LineSorter.Sort;
import no.rodtrad.numbercheck.model.LineSorter.Sorted;

/** Lines between two rows: the rest of a name, a head that is repeated, or the head of another table. */
final class BetweenRows {

    private final TableBuilder builder;

    BetweenRows(TableBuilder builder) {
        this.builder = builder;
    }

    /** Whether a line may stand between the rows of a table: the rest of a name, or a head. */
    static boolean mayBe(Sorted each) {
        if (each.sort() == Sort.ITEM || each.line().form() == SourceLine.Form.HEADING) return false;
        if (each.line().form() == SourceLine.Form.PARAGRAPH) return false;
        var text = each.line().text().strip();
        // "Tabell 4 forts." stands over the rest of a table.
        if (LineSorter.CAPTION.matcher(text).matches() && text.contains("forts")) return true;
        if (LineSorter.NUMBERED.matcher(text).matches() || LineSorter.isNote(text)) return false;
        boolean wide = HeadReader.cells(each.line().text()).size() > 2;
        if (text.endsWith(".") && text.length() > 14 || text.endsWith(":") && text.length() > 30) return false;
        return text.length() <= 62 || wide;
    }

    /** Whether what waits before a row is the head of another table. */
    boolean isHead(List<SourceLine> waiting, List<SourceLine> heads, RowText next) {
        if (waiting.isEmpty()) return false;
        var caption = caption(waiting);
        if (!caption.isEmpty() && !caption.contains("forts") && !caption.equals(caption(heads))) return true;
        var text = joined(waiting);
        int columns = builder.heads().columnsIn(text).size();
        boolean unitAgain = waiting.stream()
                .anyMatch(line -> builder.unit(line) != null && line.cells().isEmpty());
        if (columns >= 2 || unitAgain) return !same(text, joined(heads));
        return waiting.size() >= 3 && !next.label().isEmpty() && next.ends().isEmpty();
    }

    /** "Tabell 4 Fond"; empty when none stands among these. */
    private static String caption(List<SourceLine> some) {
        return some.stream()
                .map(line -> line.text().strip())
                .filter(text -> LineSorter.CAPTION.matcher(text).matches())
                .findFirst()
                .orElse("");
    }

    /** A head that is repeated after the turn of a page has the same column words. */
    private boolean same(String one, String other) {
        var ones =
                builder.heads().columnsIn(one).stream().map(TableColumn::label).toList();
        var others = builder.heads().columnsIn(other).stream()
                .map(TableColumn::label)
                .toList();
        if (ones.size() > others.size()) return false;
        return others.subList(others.size() - ones.size(), others.size()).equals(ones);
    }

    private static String joined(List<SourceLine> some) {
        var text = new StringBuilder();
        for (var line : some)
            text.append(line.text().strip().toLowerCase(Locale.ROOT)).append(' ');
        return text.toString();
    }
}
