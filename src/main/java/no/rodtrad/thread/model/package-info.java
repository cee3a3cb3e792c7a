/** Links, and a thread that was walked. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.thread.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
