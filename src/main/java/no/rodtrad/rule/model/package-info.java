/** Rules, their formulas and their results. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.rule.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
