package no.rodtrad.statement.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.BudgetTable;

/**
 * The operating statement of one year as it was known at the end of one day: its lines, and a {@link Figure} for every
 * column of every line that the public may see. Immutable.
 */
public final class OperatingFigures {

    private final OperatingBasis basis;
    private final OperatingLine everything;
    private final Optional<OperatingLine> result;
    private final Map<String, OperatingLine> lines = new HashMap<>();
    private final Map<String, OperatingLine> parents = new HashMap<>();
    private final Map<Ref, List<PublishedFigure>> published = new HashMap<>();

    private OperatingFigures(OperatingBasis basis) {
        this.basis = basis;
        this.everything = OperatingTree.of(basis);
        this.result = ResultPart.line(basis);
        index(everything);
        result.ifPresent(this::index);
        for (var each : basis.published())
            published.computeIfAbsent(each.ref(), _ -> new ArrayList<>()).add(each);
    }

    public static OperatingFigures of(OperatingBasis basis) {
        return new OperatingFigures(basis);
    }

    private void index(OperatingLine line) {
        if (lines.put(line.scope(), line) != null) throw new IllegalArgumentException("Twice: " + line.scope());
        for (var child : line.children()) {
            parents.put(child.scope(), line);
            index(child);
        }
        if (line.level() == OperatingLine.Level.AREA) {
            // Across the units of an area: a sum of whole cells, so no deeper than they are.
            for (var art : OperatingTree.artsAcrossUnits(line)) {
                parents.put(art.scope(), line);
                lines.put(art.scope(), art);
            }
        }
    }

    public FiscalYear year() {
        return basis.year();
    }

    public AsOf asOf() {
        return basis.asOf();
    }

    /** The total of the programme areas, then the other tables. */
    public List<OperatingLine> roots() {
        return everything.children();
    }

    /** All tables together: zero in every column when all of them are there. */
    public OperatingLine everything() {
        return everything;
    }

    /** The budget areas of a table, in printed order. */
    public List<OperatingLine> areas(BudgetTable table) {
        return basis.organisation().areas().stream()
                .filter(area -> area.table() == table)
                .flatMap(area -> line("area-" + area.code().value()).stream())
                .toList();
    }

    /** The net operating result and the steps to it; empty when nothing is known of them. */
    public Optional<OperatingLine> result() {
        return result;
    }

    /** All programme areas together. */
    public OperatingLine total() {
        return everything.children().getFirst();
    }

    /** The line with that scope, such as {@code area-P01}; empty when there is none or the public may not see it. */
    public Optional<OperatingLine> line(String scope) {
        return Optional.ofNullable(lines.get(scope));
    }

    /** What a budget area came to by art group, across its units; empty when they may not be opened. */
    public List<OperatingLine> arts(OperatingLine area) {
        return ArtGroup.ALL.stream()
                .flatMap(group -> line(area.scope() + ".art-" + group.digit()).stream())
                .toList();
    }

    /** The line that this is a part of. */
    public Optional<OperatingLine> parent(OperatingLine line) {
        return Optional.ofNullable(parents.get(line.scope()));
    }

    /** Nothing was budgeted or posted that year, as far as was known. */
    public boolean isEmpty() {
        return everything.children().stream().allMatch(root -> root.amounts().isNothing());
    }

    /** The reference of a figure of this statement. */
    public Ref ref(OperatingLine line, OperatingColumn column) {
        return Ref.figure(line.figureId(column, basis.year().value()));
    }

    /** A figure on a line above the art groups, where the walk down needs no look-up. */
    public Figure figure(OperatingLine line, OperatingColumn column) {
        return figure(line, column, OperatingTrail.NONE);
    }

    public Figure figure(OperatingLine line, OperatingColumn column, OperatingTrail trail) {
        return new OperatingFigureMaker(this, trail).figure(line, column);
    }

    /** Figures of a line for a page: written now, and opened later, if at all. */
    public Map<OperatingColumn, Figure> figures(OperatingLine line, List<OperatingColumn> columns) {
        var maker = new OperatingFigureMaker(this, OperatingTrail.LATER);
        var figures = new EnumMap<OperatingColumn, Figure>(OperatingColumn.class);
        for (var column : columns) figures.put(column, maker.figure(line, column));
        return figures;
    }

    /** The figure with that reference, if it is one of this year's and the public may see it. */
    public Optional<Figure> figure(Ref ref, OperatingTrail trail) {
        if (!ref.kind().equals(Ref.FIGURE)) return Optional.empty();
        int first = ref.id().indexOf('.');
        int second = ref.id().indexOf('.', first + 1);
        if (first < 0 || second < 0) return Optional.empty();
        var column = OperatingColumn.ofCode(ref.id().substring(0, first));
        if (column.isEmpty()) return Optional.empty();
        if (!ref.id().substring(first + 1, second).equals(basis.year().toString())) return Optional.empty();
        var scope = ref.id().substring(second + 1);
        var maker = new OperatingFigureMaker(this, trail);
        int month = scope.lastIndexOf(".month-");
        if (month >= 0) return maker.month(column.get(), scope.substring(0, month), scope.substring(month + 7));
        return line(scope)
                .filter(line -> column.get() != OperatingColumn.SHARE || hasShare(line))
                .map(line -> maker.figure(line, column.get()));
    }

    /** Where the month stands that a reference names; empty when it names none that the public may see. */
    public Optional<MonthPlace> month(Ref ref) {
        var beginning = OperatingColumn.ACCOUNTS.code() + "." + basis.year() + ".";
        int at = ref.id().lastIndexOf(".month-");
        if (at < beginning.length() || !ref.id().startsWith(beginning)) return Optional.empty();
        var period = ref.id().substring(at + 7);
        if (!period.matches("0[1-9]|1[0-3]")) return Optional.empty();
        return line(ref.id().substring(beginning.length(), at))
                .filter(line ->
                        line.level() == OperatingLine.Level.ART && line.unit().isPresent())
                .map(line -> new MonthPlace(basis.year(), line, Integer.parseInt(period)));
    }

    /** Shares are of the programme areas' total, and only of parts of it that are whole committees or areas. */
    boolean hasShare(OperatingLine line) {
        return line.table() == BudgetTable.PROGRAMME
                && (line.level() == OperatingLine.Level.COMMITTEE || line.level() == OperatingLine.Level.AREA)
                && !total().amounts().accounts().money().isZero();
    }

    /** What the source printed for that figure, in each of its tables. */
    public List<PublishedFigure> published(Ref ref) {
        return published.getOrDefault(ref, List.of());
    }

    /** Where the value of a sum of entries comes from, as long as nobody has printed it. */
    Origin entryOrigin(OperatingLine line, OperatingColumn column) {
        // A line without entries is known from the same source as the whole column.
        return line.amounts()
                .sum(column)
                .origin()
                .or(() -> total().amounts().sum(column).origin())
                .or(() -> basis.cells().stream()
                        .findAny()
                        .flatMap(cell -> cell.sum().origin()))
                .orElse(Origin.PUBLISHED);
    }

    /** Decisions behind a budget column of a line, oldest first. */
    List<Ref> decisions(OperatingLine line, OperatingColumn column) {
        var areas = areas(line);
        var found = new LinkedHashSet<Ref>();
        for (var source : basis.budgets()) {
            if (OperatingColumn.of(source.column()).compareTo(column) > 0
                    || source.decision().isEmpty()) continue;
            if (source.areas().stream().anyMatch(areas::contains))
                found.add(source.decision().get());
        }
        return List.copyOf(found);
    }

    private Set<BudgetAreaCode> areas(OperatingLine line) {
        return switch (line.level()) {
            case EVERYTHING, TOTAL, TABLE, COMMITTEE -> {
                var all = new LinkedHashSet<BudgetAreaCode>();
                for (var child : line.children()) all.addAll(areas(child));
                yield all;
            }
            case RESULT ->
                basis.organisation().areas().stream().map(BudgetArea::code).collect(Collectors.toSet());
            case AREA -> Set.of(new BudgetAreaCode(line.code()));
            case UNIT -> Set.of(new BudgetAreaCode(line.unit().orElseThrow().budgetArea()));
            case ART -> areas(parent(line).orElseThrow());
        };
    }
}
