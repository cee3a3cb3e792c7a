/** The checks: each looks for one way in which a report can contradict itself. */
@NamedInterface("check")
@NullMarked
package no.rodtrad.numbercheck.model.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
