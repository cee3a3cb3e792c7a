package no.rodtrad.intake.saft;

import no.rodtrad.kernel.Problem;
import org.springframework.modulith.NamedInterface;

/**
 * Something found in a SAF-T file.
 *
 * @param problem where it stands and what it is; its column is the name of the element
 */
@NamedInterface("saft")
public record SaftFinding(SaftSeverity severity, Problem problem) {}
