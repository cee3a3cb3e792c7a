package no.rodtrad.budget.model.income;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;

/**
 * One line of central income in one year: each estimate against the one before and against what came.
 *
 * @param rows by the day they became known
 * @param outcome what was posted; empty while the year is not over
 */
public record IncomeHistory(String line, FiscalYear year, List<Row> rows, Optional<Money> outcome) {

    /**
     * @param change from the estimate before; empty for the first
     * @param missed estimate less outcome, positive when more came than was believed
     * @param missedPercent of the estimate; empty when it was nothing
     */
    public record Row(
            IncomeEstimate estimate,
            Optional<Money> change,
            Optional<Money> missed,
            Optional<BigDecimal> missedPercent) {}

    public IncomeHistory {
        rows = List.copyOf(rows);
    }

    /** Estimates of other lines and years, and those not yet known, are left out. */
    public static IncomeHistory of(
            String line, FiscalYear year, List<IncomeEstimate> estimates, Optional<Money> outcome, AsOf asOf) {
        var known = estimates.stream()
                .filter(each -> each.line().equals(line) && each.year().equals(year))
                .filter(each -> !each.knownOn().isAfter(asOf.day()))
                .sorted(Comparator.comparing(IncomeEstimate::knownOn).thenComparing(IncomeEstimate::version))
                .toList();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < known.size(); i++) {
            var estimate = known.get(i);
            var change = i == 0
                    ? Optional.<Money>empty()
                    : Optional.of(estimate.amount().minus(known.get(i - 1).amount()));
            // Entries have income negative, so more income than believed is a positive difference.
            var missed = outcome.map(came -> estimate.amount().minus(came));
            rows.add(new Row(estimate, change, missed, missed.flatMap(of -> percent(of, estimate.amount()))));
        }
        return new IncomeHistory(line, year, rows, outcome);
    }

    private static Optional<BigDecimal> percent(Money missed, Money estimate) {
        return estimate.isZero() ? Optional.empty() : Optional.of(missed.percentOf(estimate.abs(), 1));
    }

    /** The estimate that holds. */
    public Optional<IncomeEstimate> latest() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().estimate());
    }
}
