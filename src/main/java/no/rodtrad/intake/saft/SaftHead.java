package no.rodtrad.intake.saft;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * What a file says of itself.
 *
 * @param version empty for one that is not known here
 * @param writtenVersion as the file writes it
 * @param namespace of the outermost element, empty when it has none
 * @param created the day as written
 * @param software who made the program, its name and version
 * @param organisationNumber nine digits in a sound file
 * @param currency of all amounts
 * @param period empty when the file does not say which
 */
@NamedInterface("saft")
public record SaftHead(
        Optional<SaftVersion> version,
        String writtenVersion,
        String namespace,
        String created,
        String software,
        String organisationNumber,
        String company,
        String currency,
        Optional<SaftPeriod> period) {}
