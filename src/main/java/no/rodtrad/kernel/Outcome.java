package no.rodtrad.kernel;

import java.util.List;
import java.util.function.Function;

/** What came of input: taken, or refused with everything that is wrong with it. */
public sealed interface Outcome<T> {

    /** The same outcome of something made of the value. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> made) {
        return switch (this) {
            case Accepted<T>(var value) -> new Accepted<>(made.apply(value));
            case Rejected<T>(var problems) -> new Rejected<>(problems);
        };
    }

    /** The outcome of what is done with the value. */
    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Accepted<T>(var value) -> next.apply(value);
            case Rejected<T>(var problems) -> new Rejected<>(problems);
        };
    }

    record Accepted<T>(T value) implements Outcome<T> {}

    record Rejected<T>(List<Problem> problems) implements Outcome<T> {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) throw new IllegalArgumentException("A refusal gives its reasons.");
        }
    }
}
