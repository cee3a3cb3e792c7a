package no.rodtrad.budget;

import static no.rodtrad.budget.model.AdjustmentHead.AUTHORITY_NOT_FOUND;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.rodtrad.budget.model.AuthorityCheck;
import no.rodtrad.budget.model.BudgetChange;
import no.rodtrad.budget.model.BudgetEntry;
import no.rodtrad.budget.model.PartOfAdjustment;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;
import org.springframework.stereotype.Component;

/** Stores adjustments with their entries and the sums of them, in the transaction of the caller. */
@Component
class BudgetWriter {

    private record Cell(int costCentre, int group) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byUnit = Integer.compare(costCentre, other.costCentre);
            return byUnit != 0 ? byUnit : Integer.compare(group, other.group);
        }
    }

    private record Sum(Money amount, int entries, Origin origin) {
        Sum and(Sum other) {
            return new Sum(amount.plus(other.amount), entries + other.entries, origin.or(other.origin));
        }
    }

    private final BudgetStore store;
    private final ChartService chart;
    private final Clock clock;

    BudgetWriter(BudgetStore store, ChartService chart, Clock clock) {
        this.store = store;
        this.chart = chart;
        this.clock = clock;
    }

    void write(Collection<? extends BudgetChange> changes, Optional<Integer> importId) {
        int number = store.nextNumber();
        var numbers = chart.costCentreNumbers();
        var now = clock.instant();
        var areas = new HashMap<FiscalYear, Map<CostCentreCode, BudgetAreaCode>>();
        var entries = new StringBuilder();
        var totals = new StringBuilder();
        for (var change : changes) {
            var head = change.head();
            var year = head.year();
            if (AuthorityCheck.lacksAuthority(change, code -> areaOf(code, year, areas))) {
                head = head.withFinding(AUTHORITY_NOT_FOUND);
            }
            var stored = new BudgetStore.Stored(number, head, change instanceof PartOfAdjustment);
            store.add(stored, importId, change.entries().size(), change.balance(), now);
            var sums = new TreeMap<Cell, Sum>();
            for (var entry : change.entries()) {
                int costCentre = number(numbers, entry);
                write(number, costCentre, entry, entries);
                if (entry.account().accountClass() != AccountClass.OPERATION) continue;
                sums.merge(
                        new Cell(costCentre, entry.account().artGroup().digit()),
                        new Sum(entry.amount(), 1, entry.origin()),
                        Sum::and);
            }
            write(number, sums, totals);
            number++;
        }
        store.copyEntries(entries);
        store.copyTotals(totals);
    }

    private BudgetAreaCode areaOf(
            CostCentreCode code, FiscalYear year, Map<FiscalYear, Map<CostCentreCode, BudgetAreaCode>> areas) {
        return Lookup.in(areas.computeIfAbsent(year, this::areasOf), code);
    }

    private Map<CostCentreCode, BudgetAreaCode> areasOf(FiscalYear year) {
        return chart.costCentres(year).stream().collect(Collectors.toMap(CostCentre::code, CostCentre::area));
    }

    private static int number(Map<CostCentreCode, Integer> numbers, BudgetEntry entry) {
        var number = numbers.get(entry.account().costCentre());
        if (number == null) {
            throw new IllegalArgumentException(
                    "No such cost centre: " + entry.account().costCentre());
        }
        return number;
    }

    private static void write(int adjustment, int costCentre, BudgetEntry entry, StringBuilder out) {
        var account = entry.account();
        var art = account.art();
        out.append(adjustment).append('\t').append(costCentre).append('\t');
        out.append(account.accountClass().digit()).append('\t');
        out.append(art).append(art.length() == 3 ? "0" : "").append('\t');
        out.append(account.function().orElseThrow()).append('\t');
        out.append(account.project().map(BudgetWriter::escaped).orElse("\\N")).append('\t');
        out.append(entry.amount().ore())
                .append('\t')
                .append(entry.origin().code())
                .append('\t');
        out.append(escaped(entry.text())).append('\n');
    }

    private static void write(int adjustment, Map<Cell, Sum> sums, StringBuilder out) {
        sums.forEach((cell, sum) -> out.append(adjustment)
                .append('\t')
                .append(cell.costCentre())
                .append('\t')
                .append(cell.group())
                .append('\t')
                .append(sum.amount().ore())
                .append('\t')
                .append(sum.entries())
                .append('\t')
                .append(sum.origin().code())
                .append('\n'));
    }

    /** As PostgreSQL's text COPY wants it. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
