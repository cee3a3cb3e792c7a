/** What files of other systems say, and how they are to be read. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.intake.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
