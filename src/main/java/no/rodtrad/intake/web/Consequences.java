package no.rodtrad.intake.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.rodtrad.document.AccountUse;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.JobState;
import no.rodtrad.intake.job.Reading;
import no.rodtrad.intake.job.Reading.Sum;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.Texts;
import org.springframework.stereotype.Component;

/** Says what becomes another when a file is taken into use, before somebody does it. */
@Component
public class Consequences {

    private final AccountUse uses;
    private final Clock clock;

    Consequences(AccountUse uses, Clock clock) {
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * A sentence, and where one can see what it is about.
     *
     * @param url empty when there is no such page
     */
    public record Consequence(String text, String url, String label) {}

    /** Empty when the file is not about to be taken into use. */
    List<Consequence> of(Shown shown, PageContext context) {
        var found = shown.reading().filter(Reading::hasSums);
        if (shown.job().state() != JobState.READ || found.isEmpty()) return List.of();
        var text = context.text();
        if (found.get().sums().isEmpty()) {
            var what = "intake.job.effect." + found.get().what();
            return List.of(plain(text.counted(what, found.get().rows())));
        }
        var said = new ArrayList<Consequence>();
        said.add(plain(text.counted("intake.job.effect.postings", found.get().rows())));
        var today = new AsOf(LocalDate.ofInstant(clock.instant(), AsOf.ZONE));
        byYear(found.get()).forEach((year, sums) -> {
            said.add(plain(text.get("intake.job.effect.year", "" + year, sums(sums, text))));
            var reports = uses.of(new FiscalYear(year), today);
            if (reports.isEmpty()) said.add(plain(text.get("intake.job.effect.nowhere", "" + year)));
            for (var report : reports) {
                var name = text.get("intake.job.effect.report", report.report().toString());
                said.add(new Consequence(
                        text.counted(
                                "intake.job.effect.figures",
                                report.figures(),
                                name,
                                "" + year,
                                text.counted("intake.job.effect.tables", report.tables()),
                                text.counted("intake.job.effect.sentences", report.sentences())),
                        context.url("rapport/" + AnnualReport.name(report.report())),
                        text.get("intake.job.effect.see", name)));
            }
        });
        said.add(plain(text.get("intake.job.effect.earlier")));
        return said;
    }

    private static TreeMap<Integer, List<Sum>> byYear(Reading found) {
        return found.sums().stream()
                .filter(each -> each.area().isEmpty())
                .collect(Collectors.groupingBy(Sum::year, TreeMap::new, Collectors.toList()));
    }

    private static String sums(List<Sum> sums, Texts text) {
        return sums.stream()
                .map(each ->
                        text.get("intake.job.effect.class." + each.accountClass(), RefusedRow.money(each.ore(), text)))
                .collect(Collectors.joining(", "));
    }

    private static Consequence plain(String sentence) {
        return new Consequence(sentence, "", "");
    }
}
