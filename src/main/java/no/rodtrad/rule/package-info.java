/**
 * Financial rules: what the council, or the law, demands of a year's money, as dated data.
 *
 * <p>Red thread: a rule names the decision that set it, and its result the figures it was judged by.
 *
 * <p>Always true: a rule is data, never code; the same rule and the same inputs give the same answer in any year; the
 * arithmetic is exact, and an input that nobody has gives «not applicable», never a guess.
 *
 * <p>Owns the table {@code rule_rule}. Start reading at {@link no.rodtrad.rule.model.FinancialRule}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "organisation"})
@NullMarked
package no.rodtrad.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
