package no.rodtrad.investment.model;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.rule.model.FinancialRule;
import no.rodtrad.rule.model.Fraction;
import no.rodtrad.rule.model.RuleInput;

/**
 * The least that one entity must repay of its loans in a year (kommuneloven § 14-18): depreciation × loan debt /
 * depreciable assets, by the rule that holds for the year.
 *
 * @param least in whole øre, rounded up; empty when the formula has no answer
 * @param margin paid beyond the least; negative: what is missing
 * @param years the term that the formula implies: assets / depreciation; empty when nothing is written down
 * @param how why the amount is what it is, in words
 * @param rule the dated rule it was calculated by
 */
public record MinimumRepayment(
        RepaymentBasis basis,
        Optional<Money> least,
        Optional<Money> margin,
        Optional<Fraction> years,
        Phrase how,
        FinancialRule rule) {

    /** Whether enough is repaid; also when nothing has to be. */
    public boolean isMet() {
        return margin.map(amount -> !amount.isNegative()).orElse(false);
    }

    /**
     * Each entity and the legal person, in the order given.
     *
     * @param rule whose threshold is the formula
     * @param treasury whose term is lent to an entity that has loans and nothing to write down, as one that has bought
     *     land only
     */
    public static List<MinimumRepayment> of(
            FinancialRule rule, List<RepaymentBasis> entities, RepaymentBasis treasury) {
        var found = new ArrayList<MinimumRepayment>();
        for (var entity : entities) found.add(of(rule, entity, treasury));
        return List.copyOf(found);
    }

    private static MinimumRepayment of(FinancialRule rule, RepaymentBasis basis, RepaymentBasis treasury) {
        if (!basis.loanDebt().isPositive()) {
            return made(rule, basis, Optional.of(Money.ZERO), Phrase.of("investment.repayment.no-debt"));
        }
        if (basis.depreciableAssets().isPositive()) {
            return made(rule, basis, least(rule, basis), Phrase.of("investment.repayment.formula"));
        }
        if (!treasury.depreciableAssets().isPositive()) {
            return made(rule, basis, Optional.empty(), Phrase.of("investment.repayment.no-answer"));
        }
        // Ministry, 31 January 2024: the formula has no answer, and nothing repaid is no answer either.
        var borrowedTerm = new RepaymentBasis(
                basis.entity(),
                treasury.depreciation(),
                basis.loanDebt(),
                treasury.depreciableAssets(),
                basis.paid(),
                basis.extraordinary());
        return made(rule, basis, least(rule, borrowedTerm), Phrase.of("investment.repayment.term-of-treasury"));
    }

    private static Optional<Money> least(FinancialRule rule, RepaymentBasis basis) {
        return rule.judge(List.of(
                        RuleInput.of("depreciation", basis.depreciation()),
                        RuleInput.of("loan_debt", basis.loanDebt()),
                        RuleInput.of("depreciable_assets", basis.depreciableAssets()),
                        RuleInput.of("instalments", basis.paid())))
                .threshold()
                .map(exact -> exact.toMoney(RoundingMode.CEILING));
    }

    private static MinimumRepayment made(FinancialRule rule, RepaymentBasis basis, Optional<Money> least, Phrase how) {
        var years = basis.depreciation().isPositive()
                        && basis.depreciableAssets().isPositive()
                ? Optional.of(Fraction.of(basis.depreciableAssets()).dividedBy(Fraction.of(basis.depreciation())))
                : Optional.<Fraction>empty();
        return new MinimumRepayment(basis, least, least.map(basis.paid()::minus), years, how, rule);
    }
}
