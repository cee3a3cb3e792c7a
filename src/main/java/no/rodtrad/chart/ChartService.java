package no.rodtrad.chart;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.organisation.ChangeLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the chart of accounts, and adds cost centres to it. */
@Service
public class ChartService {

    private final ChartStore store;
    private final ChangeLog changes;
    private final Clock clock;

    ChartService(ChartStore store, ChangeLog changes, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /** All cost centres of all years, by code and then from the oldest. */
    @Transactional(readOnly = true)
    public List<CostCentre> costCentres() {
        return store.costCentres();
    }

    /** The cost centres of a fiscal year by code. */
    @Transactional(readOnly = true)
    public List<CostCentre> costCentres(FiscalYear year) {
        return store.costCentres().stream()
                .filter(each -> each.valid().contains(year.lastDay()))
                .toList();
    }

    /** The numbers that stand for cost centres in tables of entries. */
    @Transactional(readOnly = true)
    public Map<CostCentreCode, Integer> costCentreNumbers() {
        return store.numbers();
    }

    /** The same for some of them; codes that are not there are left out. */
    @Transactional(readOnly = true)
    public Map<CostCentreCode, Integer> costCentreNumbers(Collection<CostCentreCode> codes) {
        return store.numbers(codes.stream().map(CostCentreCode::value).toList());
    }

    /** The code lists that entries of municipalities are checked against. */
    @Transactional(readOnly = true)
    public KostraCodes kostra() {
        return store.kostra();
    }

    /** Names of arts by their three digits, in bokmål as KOSTRA prints them. */
    @Transactional(readOnly = true)
    public Map<String, String> artNames() {
        return store.artNames();
    }

    /** Names of functions by their three digits, in bokmål as KOSTRA prints them. */
    @Transactional(readOnly = true)
    public Map<String, String> functionNames() {
        return store.functionNames();
    }

    /**
     * Adds the cost centres that are new. One that is there already is left alone; another content for a code and a
     * time that is taken is refused.
     *
     * @return how many were added
     */
    @Transactional
    public Outcome<Integer> storeCostCentres(List<CostCentre> costCentres) {
        var present = new HashMap<CostCentreCode, List<CostCentre>>();
        for (var each : store.costCentres()) {
            present.computeIfAbsent(each.code(), _ -> new ArrayList<>()).add(each);
        }
        var added = new ArrayList<CostCentre>();
        var problems = new ArrayList<Problem>();
        for (var each : costCentres) {
            var taken = present.computeIfAbsent(each.code(), _ -> new ArrayList<>());
            if (taken.contains(each)) continue;
            if (taken.stream().anyMatch(other -> overlap(other.valid(), each.valid()))) {
                problems.add(new Problem(
                        "",
                        0,
                        "ansvar",
                        each.code().value(),
                        "chart.problem.other-content",
                        List.of(taken.getLast().name())));
                continue;
            }
            taken.add(each);
            added.add(each);
        }
        if (!problems.isEmpty()) return new Rejected<>(problems);
        if (!added.isEmpty()) {
            store.add(added, clock.instant());
            changes.record("chart");
        }
        return new Accepted<>(added.size());
    }

    private static boolean overlap(ValidityPeriod one, ValidityPeriod other) {
        return one.to().map(end -> !end.isBefore(other.from())).orElse(true)
                && other.to().map(end -> !end.isBefore(one.from())).orElse(true);
    }
}
