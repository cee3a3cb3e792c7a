package no.rodtrad.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.intake.job.FileChoices;
import no.rodtrad.intake.job.JobService;
import no.rodtrad.intake.job.MappingChoice;
import no.rodtrad.intake.job.PutIn;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Phrase;
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
     * @param entity whose accounts it is; empty: the treasury's
     * @param scope {@code whole} or {@code partial}; empty: whole
     * @param year the only year that it may hold; empty: whatever years it holds
     * @param take whether it is taken into use at once when all of it is sound; nothing is left out
     */
    @PostMapping(LIST)
    void put(
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String word,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "fil") String name,
            @RequestParam(defaultValue = "") String entity,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "false") String take,
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
        if (!take.equals("true") && !take.equals("false")) {
            refuse(422, "import", Phrase.of("intake.job.problem.drop-take", take), context, response);
            return;
        }
        // Another choice for the same file is another request.
        var said = String.join("|", mapping, take, file.name(), entity, scope, year);
        var put = FileChoices.of(file.name(), entity, scope, year)
                .flatMap(choices -> jobs.putInOnce(
                        word,
                        said,
                        new PutIn(
                                file.name(),
                                file.in(),
                                file.announced(),
                                yaml,
                                choices,
                                take.equals("true"),
                                context.staff().name())));
        switch (put) {
            case Accepted<Integer>(var id) -> {
                response.setHeader("Location", "/api/" + context.municipalityKey() + "/imports/" + id);
                answer(ACCEPTED, id, context, response);
            }
            case Rejected<Integer>(var problems) -> {
                refuse(422, "import", problems.getFirst().phrase(), context, response);
            }
        }
    }

    @GetMapping(ONE)
    void one(@PathVariable int id, HttpServletResponse response, PageContext context) throws IOException {
        if (jobs.job(id).isPresent()) answer(200, id, context, response);
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

    private void answer(int status, int id, PageContext context, HttpServletResponse response) throws IOException {
        var bytes = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(ImportAnswer.of(jobs.job(id).orElseThrow(), context))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
