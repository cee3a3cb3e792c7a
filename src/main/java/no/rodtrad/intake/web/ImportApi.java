package no.rodtrad.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.intake.job.JobService;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.JobState;
import no.rodtrad.intake.job.MappingChoice;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Problem;
import no.rodtrad.web.ApiProblem;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.StaffAddress;
import no.rodtrad.web.Upload;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts files in for programs. The file is the body itself, or the first file of a form. A program names its request
 * with {@code Idempotency-Key}, so that it may ask again when the answer got lost.
 */
@Controller
class ImportApi {

    private static final String LIST = "/api/{municipality}/imports";
    private static final String ONE = LIST + "/{id:[0-9]{1,9}}";
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ACCEPTED = 202;

    private final JobService jobs;
    private final MappingChoice mappings;

    ImportApi(JobService jobs, MappingChoice mappings) {
        this.jobs = jobs;
        this.mappings = mappings;
    }

    @Bean
    static StaffAddress importsPut() {
        return new StaffAddress("api/imports", Set.of("POST"), AccessRole.FINANCE);
    }

    @Bean
    static StaffAddress importsSeen() {
        return new StaffAddress("api/imports/{id}", Set.of("GET"), AccessRole.STAFF);
    }

    /**
     * @param mapping name of a mapping; empty: one is proposed from the file
     * @param name of the file, when the body is the file itself
     * @param take whether it is taken into use at once when all of it is sound; nothing is left out
     */
    @PostMapping(LIST)
    void put(
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String word,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "fil") String name,
            @RequestParam(defaultValue = "false") boolean take,
            HttpServletRequest request,
            HttpServletResponse response,
            PageContext context)
            throws IOException {
        if (!WORD.matcher(word).matches()) {
            refuse(400, "idempotency-key", Phrase.of("intake.job.api.no-word"), context, response);
            return;
        }
        var yaml = mappings.yaml(mapping);
        if (!mapping.isEmpty() && yaml.isEmpty()) {
            refuse(422, "mapping", Phrase.of("intake.job.api.no-mapping", mapping), context, response);
            return;
        }
        var file = file(request, name);
        // Another choice for the same file is another request.
        var said = mapping + "|" + take + "|" + file.name();
        var put = jobs.putInOnce(
                word,
                said,
                file.name(),
                file.in(),
                file.announced(),
                yaml,
                take,
                context.staff().name());
        switch (put) {
            case Accepted<Integer>(var id) -> {
                response.setHeader("Location", "/api/" + context.municipalityKey() + "/imports/" + id);
                answer(ACCEPTED, jobs.job(id).orElseThrow(), context, response);
            }
            case Rejected<Integer>(var problems) -> {
                var first = problems.getFirst();
                var detail = Phrase.of(first.messageKey(), first.arguments().toArray());
                refuse(422, "import", detail, context, response);
            }
        }
    }

    @GetMapping(ONE)
    void one(@PathVariable int id, HttpServletResponse response, PageContext context) throws IOException {
        var shown = jobs.job(id);
        if (shown.isPresent()) answer(200, shown.get(), context, response);
        else refuse(404, "not-found", Phrase.of("intake.job.not-found"), context, response);
    }

    private record Sent(String name, InputStream in, long announced) {}

    private static Sent file(HttpServletRequest request, String name) throws IOException {
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith("multipart/")) {
            return new Sent(Upload.lastPart(name), request.getInputStream(), request.getContentLengthLong());
        }
        var upload = new Upload(request);
        return new Sent(upload.fileName(), upload.stream(), -1);
    }

    private static void refuse(
            int status, String kind, Phrase detail, PageContext context, HttpServletResponse response)
            throws IOException {
        ApiProblem.of(status, kind, detail).send(context, response);
    }

    private static void answer(int status, Shown shown, PageContext context, HttpServletResponse response)
            throws IOException {
        var bytes = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(body(shown, context))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Map<String, Object> body(Shown shown, PageContext context) {
        var job = shown.job();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", job.id());
        body.put("name", job.name());
        body.put("bytes", job.bytes());
        body.put("sha256", job.sha256());
        body.put("state", job.state().code());
        body.put("page", context.url("import/" + job.id()));
        shown.linesRead().ifPresent(lines -> body.put("lines_read", lines));
        boolean isRead = !job.state().isWorking() && job.state() != JobState.RECEIVED;
        shown.reading().filter(_ -> isRead).ifPresent(found -> {
            body.put("lines", found.lines());
            body.put("accepted", found.rows());
            body.put("refused", found.refused());
            body.put("debit_ore", found.debitOre());
            body.put("credit_ore", found.creditOre());
            body.put("problems", problems(found.problems(), context));
            body.put("more_problems", found.more());
        });
        shown.taken().ifPresent(taken -> body.put("import", taken.batch()));
        return body;
    }

    private static List<Map<String, Object>> problems(List<Problem> problems, PageContext context) {
        var told = new ArrayList<Map<String, Object>>();
        for (var each : problems) {
            var one = new LinkedHashMap<String, Object>();
            one.put("line", each.line());
            one.put("column", each.column());
            one.put("found", each.found());
            one.put("key", each.messageKey());
            one.put(
                    "message",
                    context.text().get(each.messageKey(), each.arguments().toArray()));
            told.add(one);
        }
        return told;
    }
}
