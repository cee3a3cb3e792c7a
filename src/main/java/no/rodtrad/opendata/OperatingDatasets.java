package no.rodtrad.opendata;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.rodtrad.access.model.PublicDepth;
import no.rodtrad.access.model.PublicUnit;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Origin;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.opendata.model.RowWriter;
import no.rodtrad.statement.OperatingStatements;
import no.rodtrad.statement.model.EntrySum;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import org.springframework.stereotype.Component;

/**
 * Budget and accounts of operations, cut along the lines of the operating statement, which are those of the public
 * depth: what may not be opened on the page is one row here.
 */
@Component
class OperatingDatasets implements DatasetSource {

    private final Dataset operations;
    private final Dataset months;
    private final OperatingStatements statements;
    private final LedgerService ledger;
    private final TextsProvider texts;

    OperatingDatasets(
            DatasetLibrary library, OperatingStatements statements, LedgerService ledger, TextsProvider texts) {
        this.operations = library.dataset("drift");
        this.months = library.dataset("regnskap");
        this.statements = statements;
        this.ledger = ledger;
        this.texts = texts;
    }

    @Override
    public List<Dataset> datasets() {
        return List.of(operations, months);
    }

    @Override
    public void rows(Dataset dataset, DataRequest request, RowWriter to) {
        for (var year : request.years(statements.years(request.asOf()))) {
            var figures = statements.figures(year, request.asOf());
            var work = new Work(year, request.asOf(), figures, texts.texts(request.language()), to);
            if (dataset.equals(months)) work.months();
            else work.operations();
        }
    }

    /** One public cell: a unit and a group of arts, or a unit that may not be opened. */
    private record Cell(Optional<OperatingLine> committee, OperatingLine area, OperatingLine unit, OperatingLine line) {

        String artGroup() {
            return line.level() == OperatingLine.Level.ART ? line.code() : Dataset.TOTAL;
        }
    }

    private record Place(PublicUnit unit, ArtGroup group) {}

    private final class Work {

        private final FiscalYear year;
        private final AsOf asOf;
        private final OperatingFigures figures;
        private final Texts text;
        private final RowWriter to;

        Work(FiscalYear year, AsOf asOf, OperatingFigures figures, Texts text, RowWriter to) {
            this.year = year;
            this.asOf = asOf;
            this.figures = figures;
            this.text = text;
            this.to = to;
        }

        void operations() {
            cells(cell -> {
                var amounts = cell.line().amounts();
                head(cell)
                        .set("budget_table", cell.area().table().slug())
                        .set("committee", cell.committee().map(OperatingLine::code))
                        .set("committee_name", cell.committee().map(each -> text.phrase(each.label())))
                        .set("original_ore", amounts.original().money())
                        .set("voted_ore", amounts.voted().money())
                        .set("revised_ore", amounts.revised().money())
                        .set("accounts_ore", amounts.accounts().money())
                        .set("variance_ore", amounts.variance())
                        .set("origin", origin(cell.line()))
                        .end();
            });
        }

        void months() {
            var origin = ledger.imports(asOf).stream().map(LedgerImport::origin).reduce(Origin::or);
            var postings = new Postings(origin);
            cells(cell -> {
                if (cell.artGroup().equals(Dataset.TOTAL)) {
                    month(cell, Dataset.TOTAL, cell.line().amounts().accounts(), origin);
                    return;
                }
                postings.of(cell).forEach((period, sum) -> month(cell, (period < 10 ? "0" : "") + period, sum, origin));
            });
        }

        /** The first area is read by itself, since a page shows only a few rows; then all the others at once. */
        private final class Postings {

            private final Optional<Origin> origin;
            // By name: a line holds all below it, and is slow to look for.
            private final Set<String> read = new HashSet<>();
            private final Map<Place, TreeMap<Integer, EntrySum>> found = new HashMap<>();

            Postings(Optional<Origin> origin) {
                this.origin = origin;
            }

            /** By month. */
            Map<Integer, EntrySum> of(Cell cell) {
                if (read.isEmpty()) read(List.of(cell.area()));
                else if (!read.contains(cell.area().scope())) read(areas());
                var place =
                        new Place(cell.unit().unit().orElseThrow(), cell.line().artGroup());
                return found.getOrDefault(place, new TreeMap<>());
            }

            private void read(Collection<OperatingLine> areas) {
                var units = areas.stream()
                        .filter(area -> read.add(area.scope()))
                        .flatMap(area -> area.children().stream())
                        .flatMap(line -> line.unit().stream())
                        .toList();
                var unitOf = PublicDepth.byCostCentre(units);
                var codes = unitOf.keySet().stream().map(CostCentreCode::new).collect(Collectors.toSet());
                for (var total : ledger.months(year, codes, asOf)) {
                    var place = new Place(Lookup.in(unitOf, total.costCentre().value()), total.group());
                    found.computeIfAbsent(place, _ -> new TreeMap<>())
                            .merge(
                                    total.period(),
                                    new EntrySum(total.amount(), total.entries(), origin),
                                    EntrySum::plus);
                }
            }

            private Collection<OperatingLine> areas() {
                var areas = new LinkedHashMap<String, OperatingLine>();
                cells(cell -> areas.put(cell.area().scope(), cell.area()));
                return areas.values();
            }
        }

        private void month(Cell cell, String month, EntrySum sum, Optional<Origin> origin) {
            if (sum.isNothing()) return;
            head(cell)
                    .set("month", month)
                    .set("accounts_ore", sum.money())
                    .set("origin", origin.map(Origin::code))
                    .end();
        }

        private RowWriter head(Cell cell) {
            return to.set("year", year)
                    .set("area", cell.area().code())
                    .set("area_name", cell.area().label().arguments().getLast())
                    .set("unit", cell.unit().code())
                    .set("unit_name", text.phrase(cell.unit().label()))
                    .set("art_group", cell.artGroup())
                    .set(
                            "art_group_name",
                            cell.artGroup().equals(Dataset.TOTAL)
                                    ? text.get("opendata.all-arts")
                                    : text.phrase(cell.line().label()));
        }

        private void cells(Consumer<Cell> to) {
            for (var root : figures.roots()) walk(Optional.empty(), root, to);
        }

        private void walk(Optional<OperatingLine> committee, OperatingLine line, Consumer<Cell> to) {
            for (var child : line.children()) {
                switch (child.level()) {
                    case COMMITTEE -> walk(Optional.of(child), child, to);
                    case AREA -> {
                        for (var unit : child.children()) unit(committee, child, unit, to);
                    }
                    default -> walk(committee, child, to);
                }
            }
        }

        private void unit(
                Optional<OperatingLine> committee, OperatingLine area, OperatingLine unit, Consumer<Cell> to) {
            if (unit.children().isEmpty()) to.accept(new Cell(committee, area, unit, unit));
            for (var art : unit.children()) to.accept(new Cell(committee, area, unit, art));
        }

        private String origin(OperatingLine line) {
            var amounts = line.amounts();
            return List.of(amounts.original(), amounts.voted(), amounts.revised(), amounts.accounts()).stream()
                    .flatMap(sum -> sum.origin().stream())
                    .reduce(Origin::or)
                    .map(Origin::code)
                    .orElse("");
        }
    }
}
