package no.rodtrad.statement.model.fund;

import no.rodtrad.kernel.Money;

/** A part of the general reserve that the council itself has meant for something. It never adds to the balance. */
public record Earmark(String key, String name, Money amount, FundTie tie) {}
