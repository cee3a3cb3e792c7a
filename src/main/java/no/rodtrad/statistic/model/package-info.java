/** Values that a source states. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.statistic.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
