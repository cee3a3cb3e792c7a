package no.rodtrad.testing;

import java.util.List;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/** What was wrong with something that was handed in; nothing when it was accepted. */
public final class Problems {

    private Problems() {}

    public static <T> List<Problem> of(Outcome<T> outcome) {
        return switch (outcome) {
            case Accepted<T> _ -> List.of();
            case Rejected<T>(var problems) -> problems;
        };
    }

    /** What was accepted; fails with the problems when it was not. */
    public static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Accepted<T>(var value) -> value;
            case Rejected<T>(var problems) -> throw new AssertionError(problems);
        };
    }

    /** The key of each text that says what is wrong. */
    public static List<String> keys(Outcome<?> outcome) {
        return of(outcome).stream().map(Problem::messageKey).toList();
    }
}
