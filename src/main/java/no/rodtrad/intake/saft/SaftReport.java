package no.rodtrad.intake.saft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.Problem;
import org.springframework.modulith.NamedInterface;

/**
 * What came of reading a file.
 *
 * @param head empty when the file broke off before it
 * @param control what the file says that it adds up to; empty when it broke off before that
 * @param passedOver tables of persons, of which nothing was read but how many rows they have
 * @param findings in the order of the file; of each severity the first thousand
 * @param errors how many there are, told or not
 */
@NamedInterface("saft")
public record SaftReport(
        Optional<SaftHead> head,
        SaftTotals totals,
        Optional<SaftControl> control,
        Map<String, Long> passedOver,
        List<SaftFinding> findings,
        long errors,
        long warnings,
        long infos) {

    public SaftReport {
        passedOver = Map.copyOf(passedOver);
        findings = List.copyOf(findings);
    }

    /** The errors that are told, as an importer tells them. */
    /** Types of analysis codes that the mapping says nothing of. */
    List<Problem> unmapped() {
        return findings.stream()
                .map(SaftFinding::problem)
                .filter(each -> each.messageKey().equals(SaftDimensions.UNMAPPED))
                .toList();
    }

    List<Problem> problems() {
        return findings.stream()
                .filter(each -> each.severity() == SaftSeverity.ERROR)
                .map(SaftFinding::problem)
                .toList();
    }
}
