package no.rodtrad.budget.model;

import no.rodtrad.chart.model.AccountCode;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;

/** One budgeted amount on one account, added by one adjustment and never edited. Expenditure is positive. */
public record BudgetEntry(AccountCode account, Money amount, Origin origin, String text) {}
