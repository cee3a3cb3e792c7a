/** The records of a KOSTRA file, what is delivered, the codes that may stand there, and what is found. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.kostra.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
