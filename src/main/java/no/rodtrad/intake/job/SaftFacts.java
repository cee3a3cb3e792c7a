package no.rodtrad.intake.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.intake.saft.SaftControl;
import no.rodtrad.intake.saft.SaftFinding;
import no.rodtrad.intake.saft.SaftHead;
import no.rodtrad.intake.saft.SaftReport;
import no.rodtrad.intake.saft.SaftSeverity;
import no.rodtrad.intake.saft.SaftTotals;

/**
 * What a SAF-T file says of itself, and what it was found to say.
 *
 * @param control what it says that it adds up to; empty when it broke off before that
 * @param passedOver tables of persons, with how many rows each has
 * @param remarks what is worth a look and keeps nothing out, the first hundred; errors are problems of the reading
 * @param more remarks that are not told
 */
public record SaftFacts(
        Optional<SaftHead> head,
        SaftTotals totals,
        Optional<SaftControl> control,
        Map<String, Long> passedOver,
        List<SaftFinding> remarks,
        long more) {

    private static final int TOLD = 100;

    public SaftFacts {
        passedOver = Map.copyOf(passedOver);
        remarks = List.copyOf(remarks);
    }

    static SaftFacts of(SaftReport report) {
        var remarks = report.findings().stream()
                .filter(each -> each.severity() != SaftSeverity.ERROR)
                .limit(TOLD)
                .toList();
        return new SaftFacts(
                report.head(),
                report.totals(),
                report.control(),
                report.passedOver(),
                remarks,
                report.warnings() + report.infos() - remarks.size());
    }
}
