/**
 * Decisions: what a body, or someone with delegated power, decided, when and in which case, and which powers over the
 * budget the council gave away.
 *
 * <p>Red thread: nothing changes the budget and no plan is adopted without a decision, so each step of the thread can
 * name one.
 *
 * <p>Always true: a decision is never edited; what the source does not print is empty, never guessed.
 *
 * <p>Owns the tables {@code decision_*}. Start reading at {@link no.rodtrad.decision.DecisionService}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "organisation"})
@NullMarked
package no.rodtrad.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
