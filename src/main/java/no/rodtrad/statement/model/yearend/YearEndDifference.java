package no.rodtrad.statement.model.yearend;

import no.rodtrad.kernel.Money;

/** A line of § 5-9 where the ledger has posted something else than we propose. */
public record YearEndDifference(YearEndPart part, int line, Money proposed, Money posted) {

    /** What the accounting system has to post. */
    public Money toPost() {
        return proposed.minus(posted);
    }
}
