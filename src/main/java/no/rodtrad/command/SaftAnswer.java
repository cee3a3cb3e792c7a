package no.rodtrad.command;

import java.nio.file.Path;
import java.util.stream.Stream;
import no.rodtrad.intake.saft.SaftFinding;
import no.rodtrad.intake.saft.SaftHead;
import no.rodtrad.intake.saft.SaftPeriod;
import no.rodtrad.intake.saft.SaftReport;
import no.rodtrad.intake.saft.SaftVersion;
import no.rodtrad.kernel.Money;
import no.rodtrad.web.Texts;

/** What was read of a SAF-T file, for a reader at the command line. */
final class SaftAnswer {

    private SaftAnswer() {}

    static String of(SaftReport report, Path file, Texts text) {
        var out = new StringBuilder();
        report.head().ifPresent(head -> head(out, head, file, text));
        var totals = report.totals();
        line(out, text.get("intake.saft.check.counts", totals.accounts(), totals.transactions(), totals.lines()));
        line(out, text.get("intake.saft.check.totals", kroner(totals.debitOre()), kroner(totals.creditOre())));
        for (var finding : report.findings()) finding(out, finding, text);
        long untold = report.errors()
                + report.warnings()
                + report.infos()
                - report.findings().size();
        if (untold > 0) line(out, text.get("intake.saft.check.more", untold));
        if (report.findings().isEmpty()) line(out, text.get("intake.saft.check.clean"));
        else line(out, text.get("intake.saft.check.sum", report.errors(), report.warnings(), report.infos()));
        return out.toString();
    }

    private static void head(StringBuilder out, SaftHead head, Path file, Texts text) {
        var unknown = text.get("intake.saft.check.unknown");
        line(
                out,
                text.get(
                        "intake.saft.check.file",
                        file.getFileName(),
                        head.version().map(SaftVersion::number).orElse(head.writtenVersion()),
                        head.company(),
                        head.organisationNumber(),
                        head.period().map(SaftPeriod::toString).orElse(unknown),
                        head.currency()));
        line(out, text.get("intake.saft.check.software", head.created(), head.software()));
    }

    private static void finding(StringBuilder out, SaftFinding finding, Texts text) {
        var problem = finding.problem();
        var place = Stream.of(
                        text.get("intake.saft.severity." + finding.severity().code()),
                        problem.line() > 0 ? text.get("ledger.problem.line", problem.line()) : "",
                        problem.column())
                .filter(each -> !each.isEmpty())
                .toList();
        out.append(String.join(", ", place));
        if (!problem.found().isEmpty()) out.append(": ").append(problem.found());
        out.append("\n    ");
        line(out, text.get(problem.messageKey(), problem.arguments().toArray()));
    }

    private static String kroner(long ore) {
        return Money.ore(ore).inKroner();
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }
}
