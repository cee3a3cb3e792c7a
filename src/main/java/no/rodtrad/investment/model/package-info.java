/** Calculations on loans and projects. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.investment.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
