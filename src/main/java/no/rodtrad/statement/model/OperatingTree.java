package no.rodtrad.statement.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.rodtrad.access.model.PublicDepth;
import no.rodtrad.access.model.PublicUnit;
import no.rodtrad.access.model.Workplace;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.organisation.model.Committee;

/** Builds the lines of an operating statement from the bottom: art groups, public units, areas, committees, tables. */
final class OperatingTree {

    private final OperatingBasis basis;
    private final Map<BudgetAreaCode, BudgetTable> tables = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<PublicUnit>> units = new LinkedHashMap<>();
    private final Map<PublicUnit, Map<ArtGroup, OperatingAmounts>> amounts = new HashMap<>();

    private OperatingTree(OperatingBasis basis) {
        this.basis = basis;
        for (var area : basis.organisation().areas()) tables.put(area.code(), area.table());
        for (var centre : basis.costCentres()) names.put(centre.code().value(), centre.name());
    }

    /** Everything. Its first part is the total of the programme areas, the others are the tables in printed order. */
    static OperatingLine of(OperatingBasis basis) {
        var tree = new OperatingTree(basis);
        tree.findUnits();
        tree.addUp();
        var roots = new ArrayList<OperatingLine>();
        roots.add(tree.total());
        for (var table : BudgetTable.values()) {
            if (table == BudgetTable.PROGRAMME || table == BudgetTable.OTHER_ENTITY) continue;
            var areas = tree.areas(table, area -> true);
            if (areas.isEmpty()) continue;
            roots.add(sum(
                    "table-" + table.slug(),
                    OperatingLine.Level.TABLE,
                    table,
                    table.slug(),
                    Phrase.of("statement.table." + table.slug()),
                    areas));
        }
        return sum(
                "all",
                OperatingLine.Level.EVERYTHING,
                BudgetTable.PROGRAMME,
                "",
                Phrase.of("statement.line.all"),
                roots);
    }

    private void findUnits() {
        var staffed = new ArrayList<Workplace>();
        var others = new ArrayList<Workplace>();
        for (var centre : basis.costCentres()) {
            var workplace = new Workplace(
                    centre.code().value(), centre.serviceUnit(), centre.area().value(), centre.employees());
            // Nobody is paid from taxes, interest and reserves: there is no one to protect there.
            (tables.get(centre.area()) == BudgetTable.PROGRAMME ? staffed : others).add(workplace);
        }
        for (var unit : PublicDepth.units(staffed)) keep(unit);
        for (var unit : PublicDepth.withoutPeople(others)) keep(unit);
    }

    private void keep(PublicUnit unit) {
        units.computeIfAbsent(unit.budgetArea(), _ -> new ArrayList<>()).add(unit);
        amounts.put(unit, new TreeMap<>());
    }

    private void addUp() {
        var unitOf = PublicDepth.byCostCentre(
                units.values().stream().flatMap(List::stream).toList());
        var sums = new HashMap<PublicUnit, Map<ArtGroup, EnumMap<OperatingColumn, EntrySum>>>();
        for (var cell : basis.cells()) {
            var unit = unitOf.get(cell.costCentre().value());
            if (unit == null) throw new IllegalArgumentException("No cost centre " + cell.costCentre());
            sums.computeIfAbsent(unit, _ -> new HashMap<>())
                    .computeIfAbsent(cell.artGroup(), _ -> new EnumMap<>(OperatingColumn.class))
                    .merge(cell.column(), cell.sum(), EntrySum::plus);
        }
        sums.forEach((unit, groups) ->
                groups.forEach((group, columns) -> Lookup.in(amounts, unit).put(group, OperatingAmounts.of(columns))));
    }

    private OperatingLine total() {
        var lines = new ArrayList<OperatingLine>();
        for (var committee : committeesInPrintedOrder()) {
            var areas = areas(BudgetTable.PROGRAMME, area -> area.committee().equals(Optional.of(committee.code())));
            if (areas.isEmpty()) continue;
            lines.add(sum(
                    "committee-" + committee.code().value(),
                    OperatingLine.Level.COMMITTEE,
                    BudgetTable.PROGRAMME,
                    committee.code().value(),
                    Phrase.of("statement.name", CommitteeName.shortened(committee.name())),
                    areas));
        }
        // A municipality may follow up its areas without committees.
        lines.addAll(areas(BudgetTable.PROGRAMME, area -> area.committee().isEmpty()));
        return sum(
                "total",
                OperatingLine.Level.TOTAL,
                BudgetTable.PROGRAMME,
                "",
                Phrase.of("statement.line.total"),
                lines);
    }

    /** A committee has no place of its own in print, but its first area has. */
    private List<Committee> committeesInPrintedOrder() {
        var organisation = basis.organisation();
        return organisation.areas().stream()
                .filter(area -> area.table() == BudgetTable.PROGRAMME)
                .flatMap(area -> area.committee().stream())
                .distinct()
                .flatMap(code -> organisation.committee(code).stream())
                .toList();
    }

    private List<OperatingLine> areas(BudgetTable table, Predicate<BudgetArea> wanted) {
        return basis.organisation().areas().stream()
                .filter(area -> area.table() == table && wanted.test(area))
                .map(this::area)
                .toList();
    }

    private OperatingLine area(BudgetArea area) {
        var code = area.code().value();
        var lines = units.getOrDefault(code, List.of()).stream()
                .filter(unit -> !Lookup.in(amounts, unit).isEmpty())
                .map(unit -> unit(area.table(), unit))
                .toList();
        var label = area.table() == BudgetTable.PROGRAMME
                ? Phrase.of("statement.line.area", code, area.name())
                : Phrase.of("statement.name", area.name());
        return sum("area-" + code, OperatingLine.Level.AREA, area.table(), code, label, lines);
    }

    private OperatingLine unit(BudgetTable table, PublicUnit unit) {
        var scope = "unit-" + unit.code();
        var name = Lookup.in(names, unit.leading());
        var label = switch (unit.costCentres().size()) {
            case 1 -> Phrase.of("statement.name", name);
            case 2 -> Phrase.of("statement.line.unit-and-one", name);
            default ->
                Phrase.of(
                        "statement.line.unit-and-more", name, unit.costCentres().size() - 1);
        };
        var groups = Lookup.in(amounts, unit);
        var total = OperatingAmounts.NONE;
        for (var amount : groups.values()) total = total.plus(amount);
        var arts = new ArrayList<OperatingLine>();
        if (unit.depth() == PublicUnit.Depth.MONTHS) {
            groups.forEach((group, amount) -> arts.add(new OperatingLine(
                    scope + ".art-" + group.digit(),
                    OperatingLine.Level.ART,
                    table,
                    Integer.toString(group.digit()),
                    Phrase.of("statement.art." + group.digit()),
                    amount,
                    Optional.of(unit),
                    List.of())));
        }
        return new OperatingLine(
                scope, OperatingLine.Level.UNIT, table, unit.code(), label, total, Optional.of(unit), arts);
    }

    private static OperatingLine sum(
            String scope,
            OperatingLine.Level level,
            BudgetTable table,
            String code,
            Phrase label,
            List<OperatingLine> children) {
        var total = OperatingAmounts.NONE;
        for (var child : children) total = total.plus(child.amounts());
        return new OperatingLine(scope, level, table, code, label, total, Optional.empty(), children);
    }

    /** The art groups of an area's units added together. */
    static List<OperatingLine> artsAcrossUnits(OperatingLine area) {
        var byGroup = new TreeMap<ArtGroup, List<OperatingLine>>();
        for (var unit : area.children()) {
            for (var art : unit.children()) {
                byGroup.computeIfAbsent(art.artGroup(), _ -> new ArrayList<>()).add(art);
            }
        }
        var lines = new ArrayList<OperatingLine>();
        byGroup.forEach((group, parts) -> lines.add(sum(
                area.scope() + ".art-" + group.digit(),
                OperatingLine.Level.ART,
                area.table(),
                Integer.toString(group.digit()),
                Phrase.of("statement.art." + group.digit()),
                parts)));
        return lines;
    }
}
