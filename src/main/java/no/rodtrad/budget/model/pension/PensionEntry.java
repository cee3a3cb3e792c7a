package no.rodtrad.budget.model.pension;

import no.rodtrad.kernel.Money;

/** What pension comes to in the accounts. @param art 090 pension or 099 payroll tax. @param amount income negative */
public record PensionEntry(String function, String art, Money amount) {}
