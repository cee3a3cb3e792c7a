package no.rodtrad.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.intake.job.FileChoices;
import no.rodtrad.intake.job.JobService;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.JobService.TypedControl;
import no.rodtrad.intake.job.MappingChoice;
import no.rodtrad.intake.job.PutIn;
import no.rodtrad.intake.web.ImportPage.Attempt;
import no.rodtrad.intake.web.ImportPage.Field;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Problem;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.StaffAddress;
import no.rodtrad.web.StaffItem;
import no.rodtrad.web.Texts;
import no.rodtrad.web.Upload;
import no.rodtrad.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where files are put in, looked at, taken into use and taken back. */
@Controller
class ImportController {

    private static final String LIST = "/{municipality}/import";
    private static final String PAGE = LIST + "/{id:[0-9]{1,9}}";

    /** Longer explanations than this nobody reads. */
    private static final int MOST_OF_A_REASON = 2000;

    private final JobService jobs;
    private final MappingChoice mappings;
    private final Consequences consequences;
    private final ChoicesMaker choices;
    private final int keepDays;

    ImportController(
            JobService jobs,
            MappingChoice mappings,
            Consequences consequences,
            ChoicesMaker choices,
            @Value("${rodtrad.upload.keep-days:30}") int keepDays) {
        this.jobs = jobs;
        this.mappings = mappings;
        this.consequences = consequences;
        this.choices = choices;
        this.keepDays = keepDays;
    }

    @Bean
    static StaffItem importItem() {
        return new StaffItem(10, "intake.job.nav", "import", AccessRole.STAFF);
    }

    @Bean
    static StaffAddress importList() {
        return new StaffAddress("import", Set.of("GET"), AccessRole.STAFF);
    }

    @Bean
    static StaffAddress importPut() {
        return new StaffAddress("import", Set.of("POST"), AccessRole.FINANCE);
    }

    @Bean
    static StaffAddress importPage() {
        return new StaffAddress("import/{id}", Set.of("GET"), AccessRole.STAFF);
    }

    @Bean
    static StaffAddress importPart() {
        return new StaffAddress("import/{id}/{part}", Set.of("GET"), AccessRole.STAFF);
    }

    @Bean
    static StaffAddress importStep() {
        return new StaffAddress("import/{id}/{step}", Set.of("POST"), AccessRole.FINANCE);
    }

    @GetMapping(LIST)
    View list(PageContext context) {
        return list(context, "");
    }

    private View list(PageContext context, String error) {
        var text = context.text();
        var rows = jobs.jobs().stream()
                .map(job -> new ImportRow(
                        context.url("import/" + job.id()),
                        job.name(),
                        text.get("intake.job.state." + job.state().word()),
                        ImportPageMaker.look(job.state()),
                        job.putInBy(),
                        ImportPageMaker.when(job.recordedAt(), text)))
                .toList();
        return View.of(
                "intake/list",
                "rows",
                rows,
                "mappings",
                mappings(text),
                "choices",
                choices.form(FileChoices.USUAL, context),
                "keepDays",
                keepDays,
                "error",
                error);
    }

    /** Those of the product are named in the reader's language; one that only measures speed has no name. */
    private Map<String, String> mappings(Texts text) {
        var named = new LinkedHashMap<String, String>();
        mappings.names().forEach((key, name) -> {
            var own = "intake.job.mapping.name." + key;
            if (!key.equals(name)) named.put(key, name);
            else if (text.has(own)) named.put(key, text.get(own));
        });
        return named;
    }

    @PostMapping(LIST)
    @Nullable
    View put(HttpServletRequest request, HttpServletResponse response, PageContext context) {
        var text = context.text();
        try {
            var upload = new Upload(request);
            if (upload.fileName().isEmpty())
                return list(context, text.get("intake.job.no-file")).withStatus(422);
            var yaml = mappings.yaml(upload.field("mapping"));
            var in = upload.stream();
            var put = ChoicesMaker.read(upload.fileName(), upload::field)
                    .flatMap(said -> jobs.putIn(new PutIn(upload.fileName(), in, -1, yaml, said, false, by(context))));
            return switch (put) {
                case Accepted<Integer>(var id) -> to(context, id, response);
                case Rejected<Integer>(var problems) ->
                    list(context, told(problems.getFirst(), context)).withStatus(422);
            };
        } catch (IOException e) {
            return list(context, text.get("intake.job.problem.cut-off")).withStatus(422);
        }
    }

    @GetMapping(PAGE)
    View page(@PathVariable int id, PageContext context) {
        return page(id, Attempt.NONE, context);
    }

    private View page(int id, String error, PageContext context) {
        return page(id, Attempt.refused(error), context);
    }

    private View page(int id, Attempt attempt, PageContext context) {
        return jobs.job(id)
                .map(shown -> View.of(
                        "intake/import",
                        "page",
                        new ImportPageMaker(shown, context).page(attempt),
                        "consequences",
                        consequences.of(shown, context),
                        "facts",
                        new FileFactsMaker(shown, context).facts(),
                        "choices",
                        choices.form(shown.job().choices(), context)))
                .orElseGet(() -> View.notFound(Phrase.of("intake.job.not-found")));
    }

    /** How far the reading has come, for the script of the page. */
    @GetMapping(value = PAGE + "/framdrift", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    ResponseEntity<String> progress(@PathVariable int id, PageContext context) {
        var shown = jobs.job(id);
        if (shown.isEmpty()) return ResponseEntity.notFound().build();
        var page = new ImportPageMaker(shown.get(), context).page();
        return ResponseEntity.ok().body(page.working() ? page.progress() : "");
    }

    /** The refused lines, for who mends them in the system they came from. */
    @GetMapping(PAGE + "/avvist.csv")
    ResponseEntity<byte[]> refused(@PathVariable int id, PageContext context) {
        return jobs.job(id)
                .flatMap(Shown::reading)
                .map(found -> ResponseEntity.ok()
                        .header("Content-Disposition", "attachment; filename=\"avvist-" + id + ".csv\"")
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .body(RefusedFile.of(found, context.text())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping(PAGE + "/kontroll")
    @Nullable
    View control(
            @PathVariable int id,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            PageContext context) {
        var shown = jobs.job(id);
        if (shown.isEmpty()) return View.notFound(Phrase.of("intake.job.not-found"));
        // What a file was held against when it was taken into use stays as it was.
        if (shown.get().job().state().isOver()) {
            return page(id, context.text().get("intake.job.not-now"), context).withStatus(409);
        }
        boolean thousands = fields.getOrDefault("unit", "").equals("thousands");
        var controls = new ArrayList<TypedControl>();
        fields.forEach((name, value) -> {
            if (!name.startsWith("sum.")) return;
            var typed = value.strip();
            controls.add(new TypedControl(name.substring(4), typed, thousands));
        });
        var text = context.text();
        boolean isWrong = controls.stream()
                .map(TypedControl::typed)
                .anyMatch(
                        typed -> !typed.isEmpty() && text.numbers().read(typed).isEmpty());
        if (isWrong) {
            var error = text.get("intake.job.no-number");
            return page(id, new Attempt(error, List.of(), controls, "", false), context)
                    .withStatus(422);
        }
        jobs.control(id, controls, by(context));
        return to(context, id, response);
    }

    @PostMapping(PAGE + "/ta-i-bruk")
    @Nullable
    View take(
            @PathVariable int id,
            @RequestParam(name = "leave-out", defaultValue = "") String leaveOut,
            @RequestParam(defaultValue = "") String explained,
            HttpServletResponse response,
            PageContext context) {
        var shown = jobs.job(id);
        if (shown.isEmpty()) return View.notFound(Phrase.of("intake.job.not-found"));
        var page = new ImportPageMaker(shown.get(), context).page();
        var text = context.text();
        if (page.mustLeaveOut() && leaveOut.isEmpty()) {
            var field = new Field("leave-out", text.get("intake.job.leave-out"));
            var error = text.get("intake.job.must-leave-out");
            return page(id, new Attempt(error, List.of(field), List.of(), explained, false), context)
                    .withStatus(422);
        }
        if (page.mustExplain() && explained.isBlank()) {
            var field = new Field("explained", text.get("intake.job.explain"));
            var error = text.get("intake.job.must-explain");
            return page(id, new Attempt(error, List.of(field), List.of(), "", !leaveOut.isEmpty()), context)
                    .withStatus(422);
        }
        if (!jobs.take(id, !leaveOut.isEmpty(), reason(explained), by(context))) {
            return page(id, text.get("intake.job.not-now"), context).withStatus(409);
        }
        return to(context, id, response);
    }

    /** Says something else of the file, which is then read again. */
    @PostMapping(PAGE + "/valg")
    @Nullable
    View choose(
            @PathVariable int id,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            PageContext context) {
        var shown = jobs.job(id);
        if (shown.isEmpty()) return View.notFound(Phrase.of("intake.job.not-found"));
        var name = shown.get().job().name();
        return switch (ChoicesMaker.read(name, field -> fields.getOrDefault(field, ""))) {
            case Accepted<FileChoices>(var said) ->
                jobs.say(id, said, by(context))
                        ? to(context, id, response)
                        : page(id, context.text().get("intake.job.not-now"), context)
                                .withStatus(409);
            case Rejected<FileChoices>(var problems) ->
                page(id, told(problems.getFirst(), context), context).withStatus(422);
        };
    }

    @PostMapping(PAGE + "/les")
    @Nullable
    View readAgain(@PathVariable int id, HttpServletResponse response, PageContext context) {
        if (!jobs.read(id, by(context))) {
            return page(id, context.text().get("intake.job.not-now"), context).withStatus(409);
        }
        return to(context, id, response);
    }

    @PostMapping(PAGE + "/trekk")
    @Nullable
    View withdraw(@PathVariable int id, HttpServletResponse response, PageContext context) {
        if (!jobs.withdraw(id, by(context))) {
            return page(id, context.text().get("intake.job.not-now"), context).withStatus(409);
        }
        return to(context, id, response);
    }

    @PostMapping(PAGE + "/angre")
    @Nullable
    View takeBack(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            PageContext context) {
        var shown = jobs.job(id);
        if (shown.isEmpty()) return View.notFound(Phrase.of("intake.job.not-found"));
        if (reason.isBlank()) {
            var text = context.text();
            var field = new Field("reason", text.get("intake.job.reason"));
            var error = text.get("intake.job.must-give-reason");
            return page(id, new Attempt(error, List.of(field), List.of(), "", false), context)
                    .withStatus(422);
        }
        var name = context.text().get("intake.job.reversing", shown.get().job().name());
        return switch (jobs.takeBack(id, name, reason(reason), by(context))) {
            case Accepted<Integer> _ -> to(context, id, response);
            case Rejected<Integer>(var problems) ->
                page(id, told(problems.getFirst(), context), context).withStatus(409);
        };
    }

    private static String reason(String typed) {
        var reason = typed.strip();
        return reason.length() > MOST_OF_A_REASON ? reason.substring(0, MOST_OF_A_REASON) : reason;
    }

    private static String told(Problem problem, PageContext context) {
        return context.text().phrase(problem.phrase());
    }

    private static String by(PageContext context) {
        return context.staff().name();
    }

    private static @Nullable View to(PageContext context, int id, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", context.url("import/" + id));
        return null;
    }
}
