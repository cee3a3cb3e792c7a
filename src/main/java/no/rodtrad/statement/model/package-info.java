/** The operating statement as a tree of lines, and the figures on it. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.statement.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
