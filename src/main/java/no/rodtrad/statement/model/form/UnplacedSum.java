package no.rodtrad.statement.model.form;

import no.rodtrad.chart.model.AccountSum;

/** A sum that no line of the form takes. It is shown, and must be zero before an edition is frozen. */
public record UnplacedSum(StatementColumn column, AccountSum sum) {}
