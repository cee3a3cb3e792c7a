/** What was decided, by whom and when. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.decision.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
