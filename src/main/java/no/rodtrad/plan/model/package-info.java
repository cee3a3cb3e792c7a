/** Plans, what is in them, and the tree they make. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.plan.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
