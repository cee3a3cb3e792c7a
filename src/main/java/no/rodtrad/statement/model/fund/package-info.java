/** Funds, their movements, and what is tied inside them. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.statement.model.fund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
