package no.rodtrad.intake.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.JobState;
import no.rodtrad.intake.job.KostraFacts;
import no.rodtrad.intake.job.Reading;
import no.rodtrad.intake.job.SaftFacts;
import no.rodtrad.intake.saft.SaftHead;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Problem;
import no.rodtrad.web.PageContext;

/** What a program is told of a file on its way in: the same as the page shows. */
final class ImportAnswer {

    private ImportAnswer() {}

    static Map<String, Object> of(Shown shown, PageContext context) {
        var job = shown.job();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", job.id());
        body.put("name", job.name());
        body.put("bytes", job.bytes());
        body.put("sha256", job.sha256());
        body.put("kind", job.kind().code());
        body.put("entity", job.choices().entity().value());
        body.put("scope", job.choices().scope().code());
        job.choices().year().ifPresent(year -> body.put("year", year));
        body.put("state", job.state().code());
        body.put("page", context.url("import/" + job.id()));
        shown.linesRead().ifPresent(lines -> body.put("lines_read", lines));
        boolean isRead = !job.state().isWorking() && job.state() != JobState.RECEIVED;
        shown.reading().filter(_ -> isRead).ifPresent(found -> read(body, found, context));
        body.put(
                "warnings",
                FileFactsMaker.warnings(shown, context).stream()
                        .map(each -> phrase(each, context))
                        .toList());
        shown.deleted().ifPresent(day -> body.put("file_deleted_on", day.toString()));
        shown.taken().filter(taken -> !taken.batches().isEmpty()).ifPresent(taken -> {
            body.put("import", taken.batches().getFirst());
            body.put("imports", taken.batches());
        });
        return body;
    }

    private static void read(Map<String, Object> body, Reading found, PageContext context) {
        body.put("rows_are", found.what());
        body.put("years", found.years());
        body.put("lines", found.lines());
        body.put("accepted", found.rows());
        body.put("refused", found.refused());
        body.put("debit_ore", found.debitOre());
        body.put("credit_ore", found.creditOre());
        body.put(
                "problems",
                found.problems().stream().map(each -> problem(each, context)).toList());
        body.put("more_problems", found.more());
        found.saft().ifPresent(facts -> body.put("saft", saft(facts, context)));
        found.kostra().ifPresent(facts -> body.put("kostra", kostra(facts, context)));
    }

    private static Map<String, Object> phrase(Phrase phrase, PageContext context) {
        var one = new LinkedHashMap<String, Object>();
        one.put("key", phrase.key());
        one.put("message", context.text().phrase(phrase));
        return one;
    }

    private static Map<String, Object> problem(Problem problem, PageContext context) {
        var one = new LinkedHashMap<String, Object>();
        one.put("line", problem.line());
        one.put("column", problem.column());
        one.put("found", problem.found());
        one.put("key", problem.messageKey());
        one.put("message", context.text().phrase(problem.phrase()));
        return one;
    }

    private static Map<String, Object> saft(SaftFacts facts, PageContext context) {
        var one = new LinkedHashMap<String, Object>();
        facts.head().ifPresent(head -> head(one, head));
        one.put("transactions", facts.totals().transactions());
        one.put("lines", facts.totals().lines());
        one.put("debit_ore", facts.totals().debitOre());
        one.put("credit_ore", facts.totals().creditOre());
        facts.control().ifPresent(said -> {
            put(one, "stated_entries", said.entries());
            put(one, "stated_debit_ore", said.debitOre());
            put(one, "stated_credit_ore", said.creditOre());
        });
        one.put("passed_over", facts.passedOver());
        one.put(
                "remarks",
                facts.remarks().stream()
                        .map(each -> problem(each.problem(), context))
                        .toList());
        one.put("more_remarks", facts.more());
        return one;
    }

    private static void head(Map<String, Object> one, SaftHead head) {
        one.put("version", head.writtenVersion());
        one.put("organisation", head.organisationNumber());
        head.period().ifPresent(period -> one.put("period", period.toString()));
    }

    private static void put(Map<String, Object> one, String key, OptionalLong number) {
        if (number.isPresent()) one.put(key, number.getAsLong());
    }

    private static Map<String, Object> kostra(KostraFacts facts, PageContext context) {
        var one = new LinkedHashMap<String, Object>();
        one.put("form", facts.form());
        one.put("year", facts.year());
        if (!facts.quarter().isEmpty()) one.put("quarter", facts.quarter());
        one.put("region", facts.region());
        one.put("records", facts.records());
        one.put(
                "findings",
                facts.findings().stream().map(each -> found(each, context)).toList());
        one.put("more_findings", facts.more());
        return one;
    }

    /** As {@code kostra check} writes one. */
    private static Map<String, Object> found(KostraFacts.Found found, PageContext context) {
        var one = new LinkedHashMap<String, Object>();
        one.put("severity", found.severity().word());
        one.put("rule", found.rule());
        one.put("lines", found.lines());
        one.put(
                "message",
                context.text().get(found.messageKey(), found.arguments().toArray()));
        return one;
    }
}
