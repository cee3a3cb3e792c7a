package no.rodtrad.investment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Money;

/**
 * How much of the debt is protected from a change of rate.
 *
 * @param debt all of it
 * @param hedged the part with a fixed rate or an agreement that holds on the day
 * @param percent empty without debt
 */
public record HedgeShare(Money debt, Money hedged, Optional<BigDecimal> percent) {

    /**
     * A loan as its agreement has it.
     *
     * @param name as the municipality calls it
     * @param balance what is owed, positive
     * @param due when it must be repaid or borrowed anew
     * @param fixedUntil the last day of its fixed rate or hedge; empty when it floats
     */
    public record Loan(String name, Money balance, LocalDate due, Optional<LocalDate> fixedUntil) {}

    /** A rate that is fixed for less than {@code leastYears} more is counted as floating. */
    public static HedgeShare of(List<Loan> loans, LocalDate day, int leastYears) {
        var debt = Money.sum(loans.stream().map(Loan::balance).toList());
        var hedged = Money.sum(loans.stream()
                .filter(loan -> loan.fixedUntil()
                        .map(last -> !last.isBefore(day.plusYears(leastYears)))
                        .orElse(false))
                .map(Loan::balance)
                .toList());
        var percent = debt.isZero() ? Optional.<BigDecimal>empty() : Optional.of(hedged.percentOf(debt, 1));
        return new HedgeShare(debt, hedged, percent);
    }
}
