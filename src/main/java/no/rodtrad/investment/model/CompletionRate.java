package no.rodtrad.investment.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;

/**
 * How much of what was appropriated to investments in a year was carried out.
 *
 * @param original gross, by the original budget
 * @param appropriated gross, by the revised budget
 * @param spent gross, by the accounts
 * @param percentOfOriginal empty when nothing was appropriated
 */
public record CompletionRate(
        FiscalYear year,
        Money original,
        Money appropriated,
        Money spent,
        Optional<BigDecimal> percentOfOriginal,
        Optional<BigDecimal> percentOfRevised) {

    public static CompletionRate of(FiscalYear year, Money original, Money revised, Money spent) {
        return new CompletionRate(year, original, revised, spent, percent(spent, original), percent(spent, revised));
    }

    /** The years in order, and last the whole of them, whose per cent weighs a large year more than a small one. */
    public static Optional<CompletionRate> whole(List<CompletionRate> years) {
        if (years.isEmpty()) return Optional.empty();
        var last =
                years.stream().max(Comparator.comparing(CompletionRate::year)).get();
        return Optional.of(of(
                last.year(),
                Money.sum(years.stream().map(CompletionRate::original).toList()),
                Money.sum(years.stream().map(CompletionRate::appropriated).toList()),
                Money.sum(years.stream().map(CompletionRate::spent).toList())));
    }

    private static Optional<BigDecimal> percent(Money spent, Money whole) {
        return whole.isZero() ? Optional.empty() : Optional.of(spent.percentOf(whole, 1));
    }
}
