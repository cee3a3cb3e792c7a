package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.rodtrad.access.model.PublicUnit;
import no.rodtrad.budget.BudgetOverview;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.AdjustmentEffect;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.EntryFilter;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.EntrySum;
import no.rodtrad.statement.model.OperatingBasis;
import no.rodtrad.statement.model.OperatingBasis.Cell;
import no.rodtrad.statement.model.OperatingBasis.ResultCell;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingTrail;
import no.rodtrad.statement.model.ResultPart;
import no.rodtrad.statement.model.form.StatementBasis.BudgetSource;
import no.rodtrad.statement.model.form.StatementColumn;
import org.springframework.stereotype.Component;

/** Sums from the ledger and the budget. */
@Component
class BooksSource implements OperatingSource {

    private final OrganisationService organisation;
    private final ChartService chart;
    private final LedgerService ledger;
    private final BudgetService budget;
    private final BudgetOverview overview;
    private final PublishedFigureStore published;

    BooksSource(
            OrganisationService organisation,
            ChartService chart,
            LedgerService ledger,
            BudgetService budget,
            BudgetOverview overview,
            PublishedFigureStore published) {
        this.organisation = organisation;
        this.chart = chart;
        this.ledger = ledger;
        this.budget = budget;
        this.overview = overview;
        this.published = published;
    }

    @Override
    public OperatingBasis basis(FiscalYear year, AsOf asOf) {
        var cells = new ArrayList<Cell>();
        var result = new ArrayList<ResultCell>();
        accounts(year, asOf, cells, result);
        budgets(year, asOf, cells, result);
        // The other entities have statements of their own.
        var costCentres = chart.costCentres(year).stream()
                .filter(each -> each.entity().equals(EntityCode.TREASURY))
                .toList();
        return new OperatingBasis(
                year,
                asOf,
                organisation.organisation(),
                costCentres,
                cells,
                result,
                BudgetSource.of(overview.reach(year, asOf), costCentres),
                published.known(asOf));
    }

    @Override
    public List<FiscalYear> years(AsOf asOf) {
        var years = new TreeSet<>(ledger.years(asOf));
        years.addAll(overview.years(asOf));
        return List.copyOf(years.descendingSet());
    }

    @Override
    public boolean isPartial(FiscalYear year, AsOf asOf) {
        return budget.isPartial(year, asOf)
                || ledger.imports(asOf).stream().anyMatch(each -> each.scope() == ImportScope.PARTIAL);
    }

    @Override
    public OperatingTrail trail(FiscalYear year, AsOf asOf) {
        return new Trail(year, asOf);
    }

    private void accounts(FiscalYear year, AsOf asOf, List<Cell> cells, List<ResultCell> result) {
        var origin = loosest(ledger.imports(asOf));
        for (var total : ledger.totals(year, asOf)) {
            cells.add(new Cell(
                    total.costCentre(),
                    total.group(),
                    OperatingColumn.ACCOUNTS,
                    new EntrySum(total.amount(), total.entries(), origin)));
        }
        for (var total : ledger.artTotals(year, ResultPart.allArts(), asOf)) {
            result.add(new ResultCell(
                    total.art(), OperatingColumn.ACCOUNTS, new EntrySum(total.amount(), total.entries(), origin)));
        }
    }

    private void budgets(FiscalYear year, AsOf asOf, List<Cell> cells, List<ResultCell> result) {
        for (var total : budget.totals(year, asOf)) {
            var sum = new EntrySum(total.amount(), total.entries(), Optional.of(total.origin()));
            for (var column : columnsOf(total.kind())) {
                cells.add(new Cell(total.costCentre(), total.group(), column, sum));
            }
        }
        for (var total : overview.artTotals(year, ResultPart.allArts(), asOf)) {
            var sum = new EntrySum(total.amount(), total.entries(), Optional.of(total.origin()));
            for (var column : columnsOf(total.kind())) result.add(new ResultCell(total.art(), column, sum));
        }
    }

    /** Original budget, voted and revised are sums over more and more kinds of adjustment. */
    private static List<OperatingColumn> columnsOf(AdjustmentKind kind) {
        return StatementColumn.all(kind).stream().map(OperatingColumn::of).toList();
    }

    private static Set<CostCentreCode> codes(PublicUnit unit) {
        return unit.costCentres().stream().map(CostCentreCode::new).collect(Collectors.toSet());
    }

    private static Optional<Origin> loosest(List<LedgerImport> imports) {
        return imports.stream().map(LedgerImport::origin).reduce(Origin::or);
    }

    /** Walks the last steps with the look-ups of ledger and budget. */
    private final class Trail implements OperatingTrail {

        private final FiscalYear year;
        private final AsOf asOf;

        Trail(FiscalYear year, AsOf asOf) {
            this.year = year;
            this.asOf = asOf;
        }

        @Override
        public List<Month> months(PublicUnit unit, ArtGroup artGroup) {
            var origin = loosest(ledger.imports(asOf));
            return ledger.periods(filter(unit, artGroup, OptionalInt.empty()), asOf).stream()
                    .map(total ->
                            new Month(total.period(), new EntrySum(total.amount(), total.entries(), origin), List.of()))
                    .toList();
        }

        @Override
        public Optional<Month> month(PublicUnit unit, ArtGroup artGroup, int period) {
            return months(unit, artGroup).stream()
                    .filter(month -> month.period() == period)
                    .map(month -> new Month(period, month.sum(), imports(unit, artGroup, period)))
                    .findFirst();
        }

        @Override
        public List<Ref> sources(PublicUnit unit, Optional<ArtGroup> artGroup, OperatingColumn column) {
            if (!column.isBudget()) return List.of();
            return budget.effects(year, codes(unit), artGroup, asOf).stream()
                    .map(AdjustmentEffect::head)
                    .filter(head -> columnsOf(head.kind()).contains(column))
                    .map(head -> head.id().ref())
                    .toList();
        }

        private List<Ref> imports(PublicUnit unit, ArtGroup artGroup, int period) {
            var numbers = new HashSet<Integer>();
            var all = ledger.entries(filter(unit, artGroup, OptionalInt.of(period)), asOf, Integer.MAX_VALUE, 0);
            for (var entry : all) numbers.add(entry.importId());
            return ledger.imports(asOf).stream()
                    .filter(each -> numbers.contains(each.id()))
                    .map(LedgerImport::ref)
                    .toList();
        }

        private EntryFilter filter(PublicUnit unit, ArtGroup artGroup, OptionalInt period) {
            return new EntryFilter(year, codes(unit), artGroup, period);
        }
    }
}
