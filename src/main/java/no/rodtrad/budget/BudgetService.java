package no.rodtrad.budget;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.budget.BudgetStore.Stored;
import no.rodtrad.budget.model.AdjustmentBalance;
import no.rodtrad.budget.model.AdjustmentEffect;
import no.rodtrad.budget.model.AdjustmentEntry;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentId;
import no.rodtrad.budget.model.BudgetAdjustment;
import no.rodtrad.budget.model.BudgetChange;
import no.rodtrad.budget.model.BudgetImport;
import no.rodtrad.budget.model.BudgetReceipt;
import no.rodtrad.budget.model.BudgetTotal;
import no.rodtrad.budget.model.EconomicPlan;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes adjustments in, and gives sums of them and what each did, as of a day. */
@Service
public class BudgetService {

    private final BudgetStore store;
    private final BudgetEntryStore entries;
    private final BudgetWriter writer;
    private final ChartService chart;
    private final DecisionService decisions;
    private final ChangeLog changes;
    private final Clock clock;

    BudgetService(
            BudgetStore store,
            BudgetEntryStore entries,
            BudgetWriter writer,
            ChartService chart,
            DecisionService decisions,
            ChangeLog changes,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.writer = writer;
        this.chart = chart;
        this.decisions = decisions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Stores what was decided, each in balance in each entity. Refused when one with the same id is there: nothing is
     * edited.
     */
    @Transactional
    public Outcome<Integer> store(Collection<BudgetAdjustment> adjustments) {
        var problems = takenIds("", adjustments);
        problems.addAll(imbalances(adjustments));
        if (!problems.isEmpty()) return new Rejected<>(problems);
        writer.write(adjustments, Optional.empty());
        changes.record("budget");
        return new Accepted<>(adjustments.size());
    }

    /**
     * Stores the adjustments of one file. The same file again is left alone and said to be there.
     *
     * @param knownAt when the source was known, never later than now
     */
    @Transactional
    public Outcome<BudgetReceipt> storeImport(
            String name,
            String sha256,
            ImportScope scope,
            Origin origin,
            Instant knownAt,
            ControlTotals totals,
            List<? extends BudgetChange> adjustments) {
        var problems = takenIds(name, adjustments);
        if (!problems.isEmpty()) return new Rejected<>(problems);
        int id = store.nextImport();
        var batch = new BudgetImport(id, name, sha256, scope, origin, knownAt, clock.instant(), totals);
        store.add(batch);
        writer.write(adjustments, Optional.of(id));
        store.analyzeAfter(batch);
        changes.record("budget");
        return new Accepted<>(new BudgetReceipt(batch, adjustments.size(), true));
    }

    /** The import of that very file, when it was taken in before. */
    @Transactional(readOnly = true)
    public Optional<BudgetImport> importOf(String sha256) {
        return store.imports().stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst();
    }

    /** What was budgeted on each cost centre and group of arts in a year, by kind of adjustment. */
    @Transactional(readOnly = true)
    public List<BudgetTotal> totals(FiscalYear year, AsOf asOf) {
        return entries.totals(year, visible(year, asOf).keySet(), codes(chart.costCentreNumbers()));
    }

    /** The adjustments of a year, the original budget among them, from the oldest. */
    @Transactional(readOnly = true)
    public List<AdjustmentHead> adjustments(FiscalYear year, AsOf asOf) {
        return visible(year, asOf).values().stream().map(Stored::head).toList();
    }

    @Transactional(readOnly = true)
    public Optional<AdjustmentHead> find(AdjustmentId id) {
        return store.find(id).map(Stored::head);
    }

    /** What each adjustment of the year did to those cost centres, and to one group of arts or all, from the oldest. */
    @Transactional(readOnly = true)
    public List<AdjustmentEffect> effects(
            FiscalYear year, Set<CostCentreCode> costCentres, Optional<ArtGroup> group, AsOf asOf) {
        var visible = visible(year, asOf);
        var decided = decided(asOf);
        var numbers = chart.costCentreNumbers(costCentres).values();
        var changed = entries.changes(visible.keySet(), numbers, group);
        var effects = new ArrayList<AdjustmentEffect>();
        for (var adjustment : visible.values()) {
            var change = changed.get(adjustment.number());
            if (change == null) continue;
            var decision = adjustment.head().decision().flatMap(id -> Optional.ofNullable(decided.get(id)));
            effects.add(new AdjustmentEffect(
                    adjustment.head(), decision, adjustment.partial(), change.amount(), change.entries()));
        }
        return effects;
    }

    /** The entries themselves, by adjustment from the oldest. Who may see them is for the caller to judge. */
    @Transactional(readOnly = true)
    public List<AdjustmentEntry> entries(
            FiscalYear year, Set<CostCentreCode> costCentres, ArtGroup group, AsOf asOf, int limit, int offset) {
        var codes = codes(chart.costCentreNumbers(costCentres));
        return entries.entries(visible(year, asOf), codes, group, limit, offset);
    }

    /** Whether some of the year's budget is imported in part only, which every page with it says. */
    @Transactional(readOnly = true)
    public boolean isPartial(FiscalYear year, AsOf asOf) {
        return visible(year, asOf).values().stream().anyMatch(Stored::partial);
    }

    /** Known and decided by the end of the day, by number, in the order they became known. */
    Map<Integer, Stored> visible(FiscalYear year, AsOf asOf) {
        var decided = decided(asOf).keySet();
        var visible = new LinkedHashMap<Integer, Stored>();
        for (var adjustment : store.ofYear(year, asOf)) {
            var decision = adjustment.head().decision();
            if (decision.isEmpty() || decided.contains(decision.get())) visible.put(adjustment.number(), adjustment);
        }
        var replaced = EconomicPlan.replaced(
                visible.values().stream().map(Stored::head).toList());
        visible.values().removeIf(each -> replaced.contains(each.head().id()));
        return visible;
    }

    private Map<DecisionId, Decision> decided(AsOf asOf) {
        var decided = new HashMap<DecisionId, Decision>();
        for (var decision : decisions.all(asOf)) decided.put(decision.id(), decision);
        return decided;
    }

    private List<Problem> takenIds(String file, Collection<? extends BudgetChange> adjustments) {
        var taken = new HashSet<>(store.ids());
        return adjustments.stream()
                .map(each -> each.head().id().value())
                .filter(id -> !taken.add(id))
                .map(id -> new Problem(file, 0, "case_no", id, "budget.problem.case-again", List.of()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Problem> imbalances(Collection<BudgetAdjustment> adjustments) {
        var entities = new HashMap<FiscalYear, Map<CostCentreCode, EntityCode>>();
        var problems = new ArrayList<Problem>();
        for (var adjustment : adjustments) {
            var ofYear = entities.computeIfAbsent(adjustment.head().year(), this::entities);
            AdjustmentBalance.imbalances(adjustment.entries(), code -> Lookup.in(ofYear, code))
                    .forEach((part, sum) -> problems.add(new Problem(
                            "",
                            0,
                            "case_no",
                            adjustment.head().id().value(),
                            AdjustmentBalance.messageKey(part.accountClass()),
                            List.of(sum.inKroner(), part.entity().value()))));
        }
        return problems;
    }

    private Map<CostCentreCode, EntityCode> entities(FiscalYear year) {
        return chart.costCentres(year).stream().collect(Collectors.toMap(CostCentre::code, CostCentre::entity));
    }

    private static Map<Integer, CostCentreCode> codes(Map<CostCentreCode, Integer> numbers) {
        var codes = new HashMap<Integer, CostCentreCode>();
        numbers.forEach((code, number) -> codes.put(number, code));
        return codes;
    }
}
