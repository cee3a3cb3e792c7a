/** Investment projects of a year: what was appropriated to each, what was spent, and the figures of it. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.statement.model.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
