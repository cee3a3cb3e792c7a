package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.chart.model.AccountSum;

/**
 * A municipality's own placing as it shows in one statement: what it moved, and which lines that touched.
 *
 * @param accounts that have entries and were moved
 * @param from lines where they stand by the form; empty: on none
 * @param to lines where they stand now; empty: on none
 */
public record OwnPlacing(MappingOverride override, Set<String> accounts, Set<String> from, Set<String> to) {

    public OwnPlacing {
        accounts = Set.copyOf(accounts);
        from = Set.copyOf(from);
        to = Set.copyOf(to);
    }

    public boolean touches(String line) {
        return from.contains(line) || to.contains(line);
    }

    /** The placings that moved something in a statement of these sums. */
    static List<OwnPlacing> in(StatementFigures figures, StatementForms forms) {
        var found = new LinkedHashMap<MappingOverride, OwnPlacing>();
        var statement = figures.statement();
        var overrides = figures.basis().choices().overrides();
        if (overrides.mappings().isEmpty()) return List.of();
        for (var column : statement.columns()) {
            if (!column.isOfEntries()) continue;
            int year = column == StatementColumn.LAST_YEAR ? statement.year() - 1 : statement.year();
            var own = Placement.of(forms, statement.form(), statement.year(), year, overrides);
            var given = Placement.of(forms, statement.form(), statement.year(), year, MappingOverrides.NONE);
            for (var sum : figures.scope().select(figures.basis().sums().getOrDefault(column, List.of()))) {
                var to = lines(own, sum);
                var from = lines(given, sum);
                if (to.equals(from)) continue;
                override(statement.form(), overrides, sum, year)
                        .ifPresent(each -> found.merge(
                                each, new OwnPlacing(each, Set.of(sum.account()), from, to), OwnPlacing::plus));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static Set<String> lines(Placement placement, AccountSum sum) {
        return placement.linesOf(sum.accountClass(), sum.account(), sum.function()).stream()
                .map(FormLine::code)
                .collect(Collectors.toSet());
    }

    /** A second part follows the choices made for its first. */
    private static Optional<MappingOverride> override(
            StatementForm form, MappingOverrides overrides, AccountSum sum, int year) {
        var ids = Stream.concat(
                        Stream.of(form.id()),
                        form.lines().stream()
                                .flatMap(line -> line.sameAs().stream())
                                .map(same -> same.form()))
                .collect(Collectors.toSet());
        return overrides.mappings().stream()
                .filter(each -> ids.contains(each.form()) && each.years().contains(year))
                .filter(each -> each.selector().takes(sum.accountClass(), sum.account(), sum.function(), year))
                .findFirst();
    }

    private OwnPlacing plus(OwnPlacing other) {
        return new OwnPlacing(override, both(accounts, other.accounts), both(from, other.from), both(to, other.to));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
