package no.rodtrad.statement.model.fullcost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.rule.model.Fraction;

/**
 * The final calculation of one full cost service for one year. A surplus is positive, as in the published tables.
 *
 * @param ratePercent imputed rate: five-year swap and half a point
 * @param result of the year, before interest
 * @param interest rate × average of opening and closing before interest; it belongs to the year itself *
 * @param borne the deficit that may not be carried forward, as a positive amount
 * @param closing by year of origin, oldest first, all of one sign
 */
public record FullCostCalculation(
        String service,
        FiscalYear year,
        FullCostTerms terms,
        List<OriginBalance> opening,
        Money result,
        BigDecimal ratePercent,
        Money interest,
        Money borne,
        List<OriginBalance> closing,
        List<FullCostStep> steps) {

    private static final Fraction TWO = Fraction.of(2);

    public FullCostCalculation {
        opening = List.copyOf(opening);
        closing = List.copyOf(closing);
        steps = List.copyOf(steps);
    }

    public static FullCostCalculation of(
            String service,
            FullCostTerms terms,
            FiscalYear year,
            List<OriginBalance> opening,
            Money result,
            BigDecimal ratePercent) {
        var balances = new OriginBalances(year);
        for (var each : opening) balances.open(each);
        var openingSum = balances.sum();
        var steps = new ArrayList<FullCostStep>();
        steps.add(step("statement.full-cost.opening", openingSum));
        steps.add(step("statement.full-cost.result", result));
        steps.addAll(balances.add(result));
        var borne = Money.ZERO;
        if (terms.deficitYears() == 0 && balances.sum().isNegative()) {
            borne = balances.sum().negate();
            balances.clear();
            steps.add(step("statement.full-cost.borne", borne));
        }
        var interest = interest(openingSum, balances.sum(), ratePercent);
        steps.add(step("statement.full-cost.interest", interest));
        steps.addAll(balances.add(interest));
        steps.add(step("statement.full-cost.closing", balances.sum()));
        return new FullCostCalculation(
                service, year, terms, opening, result, ratePercent, interest, borne, balances.list(), steps);
    }

    private static Money interest(Money opening, Money closing, BigDecimal ratePercent) {
        return Fraction.of(opening.plus(closing))
                .dividedBy(TWO)
                .times(Fraction.of(ratePercent))
                .dividedBy(Fraction.HUNDRED)
                .toMoney();
    }

    private static FullCostStep step(String key, Money amount) {
        return new FullCostStep(Phrase.of(key), Optional.empty(), amount);
    }

    /** The year after this one. */
    public FullCostCalculation next(Money nextResult, BigDecimal nextRatePercent) {
        return of(service, terms, new FiscalYear(year.value() + 1), closing, nextResult, nextRatePercent);
    }

    public Money openingBalance() {
        return sum(opening);
    }

    public Money closingBalance() {
        return sum(closing);
    }

    private static Money sum(List<OriginBalance> balances) {
        return Money.sum(balances.stream().map(OriginBalance::amount).toList());
    }

    /** Each balance with its last year, oldest first. */
    public List<OriginDeadline> deadlines() {
        return closing.stream()
                .map(balance -> OriginDeadline.of(balance, terms, year))
                .toList();
    }
}
