/** Budget adjustments, their lines, and their sums. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.budget.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
