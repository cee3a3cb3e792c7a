/**
 * The controls of Statistics Norway, one class for each, in our own words. Pure.
 *
 * <p>What each demands stands in {@code docs/rules/kostra.md}. Start reading at {@link
 * no.rodtrad.kostra.model.rule.Rules}.
 */
@NullMarked
package no.rodtrad.kostra.model.rule;

import org.jspecify.annotations.NullMarked;
