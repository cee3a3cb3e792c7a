package no.rodtrad.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rodtrad.intake.MappingPreview;
import no.rodtrad.intake.job.JobKind;
import no.rodtrad.intake.job.JobService;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.MappingShelf;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingGuess;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.intake.model.mapping.MappingReader;
import no.rodtrad.intake.model.mapping.MappingText;
import no.rodtrad.intake.model.mapping.TargetField;
import no.rodtrad.intake.saft.SaftMapping;
import no.rodtrad.intake.saft.SaftMappings;
import no.rodtrad.intake.web.MappingPage.Choice;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Problem;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one says how a file is read, and sees its first rows read so. */
@Controller
class MappingController {

    private static final String PAGE = "/{municipality}/import/{id:[0-9]{1,9}}/mapping";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");

    private final JobService jobs;
    private final MappingShelf shelf;

    MappingController(JobService jobs, MappingShelf shelf) {
        this.jobs = jobs;
        this.shelf = shelf;
    }

    @GetMapping(PAGE)
    View page(@PathVariable int id, PageContext context) {
        var shown = shown(id);
        if (shown.isEmpty()) return View.notFound(Phrase.of("intake.job.not-found"));
        if (isSaft(shown.get())) return view(asText(shown.get(), saftText(shown.get()), List.of()));
        return switch (before(shown.get())) {
            case Accepted<Mapping>(var mapping) -> view(page(id, mapping, List.of()));
            case Rejected<Mapping>(var problems) ->
                view(asText(shown.get(), shown.get().mapping().orElse(""), told(problems)));
        };
    }

    /** @param step {@code preview} shows the first rows and keeps nothing; {@code read} reads the file so */
    @PostMapping(PAGE)
    @Nullable
    View change(
            @PathVariable int id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "preview") String step,
            @RequestParam(defaultValue = "") String part,
            HttpServletResponse response,
            PageContext context) {
        var shown = shown(id);
        if (shown.isEmpty()) return View.notFound(Phrase.of("intake.job.not-found"));
        if (isSaft(shown.get())) return changeSaft(form, shown.get(), response, context);
        var before = before(shown.get());
        Outcome<Mapping> chosen = form.containsKey("yaml") && step.equals("yaml")
                ? MappingReader.read(shown.get().job().name(), form.getOrDefault("yaml", ""))
                : before.flatMap(mapping -> read(form, mapping, id));
        boolean other = before instanceof Accepted<Mapping>(var old) && isOtherKind(form, old);
        if (chosen instanceof Accepted<Mapping>(var mapping) && !step.equals("preview") && !other) {
            return use(id, mapping, form.getOrDefault("save-as", "").strip(), response, context);
        }
        var page = switch (chosen) {
            case Accepted<Mapping>(var mapping) -> page(id, mapping, List.of());
            case Rejected<Mapping>(var problems) -> unread(id, form, before, problems, shown.get());
        };
        return part.isEmpty() ? view(page) : View.of("intake/preview", "page", page);
    }

    private static boolean isOtherKind(Map<String, String> form, Mapping before) {
        var kind = form.getOrDefault("for", "");
        return !kind.isEmpty() && !kind.equals(before.kind().code());
    }

    /** Rows of another kind have other fields, which are proposed anew. */
    private Outcome<Mapping> read(Map<String, String> form, Mapping before, int id) {
        var kind = MappingKind.ofCode(form.getOrDefault("for", ""));
        return kind.isPresent() && isOtherKind(form, before)
                ? new Accepted<>(MappingGuess.of(before.name(), jobs.sample(id), kind.get())
                        .mapping())
                : MappingForm.read(form, before);
    }

    private @Nullable View use(
            int id, Mapping mapping, String name, HttpServletResponse response, PageContext context) {
        if (isNoName(name)) {
            return view(page(id, mapping, List.of(Phrase.of("intake.job.mapping.no-name"))))
                    .withStatus(422);
        }
        var chosen = name.isEmpty() ? mapping : mapping.named(name);
        if (!name.isEmpty())
            shelf.keep(name, MappingText.of(chosen), context.staff().name());
        if (!jobs.choose(id, MappingText.of(chosen), context.staff().name())) {
            return view(page(id, mapping, List.of(Phrase.of("intake.job.not-now"))))
                    .withStatus(409);
        }
        return to(id, response, context);
    }

    /** What a SAF-T file says of accounts and codes is known; a mapping of it is written as text. */
    private @Nullable View changeSaft(
            Map<String, String> form, Shown shown, HttpServletResponse response, PageContext context) {
        var yaml = form.getOrDefault("yaml", "");
        var name = form.getOrDefault("save-as", "").strip();
        var by = context.staff().name();
        int id = shown.job().id();
        if (SaftMappings.read(shown.job().name(), yaml) instanceof Rejected<SaftMapping>(var problems)) {
            return view(asText(shown, yaml, told(problems))).withStatus(422);
        }
        if (isNoName(name)) {
            return view(asText(shown, yaml, List.of(Phrase.of("intake.job.mapping.no-name"))))
                    .withStatus(422);
        }
        if (!name.isEmpty()) shelf.keep(name, yaml, by);
        if (!jobs.choose(id, yaml, by)) {
            return view(asText(shown, yaml, List.of(Phrase.of("intake.job.not-now"))))
                    .withStatus(409);
        }
        return to(id, response, context);
    }

    private static boolean isSaft(Shown shown) {
        return shown.job().kind() == JobKind.SAFT;
    }

    /** The mapping that the file is read by; one that is for something else is replaced by the usual one. */
    private static String saftText(Shown shown) {
        return shown.mapping().filter(yaml -> isSaftMapping(shown, yaml)).orElseGet(SaftMappings::usualText);
    }

    private static boolean isSaftMapping(Shown shown, String yaml) {
        return SaftMappings.read(shown.job().name(), yaml) instanceof Accepted<SaftMapping>;
    }

    private static MappingPage asText(Shown shown, String yaml, List<Phrase> problems) {
        var job = shown.job();
        return new MappingPage(job.id(), job.name(), Map.of(), List.of(), List.of(), yaml, problems, Optional.empty());
    }

    private static boolean isNoName(String name) {
        return !name.isEmpty() && !NAME.matcher(name).matches();
    }

    private static @Nullable View to(int id, HttpServletResponse response, PageContext context) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", context.url("import/" + id));
        return null;
    }

    private MappingPage page(int id, Mapping mapping, List<Phrase> problems) {
        var preview = jobs.preview(id, mapping);
        return new MappingPage(
                id,
                mapping.name(),
                MappingForm.of(mapping),
                columns(preview.map(MappingPreview::heads).orElse(List.of())),
                fields(mapping.kind()),
                MappingText.of(mapping),
                problems,
                preview);
    }

    /** What was chosen stays in the form, though it cannot be read. */
    private MappingPage unread(
            int id, Map<String, String> form, Outcome<Mapping> before, List<Problem> problems, Shown shown) {
        var heads = before instanceof Accepted<Mapping>(var now)
                ? jobs.preview(id, now).map(MappingPreview::heads).orElse(List.of())
                : List.<String>of();
        return new MappingPage(
                id,
                shown.job().name(),
                form,
                columns(heads),
                fields(before instanceof Accepted<Mapping>(var mapping) ? mapping.kind() : MappingKind.POSTINGS),
                form.getOrDefault("yaml", shown.mapping().orElse("")),
                told(problems),
                Optional.empty());
    }

    private Optional<Shown> shown(int id) {
        return jobs.job(id)
                .filter(each -> each.job().kind() == JobKind.MAPPED || isSaft(each))
                .filter(Shown::hasFile);
    }

    /** How the file is read now. What cannot be read as a mapping yet is begun from a proposal. */
    private Outcome<Mapping> before(Shown shown) {
        var name = shown.job().name();
        var read = MappingReader.read(name, shown.mapping().orElse(""));
        if (read instanceof Accepted<Mapping>) return read;
        return new Accepted<>(
                MappingGuess.of(name, jobs.sample(shown.job().id())).mapping());
    }

    private static List<Choice> columns(List<String> heads) {
        var columns = new LinkedHashSet<Choice>();
        for (int i = 0; i < heads.size(); i++) {
            var head = heads.get(i);
            boolean alone = !head.isBlank() && heads.indexOf(head) == heads.lastIndexOf(head);
            boolean isNumber = head.equals(Integer.toString(i + 1));
            if (alone && !isNumber) columns.add(new Choice("h:" + head, head));
            else columns.add(new Choice("n:" + (i + 1), Integer.toString(i + 1)));
        }
        return List.copyOf(columns);
    }

    private static List<String> fields(MappingKind kind) {
        return kind.fields().stream().map(TargetField::code).toList();
    }

    private static List<Phrase> told(List<Problem> problems) {
        var told = new ArrayList<Phrase>();
        for (var each : problems) {
            var what = (each.column() + " " + each.found()).strip();
            told.add(what.isEmpty() ? each.phrase() : Phrase.of("intake.job.mapping.at", what, each.phrase()));
        }
        return told;
    }

    private static View view(MappingPage page) {
        return View.of("intake/mapping", "page", page);
    }
}
