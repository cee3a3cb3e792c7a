/** Pension as cost against cash. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.budget.model.pension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
