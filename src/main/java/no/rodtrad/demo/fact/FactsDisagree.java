package no.rodtrad.demo.fact;

import java.util.List;
import no.rodtrad.kernel.Problem;

/**
 * Facts that are right one by one cannot be true together, which is found only while something is made of them.
 * {@link FactFolder#outcome} turns it into a refusal, so no caller of a reader meets it.
 */
public final class FactsDisagree extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * @param file the file whose lines do not fit together
     * @param arguments of the message
     */
    public FactsDisagree(String file, String column, String found, String messageKey, String... arguments) {
        super(file + " " + column + " " + found + " " + messageKey);
        this.problem = new Problem(file, 0, column, found, messageKey, List.of(arguments));
    }

    Problem problem() {
        return problem;
    }
}
