/** How a file of another system is to be read: its form, and what its columns are. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.intake.model.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
