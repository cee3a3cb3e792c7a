/** Central income: what was believed when, and what came. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.budget.model.income;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
