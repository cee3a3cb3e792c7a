package no.rodtrad.numbercheck.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.numbercheck.FindingList;
import no.rodtrad.numbercheck.NumberCheck.Result;
import no.rodtrad.numbercheck.NumberCheckTexts;
import no.rodtrad.numbercheck.PublishingCheck;
import no.rodtrad.numbercheck.Visit;
import no.rodtrad.numbercheck.Visit.Mark;
import no.rodtrad.numbercheck.Visit.Verdict;
import no.rodtrad.numbercheck.Visits;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.StaffAddress;
import no.rodtrad.web.StaffItem;
import no.rodtrad.web.TextsProvider;
import no.rodtrad.web.Upload;
import no.rodtrad.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody hands in a report and walks through what does not add up; and the same for our own report. */
@Controller
class NumberCheckController {

    private static final String START = "/{municipality}/tallkontroll";
    private static final String VISIT = START + "/{key:[0-9a-f]{32}}";
    private static final String OURS = START + "/arsmelding-{year:[12][0-9]{3}}";

    /** Nobody reads more than this on one page. The list that is fetched has them all. */
    private static final int MOST_SHOWN = 200;

    private static final int MOST_OF_A_REASON = 500;

    private static final String ALL = "alle";
    private static final String HARD = "motsigelser";
    private static final String OTHERS = "andre";

    private final Visits visits;
    private final AnnualReport report;
    private final PublishingCheck gate;
    private final TextsProvider texts;

    NumberCheckController(Visits visits, AnnualReport report, PublishingCheck gate, TextsProvider texts) {
        this.visits = visits;
        this.report = report;
        this.gate = gate;
        this.texts = texts;
    }

    @Bean
    static StaffItem numberCheckItem() {
        return new StaffItem(40, "numbercheck.page.nav", "tallkontroll", AccessRole.STAFF);
    }

    @Bean
    static StaffAddress numberCheckPut() {
        return new StaffAddress("tallkontroll", Set.of("POST"), Set.of());
    }

    @Bean
    static StaffAddress numberCheckVisit() {
        return StaffAddress.page("tallkontroll/{visit}", Set.of());
    }

    @Bean
    static StaffAddress numberCheckPart() {
        return new StaffAddress("tallkontroll/{visit}/{part}", Set.of("GET"), Set.of());
    }

    @GetMapping(START)
    View start(PageContext context) {
        return start(context, "");
    }

    private View start(PageContext context, String error) {
        return View.of(
                "numbercheck/start",
                "error",
                error,
                "years",
                report.years(context.asOf()),
                "megabytes",
                Visits.LARGEST >> 20,
                "pages",
                Visits.MOST_PAGES);
    }

    @PostMapping(START)
    @Nullable
    View put(HttpServletRequest request, HttpServletResponse response, PageContext context) {
        var text = context.text();
        try {
            var upload = new Upload(request);
            if (upload.fileName().isEmpty()) {
                return start(context, text.get("numbercheck.page.no-file")).withStatus(422);
            }
            byte[] bytes;
            try (var stream = upload.stream()) {
                bytes = stream.readNBytes(Visits.LARGEST + 1);
            }
            if (bytes.length > Visits.LARGEST) {
                return start(context, text.get("numbercheck.page.too-large", Visits.LARGEST >> 20))
                        .withStatus(422);
            }
            var visit = visits.begin(upload.fileName(), bytes);
            if (visit.isEmpty())
                return start(context, text.get("numbercheck.page.busy")).withStatus(503);
            return to(context.url("tallkontroll/" + visit.get().key()), response);
        } catch (IOException e) {
            return start(context, text.get("numbercheck.page.cut-off")).withStatus(422);
        }
    }

    @GetMapping(VISIT)
    View visit(
            @PathVariable String key,
            @RequestParam(name = "vis", defaultValue = ALL) String show,
            @RequestParam(name = "mangler", defaultValue = "0") int lacking,
            PageContext context) {
        var found = visits.find(key);
        if (found.isEmpty()) return View.notFound(Phrase.of("numbercheck.page.forgotten"));
        var visit = found.get();
        var outcome = visit.outcome();
        if (visit.stage() == Visit.Stage.FAILED)
            return start(context, context.text().get("numbercheck.page.failed"));
        if (outcome.isEmpty()) {
            return View.of("numbercheck/progress", "visit", visit, "progress", progress(visit, context));
        }
        return switch (outcome.get()) {
            case Accepted<Result>(var result) -> {
                var rows = new FindingRows(context).of(result, visit.marks());
                var page = page("tallkontroll/" + key, visit.name(), result, rows, show, List.of(), false);
                yield View.of("numbercheck/findings", "page", page, "lacking", lacking);
            }
            case Rejected<Result>(var problems) -> {
                var problem = problems.getFirst();
                var why = new NumberCheckTexts(context.language())
                        .get(problem.messageKey(), problem.arguments().toArray(String[]::new));
                yield start(context, visit.name() + ": " + why).withStatus(422);
            }
        };
    }

    private static CheckPage page(
            String base,
            String title,
            Result result,
            List<FindingRow> rows,
            String show,
            List<String> unread,
            boolean ours) {
        int hard = (int) rows.stream().filter(FindingRow::hard).count();
        var shown = rows.stream()
                .filter(row -> switch (show) {
                    case HARD -> row.hard();
                    case OTHERS -> !row.hard();
                    default -> true;
                })
                .toList();
        return new CheckPage(
                base,
                title,
                result.pages(),
                result.numbers(),
                result.tables(),
                hard,
                rows.size() - hard,
                show,
                ours,
                unread,
                shown.subList(0, Math.min(shown.size(), MOST_SHOWN)),
                Math.max(0, shown.size() - MOST_SHOWN));
    }

    private static String progress(Visit visit, PageContext context) {
        var text = context.text();
        return switch (visit.stage()) {
            case WAITING -> text.get("numbercheck.page.waiting");
            case READING -> text.get("numbercheck.page.reading");
            case CHECKING -> text.get("numbercheck.page.checking", visit.pages());
            case DONE, FAILED -> "";
        };
    }

    /** For the script of the page; empty when it is done. */
    @GetMapping(value = VISIT + "/framdrift", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    ResponseEntity<String> progress(@PathVariable String key, PageContext context) {
        return ResponseEntity.ok(
                visits.find(key).map(visit -> progress(visit, context)).orElse(""));
    }

    @GetMapping(VISIT + "/liste.{ending:csv|json|html}")
    ResponseEntity<byte[]> list(@PathVariable String key, @PathVariable String ending, PageContext context) {
        var visit = visits.find(key);
        if (visit.isEmpty() || !(visit.get().outcome().orElse(null) instanceof Accepted<Result>(var result))) {
            return ResponseEntity.notFound().build();
        }
        var list = new FindingList(
                new NumberCheckTexts(context.language()), result, visit.get().marks());
        return switch (ending) {
            case "csv" -> file(list.csv(), "text/csv", "tallkontroll.csv");
            case "json" -> file(list.json(), "application/json", "tallkontroll.json");
            default -> file(list.html(), "text/html", "tallkontroll.html");
        };
    }

    /** What somebody calls false alarms, as cases for a test: they decide themselves whom to give it. */
    @GetMapping(VISIT + "/falske-alarmer.json")
    ResponseEntity<byte[]> falseAlarms(@PathVariable String key, PageContext context) {
        var visit = visits.find(key);
        if (visit.isEmpty() || !(visit.get().outcome().orElse(null) instanceof Accepted<Result>(var result))) {
            return ResponseEntity.notFound().build();
        }
        var list = new FindingList(
                new NumberCheckTexts(context.language()), result, visit.get().marks());
        return file(list.cases(), "application/json", "falske-alarmer.json");
    }

    private static ResponseEntity<byte[]> file(String content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(VISIT)
    @Nullable
    View mark(
            @PathVariable String key,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            PageContext context) {
        var found = visits.find(key);
        if (found.isEmpty()) return View.notFound(Phrase.of("numbercheck.page.forgotten"));
        var visit = found.get();
        var show = form.getOrDefault("vis", ALL).equals(ALL) ? "" : "?vis=" + form.get("vis");
        if (form.getOrDefault("steg", "").equals("glem")) {
            visits.forget(key);
            return to(context.url("tallkontroll"), response);
        }
        int number = number(form.getOrDefault("funn", ""));
        var verdict = form.getOrDefault("dom", "");
        var reason = form.getOrDefault("grunn", "").strip();
        var anchor = "#funn-" + number;
        if (reason.length() > MOST_OF_A_REASON) reason = reason.substring(0, MOST_OF_A_REASON);
        for (var each : Verdict.values()) {
            if (!each.word().equals(verdict)) continue;
            if (each == Verdict.ACCEPTED && reason.isEmpty()) {
                return visit(key, form.getOrDefault("vis", ALL), number, context)
                        .withStatus(422);
            }
            visit.mark(number, new Mark(each, reason));
        }
        if (verdict.equals("ingen")) visit.unmark(number);
        return to(context.url("tallkontroll/" + key + (show.matches("\\?vis=[a-z]+") ? show : "") + anchor), response);
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /** Our own report as it stands: what keeps it from being published. */
    @GetMapping(OURS)
    View ours(
            @PathVariable int year, @RequestParam(name = "vis", defaultValue = ALL) String show, PageContext context) {
        var of = new FiscalYear(year);
        var tree = report.chapters(of, context.asOf());
        if (tree.isEmpty()) return View.notFound(Phrase.of("document.not-found", year));
        // Sentences are judged in Norwegian; what is said of them is in the reader's language.
        var language = context.language() == LanguageChoice.EN ? LanguageChoice.NB : context.language();
        var text = texts.texts(language);
        var name = AnnualReport.name(of);
        var result = gate.check(name, report.written(of, tree, text), text);
        var unread = report.stale(of, context.asOf()).stream()
                .map(stale -> context.text()
                        .get(
                                "numbercheck.page.stale." + stale.state().name().toLowerCase(java.util.Locale.ROOT),
                                stale.chapterTitle(),
                                stale.sentence(),
                                stale.reading().shown(),
                                stale.lastRead().orElse("")))
                .toList();
        var rows = new FindingRows(context).of(result, Map.of());
        var title = context.text().get("document.report.title", year);
        var page = page("tallkontroll/" + name, title, result, rows, show, unread, true);
        return View.of("numbercheck/findings", "page", page, "lacking", 0);
    }

    private static @Nullable View to(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
        return null;
    }
}
