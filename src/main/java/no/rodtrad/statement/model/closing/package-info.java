/** What has to be true before a year's accounts can be handed over, and the dates that follow. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.statement.model.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
