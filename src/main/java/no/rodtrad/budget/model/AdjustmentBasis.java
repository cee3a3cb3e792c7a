package no.rodtrad.budget.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.decision.model.DelegatedAuthority;
import no.rodtrad.kernel.Money;
import no.rodtrad.organisation.model.BudgetAreaCode;

/**
 * What an adjustment is judged by.
 *
 * @param decidedOn the day of the decision
 * @param authorities in force on that day
 * @param used how much of each authority's limit the year has taken, by its id
 * @param instalments the budgeted instalments (510) before the adjustment, for the treasury's operation
 * @param minimumRepayment the least the law asks for; empty when it is not known
 * @param unused of last year's appropriation to each project, by its code
 */
public record AdjustmentBasis(
        LocalDate decidedOn,
        Function<CostCentreCode, BudgetAreaCode> areaOf,
        List<DelegatedAuthority> authorities,
        Map<String, Money> used,
        Money instalments,
        Optional<Money> minimumRepayment,
        Map<String, Money> unused) {

    public AdjustmentBasis {
        authorities = List.copyOf(authorities);
        used = Map.copyOf(used);
        unused = Map.copyOf(unused);
    }
}
