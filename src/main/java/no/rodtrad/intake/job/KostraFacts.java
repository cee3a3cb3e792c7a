package no.rodtrad.intake.job;

import java.util.List;
import no.rodtrad.kostra.KostraControls.Report;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.kostra.model.Severity;

/**
 * What the controls of Statistics Norway say of a KOSTRA file.
 *
 * @param quarter 1 to 4; empty for a year
 * @param codesOfYear the year whose lists of codes were used
 * @param findings the first five hundred
 * @param more findings that are not told
 * @param stops whether the file may not be sent in
 */
public record KostraFacts(
        String form,
        String year,
        String quarter,
        String region,
        int records,
        int codesOfYear,
        List<Found> findings,
        int more,
        boolean stops) {

    private static final int TOLD = 500;
    private static final int LINES_TOLD = 12;

    public KostraFacts {
        findings = List.copyOf(findings);
    }

    /**
     * One finding.
     *
     * @param lines the first lines it concerns; none when it concerns the whole file
     * @param allLines how many it concerns
     */
    public record Found(
            Severity severity,
            String rule,
            List<Integer> lines,
            int allLines,
            String messageKey,
            List<String> arguments) {}

    static KostraFacts of(Delivery delivery, Report report) {
        var told = report.findings().stream()
                .limit(TOLD)
                .map(each -> new Found(
                        each.severity(),
                        each.rule(),
                        each.lines().stream().limit(LINES_TOLD).toList(),
                        each.lines().size(),
                        each.messageKey(),
                        each.arguments()))
                .toList();
        return new KostraFacts(
                delivery.form().id(),
                delivery.year(),
                delivery.quarter().strip(),
                delivery.region(),
                report.records(),
                report.codesOfYear(),
                told,
                report.findings().size() - told.size(),
                report.stops());
    }
}
