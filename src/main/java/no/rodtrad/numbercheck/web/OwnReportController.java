package no.rodtrad.numbercheck.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.document.Acceptances;
import no.rodtrad.document.Acceptances.Speaker;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.document.model.GateAcceptance;
import no.rodtrad.document.model.Reading;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.numbercheck.FindingList;
import no.rodtrad.numbercheck.NumberCheck.Result;
import no.rodtrad.numbercheck.NumberCheckTexts;
import no.rodtrad.numbercheck.PublishingCheck;
import no.rodtrad.numbercheck.Visit.Mark;
import no.rodtrad.numbercheck.Visit.Verdict;
import no.rodtrad.numbercheck.web.CheckPage.Judgement;
import no.rodtrad.numbercheck.web.CheckPage.Unread;
import no.rodtrad.numbercheck.web.CheckPages.Report;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.StaffAddress;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import no.rodtrad.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Our own report as it stands: what keeps it from being published, and which of it somebody answers for. */
@Controller
class OwnReportController {

    private static final String OURS = "/{municipality}/tallkontroll/arsmelding-{year:[12][0-9]{3}}";

    private final AnnualReport report;
    private final PublishingCheck gate;
    private final Acceptances acceptances;
    private final TextsProvider texts;

    OwnReportController(AnnualReport report, PublishingCheck gate, Acceptances acceptances, TextsProvider texts) {
        this.report = report;
        this.gate = gate;
        this.acceptances = acceptances;
        this.texts = texts;
    }

    @Bean
    static StaffAddress numberCheckAcceptance() {
        return new StaffAddress("tallkontroll/{report}/godta", Set.of("POST"), AccessRole.PUBLISHING);
    }

    @GetMapping(OURS)
    View ours(@PathVariable int year, @RequestParam Map<String, String> given, PageContext context) {
        return page(new FiscalYear(year), FindingFilter.of(given), 0, "", context);
    }

    /** Accepts a finding, or takes it back. */
    @PostMapping(OURS + "/godta")
    @Nullable
    View say(
            @PathVariable int year,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            PageContext context) {
        var of = new FiscalYear(year);
        var by = new Speaker(context.staff().name(), true);
        var finding = form.getOrDefault("funn", "");
        var reason = form.getOrDefault("grunn", "");
        var outcome = form.getOrDefault("steg", "").equals("tilbake")
                ? acceptances.takeBack(of, finding, by, reason)
                : acceptances.accept(of, context.asOf(), context.language(), finding, by, reason);
        var filter = FindingFilter.of(form);
        int number = NumberCheckController.number(form.getOrDefault("nummer", ""));
        return switch (outcome) {
            case Accepted<GateAcceptance> _ -> {
                var rows = new FindingRows(context).ofOurs(result(of, context), acceptances.last(of));
                var on = CheckPages.goOn(rows, filter, number);
                var below = "tallkontroll/" + AnnualReport.name(of) + filter.query() + on;
                yield NumberCheckController.to(context.url(below), response);
            }
            case Rejected<GateAcceptance>(var problems) -> {
                var problem = problems.getFirst();
                var why = context.text()
                        .get(problem.messageKey(), problem.arguments().toArray());
                boolean isLacking = problem.messageKey().equals("document.acceptance.no-reason");
                yield page(of, filter, isLacking ? number : 0, isLacking ? "" : why, context)
                        .withStatus(422);
            }
        };
    }

    /** All findings, with what is said of them, as a file. */
    @GetMapping(OURS + "/liste.{ending:csv|json|html}")
    ResponseEntity<byte[]> list(@PathVariable int year, @PathVariable String ending, PageContext context) {
        var of = new FiscalYear(year);
        if (report.chapters(of, context.asOf()).isEmpty())
            return ResponseEntity.notFound().build();
        var result = result(of, context);
        var rows = new FindingRows(context).ofOurs(result, acceptances.last(of));
        var texts = new NumberCheckTexts(context.language());
        return NumberCheckController.file(new FindingList(texts, result, marks(rows)), ending);
    }

    private static Map<Integer, Mark> marks(List<FindingRow> rows) {
        return rows.stream()
                .filter(FindingRow::accepted)
                .collect(Collectors.toMap(FindingRow::number, OwnReportController::mark));
    }

    private static Mark mark(FindingRow row) {
        var said = row.own().flatMap(FindingRow.Own::last).orElseThrow().said();
        return new Mark(Verdict.ACCEPTED, said.by() + ": " + said.reason());
    }

    private View page(FiscalYear year, FindingFilter filter, int lacking, String error, PageContext context) {
        if (report.chapters(year, context.asOf()).isEmpty()) {
            return View.notFound(Phrase.of("document.not-found", year.value()));
        }
        var result = result(year, context);
        var rows = new FindingRows(context).ofOurs(result, acceptances.last(year));
        var text = context.text();
        var unread = unread(year, context);
        boolean open = rows.stream().anyMatch(row -> row.stops() && !row.accepted());
        var ours = new Report(
                "tallkontroll/" + AnnualReport.name(year),
                text.get("document.report.title", year.value()),
                Optional.of(judgement(result, open, !unread.isEmpty(), text)),
                context.actor()
                        .filter(actor -> actor.hasOneOf(AccessRole.PUBLISHING))
                        .isPresent(),
                unread);
        var page = CheckPages.page(ours, result, rows, filter, text);
        return View.of("numbercheck/findings", "page", page, "lacking", lacking, "error", error);
    }

    private static Judgement judgement(Result result, boolean open, boolean unread, Texts text) {
        if (open || unread) {
            var why = !open
                    ? result.findings().isEmpty()
                            ? "numbercheck.page.stops-why.unread"
                            : "numbercheck.page.stops-why.accepted"
                    : unread ? "numbercheck.page.stops-why.both" : "numbercheck.page.stops-why.findings";
            return new Judgement(true, false, text.get("numbercheck.page.stops"), text.get(why));
        }
        // A year that has only begun has no sentence with a number yet: nothing is said of what is not written.
        if (result.numbers() == 0) {
            return new Judgement(
                    false, false, text.get("numbercheck.page.nothing"), text.get("numbercheck.page.nothing-why"));
        }
        return new Judgement(false, true, text.get("numbercheck.page.passes"), text.get("numbercheck.page.passes-why"));
    }

    private Result result(FiscalYear year, PageContext context) {
        // Sentences are judged in Norwegian; what is said of them is in the reader's language.
        var language = context.language() == LanguageChoice.EN ? LanguageChoice.NB : context.language();
        var text = texts.texts(language);
        var tree = report.chapters(year, context.asOf());
        return gate.check(AnnualReport.name(year), report.written(year, tree, text), text);
    }

    /** A sentence with many numbers that nobody has read is told of once, with all of them. */
    private record UnreadSentence(String chapter, Reading.State state, String sentence, String lastRead) {}

    private List<Unread> unread(FiscalYear year, PageContext context) {
        var titles = new LinkedHashMap<String, String>();
        var numbers = new LinkedHashMap<UnreadSentence, Set<String>>();
        for (var stale : report.stale(year, context.asOf())) {
            var chapter = stale.reading().chapter();
            titles.put(chapter, stale.chapterTitle());
            var last = stale.lastRead().orElse("");
            var sentence = new UnreadSentence(chapter, stale.state(), stale.sentence(), last);
            numbers.computeIfAbsent(sentence, _ -> new LinkedHashSet<>())
                    .add(stale.reading().shown());
        }
        var sentences = new LinkedHashMap<String, List<String>>();
        numbers.forEach((each, shown) -> sentences
                .computeIfAbsent(each.chapter(), _ -> new ArrayList<>())
                .add(unread(each, List.copyOf(shown), context.text())));
        return sentences.entrySet().stream()
                .map(each ->
                        new Unread(each.getKey(), Objects.requireNonNull(titles.get(each.getKey())), each.getValue()))
                .toList();
    }

    private static String unread(UnreadSentence each, List<String> shown, Texts text) {
        // The first and the last quotation mark stand in the text itself.
        var between = text.get("numbercheck.page.between-numbers");
        var beforeLast = text.get("numbercheck.page.before-last-number");
        int last = shown.size() - 1;
        var numbers = last == 0
                ? shown.getFirst()
                : String.join(between, shown.subList(0, last)) + beforeLast + shown.getLast();
        var key = "numbercheck.page.stale." + each.state().name().toLowerCase(Locale.ROOT);
        return text.get(key, each.sentence(), numbers, each.lastRead());
    }
}
