package no.rodtrad.numbercheck.model.check;

import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;

/** Looks for one way in which a report can contradict itself. */
interface Check {

    void run(Facts facts, Consumer<NumberIssue> found);
}
