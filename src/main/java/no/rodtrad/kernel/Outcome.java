package no.rodtrad.kernel;

import java.util.List;

/** What came of input: taken, or refused with everything that is wrong with it. */
public sealed interface Outcome<T> {

    record Accepted<T>(T value) implements Outcome<T> {}

    record Rejected<T>(List<Problem> problems) implements Outcome<T> {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) throw new IllegalArgumentException("A refusal gives its reasons.");
        }
    }
}
