package no.rodtrad.numbercheck.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.numbercheck.FindingList;
import no.rodtrad.numbercheck.NumberCheck.Result;
import no.rodtrad.numbercheck.NumberCheckTexts;
import no.rodtrad.numbercheck.Visit;
import no.rodtrad.numbercheck.Visit.Mark;
import no.rodtrad.numbercheck.Visit.Verdict;
import no.rodtrad.numbercheck.Visits;
import no.rodtrad.numbercheck.web.CheckPages.Report;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.StaffAddress;
import no.rodtrad.web.StaffItem;
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

/** Where anybody hands in a report and walks through what does not add up. */
@Controller
class NumberCheckController {

    private static final String START = "/{municipality}/tallkontroll";
    private static final String VISIT = START + "/{key:[0-9a-f]{32}}";

    /** Stands behind the address of one who has just deleted a check. */
    private static final String DELETED = "slettet";

    private static final int MOST_OF_A_REASON = 500;

    private final Visits visits;
    private final AnnualReport report;

    NumberCheckController(Visits visits, AnnualReport report) {
        this.visits = visits;
        this.report = report;
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
    View start(@RequestParam Map<String, String> given, PageContext context) {
        return start(context, "", given.containsKey(DELETED) ? context.text().get("numbercheck.page.deleted") : "");
    }

    private View start(PageContext context, String error) {
        return start(context, error, "");
    }

    /** One who comes to a check that is gone is told so, and can hand in the report again at once. */
    private View forgotten(PageContext context) {
        return start(context, "", context.text().get("numbercheck.page.forgotten"))
                .withStatus(404);
    }

    /**
     * @param error what is wrong with the file that was handed in; empty when nothing is
     * @param note what became of a check; empty when there was none
     */
    private View start(PageContext context, String error, String note) {
        return View.of(
                "numbercheck/start",
                "error",
                error,
                "note",
                note,
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
    View visit(@PathVariable String key, @RequestParam Map<String, String> given, PageContext context) {
        return visit(key, FindingFilter.of(given), 0, context);
    }

    private View visit(String key, FindingFilter filter, int lacking, PageContext context) {
        var found = visits.find(key);
        if (found.isEmpty()) return forgotten(context);
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
                var report = Report.ofVisitor("tallkontroll/" + key, visit.name());
                var page = CheckPages.page(report, result, rows, filter, context.text());
                yield View.of("numbercheck/findings", "page", page, "lacking", lacking, "error", "");
            }
            case Rejected<Result>(var problems) -> {
                var why = new NumberCheckTexts(context.language()).refused(problems.getFirst());
                yield start(context, visit.name() + ": " + why).withStatus(422);
            }
        };
    }

    private static String progress(Visit visit, PageContext context) {
        var text = context.text();
        return switch (visit.stage()) {
            case WAITING -> text.get("numbercheck.page.waiting");
            case READING -> text.get("numbercheck.page.reading");
            case CHECKING -> text.counted("numbercheck.page.checking", visit.pages());
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
        return file(list, ending);
    }

    static ResponseEntity<byte[]> file(FindingList list, String ending) {
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
        if (found.isEmpty()) return forgotten(context);
        var visit = found.get();
        var filter = FindingFilter.of(form);
        if (form.getOrDefault("steg", "").equals("glem")) {
            visits.forget(key);
            return to(context.url("tallkontroll?" + DELETED), response);
        }
        int number = number(form.getOrDefault("funn", ""));
        var verdict = form.getOrDefault("dom", "");
        var reason = form.getOrDefault("grunn", "").strip();
        if (reason.length() > MOST_OF_A_REASON) reason = reason.substring(0, MOST_OF_A_REASON);
        for (var each : Verdict.values()) {
            if (!each.word().equals(verdict)) continue;
            if (each == Verdict.ACCEPTED && reason.isEmpty()) {
                return visit(key, filter, number, context).withStatus(422);
            }
            visit.mark(number, new Mark(each, reason));
        }
        if (verdict.equals("ingen")) visit.unmark(number);
        if (!(visit.outcome().orElse(null) instanceof Accepted<Result>(var result))) return forgotten(context);
        var on = CheckPages.goOn(new FindingRows(context).of(result, visit.marks()), filter, number);
        return to(context.url("tallkontroll/" + key + filter.query() + on), response);
    }

    static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    static @Nullable View to(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
        return null;
    }
}
