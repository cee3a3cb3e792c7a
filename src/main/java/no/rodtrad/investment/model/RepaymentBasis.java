package no.rodtrad.investment.model;

import no.rodtrad.kernel.Money;

/**
 * What the least repayment of one accounting entity, or of the legal person, is calculated from. All positive.
 *
 * @param entity its code, or the name of the legal person
 * @param depreciation of the year
 * @param loanDebt at 1 January, without on-lending and without church loans that are repaid apart
 * @param depreciableAssets at 1 January
 * @param paid instalments in operation: internal ones (511) for an entity that borrows from the loan fund, external
 *     ones (510) otherwise and for the legal person
 * @param extraordinary instalments in the investment accounts, which do not count
 */
public record RepaymentBasis(
        String entity, Money depreciation, Money loanDebt, Money depreciableAssets, Money paid, Money extraordinary) {}
