/** Outcomes, what they say of a measure, and the levels of its thread. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.reporting.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
