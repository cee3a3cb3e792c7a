/** Who answers for what. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.organisation.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
