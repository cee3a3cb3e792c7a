package no.rodtrad.statement.model.closing;

import java.util.Optional;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/**
 * One line of the closing board.
 *
 * @param amount what is wrong, in kroner, when it is an amount
 * @param why in words and without amounts
 */
public record ClosingCheck(ClosingCheckKind kind, State state, Optional<Money> amount, Phrase why) {

    /** Colour is never alone: the page writes the word too. */
    public enum State {
        GREEN,
        RED,
        NOT_RELEVANT
    }

    static ClosingCheck of(ClosingCheckKind kind, Optional<ClosingInput> told) {
        if (told.isEmpty()) return red(kind, Optional.empty(), Phrase.of("statement.closing.not-checked"));
        return switch (told.get()) {
            case ClosingInput.Amounts(var expected, var found) -> {
                var difference = found.minus(expected);
                yield difference.isZero()
                        ? green(kind)
                        : red(kind, Optional.of(difference), Phrase.of("statement.closing.differs"));
            }
            case ClosingInput.Done(var done) ->
                done ? green(kind) : red(kind, Optional.empty(), Phrase.of("statement.closing.not-done"));
            case ClosingInput.Open(var count) ->
                count == 0 ? green(kind) : red(kind, Optional.empty(), Phrase.of("statement.closing.open", count));
            case ClosingInput.NotRelevant(var reason) ->
                new ClosingCheck(kind, State.NOT_RELEVANT, Optional.empty(), reason);
        };
    }

    private static ClosingCheck green(ClosingCheckKind kind) {
        return new ClosingCheck(kind, State.GREEN, Optional.empty(), Phrase.of("statement.closing.agrees"));
    }

    private static ClosingCheck red(ClosingCheckKind kind, Optional<Money> amount, Phrase why) {
        return new ClosingCheck(kind, State.RED, amount, why);
    }
}
