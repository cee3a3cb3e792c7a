package no.rodtrad.statement.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.kernel.Money;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.Texts;
import no.rodtrad.web.component.VarianceBar;
import org.springframework.stereotype.Component;

/** Finds the rows that a reader has asked for. Reads memory only, since this is the page most looked at. */
@Component
class Explorer {

    private final WrittenLines written = new WrittenLines();

    /** The rows to show, from the top. */
    List<ExplorerRow> rows(OperatingFigures figures, ExplorerQuery query, PageContext context) {
        var picked = new ArrayList<Picked>();
        var found =
                query.find().isEmpty() ? Optional.<Set<String>>empty() : Optional.of(found(figures, query, context));
        if (found.isPresent() && found.get().isEmpty()) return List.of();
        pick(figures.total().children(), 1, query, found, picked);
        if (found.isEmpty()) picked.add(Picked.sum(figures.total()));
        var others = figures.roots().subList(1, figures.roots().size());
        pick(others, 1, query, found, picked);
        if (found.isEmpty() && !others.isEmpty()) picked.add(Picked.sum(figures.everything()));
        return written(picked, figures, query, context);
    }

    private record Picked(
            OperatingLine line, int level, int place, int sisters, boolean openable, boolean open, boolean isSum) {

        static Picked sum(OperatingLine line) {
            return new Picked(line, 1, 1, 1, false, false, true);
        }
    }

    private static void pick(
            List<OperatingLine> lines,
            int level,
            ExplorerQuery query,
            Optional<Set<String>> found,
            List<Picked> picked) {
        int place = 0;
        for (var line : lines) {
            place++;
            if (found.isPresent() && !found.get().contains(line.scope())) continue;
            boolean openable = !line.children().isEmpty();
            boolean leadsToFound = found.isPresent()
                    && line.children().stream().anyMatch(child -> found.get().contains(child.scope()));
            boolean open = openable && (leadsToFound || query.isOpen(line));
            picked.add(new Picked(line, level, place, lines.size(), openable, open, false));
            // Below a row that was found itself, everything may be opened.
            if (open) pick(line.children(), level + 1, query, leadsToFound ? found : Optional.empty(), picked);
        }
    }

    private List<ExplorerRow> written(
            List<Picked> picked, OperatingFigures figures, ExplorerQuery query, PageContext context) {
        var largest = Money.ZERO;
        for (var each : picked) {
            var variance = each.line().amounts().variance().abs();
            if (!each.isSum() && variance.compareTo(largest) > 0) largest = variance;
        }
        var lines = written.of(figures, context);
        var addresses = new RowAddresses(query, context);
        var rows = new ArrayList<ExplorerRow>(picked.size());
        for (var each : picked) {
            var line = each.line();
            var writtenLine = lines.line(line);
            rows.add(new ExplorerRow(
                    line,
                    each.level(),
                    each.place(),
                    each.sisters(),
                    each.openable(),
                    each.open(),
                    line.scope().equals(query.selected()),
                    each.isSum(),
                    each.openable() ? addresses.toggling(line) : "",
                    addresses.selecting(line),
                    writtenLine.name(),
                    writtenLine.cells(query.columns().columns()),
                    bar(each, largest)));
        }
        return rows;
    }

    private static VarianceBar bar(Picked picked, Money largest) {
        // The sum is the length of all the bars, and would leave nothing of them.
        return picked.isSum()
                ? new VarianceBar(0)
                : VarianceBar.of(picked.line().amounts().variance(), largest);
    }

    /** Rows whose name or code has the words in it, with the rows above them. Art groups are everywhere alike. */
    private static Set<String> found(OperatingFigures figures, ExplorerQuery query, PageContext context) {
        var found = new HashSet<String>();
        var wanted = query.find().toLowerCase(Locale.ROOT);
        for (var root : figures.roots()) find(root, wanted, context.text(), found);
        return found;
    }

    private static boolean find(OperatingLine line, String wanted, Texts text, Set<String> found) {
        if (line.level() == OperatingLine.Level.ART) return false;
        boolean inside = false;
        for (var child : line.children()) inside |= find(child, wanted, text, found);
        boolean here = line.code().toLowerCase(Locale.ROOT).contains(wanted)
                || text.phrase(line.label()).toLowerCase(Locale.ROOT).contains(wanted);
        if (inside || here) found.add(line.scope());
        return inside || here;
    }
}
