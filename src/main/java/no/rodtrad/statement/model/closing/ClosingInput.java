package no.rodtrad.statement.model.closing;

import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/** What the closing board is told of one check. */
public sealed interface ClosingInput {

    /** Two amounts that have to be the same. */
    record Amounts(Money expected, Money found) implements ClosingInput {}

    /** Something that is done or not. */
    record Done(boolean done) implements ClosingInput {}

    /** How many things are still open, such as projects. */
    record Open(int count) implements ClosingInput {}

    /** The entity has nothing of it. */
    record NotRelevant(Phrase reason) implements ClosingInput {}
}
