/** The closing of the year: what is struck, used, allocated and carried forward, and why. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.statement.model.yearend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
