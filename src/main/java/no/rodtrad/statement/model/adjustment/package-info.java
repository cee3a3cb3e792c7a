/** What an adjustment case changes: each statement before and after it, the years it reaches, and what is decided. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.statement.model.adjustment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
