/** What the public may see. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.access.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
