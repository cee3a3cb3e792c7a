package no.rodtrad.budget.model.pension;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/**
 * Pension of a year as cost against cash: the premium difference takes what was paid to what it cost, and earlier
 * differences are written down.
 *
 * @param difference of the year, paid less cost
 * @param amortisation of earlier differences, positive when they were
 * @param entries on functions 170 (difference), 171 (amortisation) and 173 (premium fund), arts 090 and 099
 * @param accumulated differences that are not yet written down at the end of the year, with this year's
 * @param premiumFund what stands in it at the end of the year
 */
public record PensionCalculation(
        PensionYear basis,
        PremiumDifference difference,
        Money amortisation,
        List<PensionEntry> entries,
        Money accumulated,
        Money premiumFund) {

    private static final String PENSION = "090";
    private static final String PAYROLL_TAX = "099";

    public PensionCalculation {
        entries = List.copyOf(entries);
    }

    /** @param earlier differences of earlier years, in any order */
    public static PensionCalculation of(PensionYear basis, List<PremiumDifference> earlier) {
        for (var each : earlier) {
            if (each.year().compareTo(basis.year()) >= 0) {
                throw new IllegalArgumentException("Not an earlier year: " + each.year());
            }
        }
        var difference = new PremiumDifference(basis.year(), basis.premium().minus(basis.netCost()), basis.years());
        var amortisation = Money.sum(
                earlier.stream().map(each -> each.amortisationIn(basis.year())).toList());
        var left = Money.sum(
                earlier.stream().map(each -> each.leftAfter(basis.year())).toList());
        var entries = new ArrayList<PensionEntry>();
        post(entries, "170", difference.amount().negate(), basis.payrollTaxPercent());
        post(entries, "171", amortisation, basis.payrollTaxPercent());
        post(entries, "173", basis.premiumFundUsed().negate(), basis.payrollTaxPercent());
        return new PensionCalculation(
                basis,
                difference,
                amortisation,
                entries,
                left.plus(difference.amount()),
                basis.premiumFundOpening().plus(basis.premiumFundAdded()).minus(basis.premiumFundUsed()));
    }

    private static void post(List<PensionEntry> entries, String function, Money amount, BigDecimal taxPercent) {
        if (amount.isZero()) return;
        entries.add(new PensionEntry(function, PENSION, amount));
        var tax = taxOf(amount, taxPercent);
        if (!tax.isZero()) entries.add(new PensionEntry(function, PAYROLL_TAX, tax));
    }

    private static Money taxOf(Money amount, BigDecimal percent) {
        return Money.ore(BigDecimal.valueOf(amount.ore())
                .multiply(percent)
                .movePointLeft(2)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** What pension weighs on the accounts of the year, without payroll tax: its cost, and what was put off before. */
    public Money charged() {
        return basis.netCost().plus(amortisation).minus(basis.premiumFundUsed());
    }

    /** What is paid out: the premium less what the premium fund pays. */
    public Money paid() {
        return basis.premium().minus(basis.premiumFundUsed());
    }

    public List<PensionNoteLine> note() {
        return List.of(
                line("budget.pension.premium", basis.premium()),
                line("budget.pension.net-cost", basis.netCost()),
                line("budget.pension.difference", difference.amount()),
                line("budget.pension.amortisation", amortisation),
                line("budget.pension.premium-fund-used", basis.premiumFundUsed()),
                line("budget.pension.charged", charged()),
                line("budget.pension.paid", paid()),
                line("budget.pension.accumulated", accumulated),
                line("budget.pension.premium-fund", premiumFund));
    }

    private static PensionNoteLine line(String key, Money amount) {
        return new PensionNoteLine(Phrase.of(key), amount);
    }
}
