package no.rodtrad.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.intake.Interpretation;
import no.rodtrad.intake.job.JobService;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.MappingShelf;
import no.rodtrad.intake.job.MendService;
import no.rodtrad.intake.job.RefusedGroup;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.TargetField;
import no.rodtrad.intake.web.MendPages.LinesPage;
import no.rodtrad.intake.web.MendPages.Meaning;
import no.rodtrad.intake.web.MendPages.MeaningPage;
import no.rodtrad.intake.web.MendPages.Row;
import no.rodtrad.intake.web.MendPages.Value;
import no.rodtrad.intake.web.MendPages.ValuesPage;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.Texts;
import no.rodtrad.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one looks at refused lines, and says what is meant by what stands there. */
@Controller
class MendController {

    private static final String PAGE = "/{municipality}/import/{id:[0-9]{1,9}}";
    private static final int LINES_OF_A_PAGE = 50;
    private static final String GROUP = "gruppe";

    private final JobService jobs;
    private final MendService mending;
    private final MappingShelf shelf;

    MendController(JobService jobs, MendService mending, MappingShelf shelf) {
        this.jobs = jobs;
        this.mending = mending;
        this.shelf = shelf;
    }

    @GetMapping(PAGE + "/linjer")
    View lines(
            @PathVariable int id,
            @RequestParam(name = GROUP, defaultValue = "") String key,
            @RequestParam(name = "side", defaultValue = "1") String side,
            PageContext context) {
        var shown = jobs.job(id);
        var group = shown.flatMap(each -> mending.group(each, key));
        var mapping = shown.flatMap(mending::mapping);
        if (group.isEmpty() || mapping.isEmpty() || group.get().lines().isEmpty()) return gone();
        var numbers = group.get().lines();
        int pages = (numbers.size() + LINES_OF_A_PAGE - 1) / LINES_OF_A_PAGE;
        int page = side.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(side), pages) : 1;
        int from = (page - 1) * LINES_OF_A_PAGE;
        int to = Math.min(numbers.size(), from + LINES_OF_A_PAGE);
        var text = context.text();
        var found = mending.lines(id, mapping.get(), numbers.subList(from, to));
        var here = "import/" + id + "/linjer?gruppe=" + key + "&side=";
        var rest = numbers.size() < group.get().count()
                ? text.counted("intake.job.look.rest", group.get().count(), RefusedRow.count(numbers.size(), text))
                : "";
        return View.of(
                "intake/lines",
                "page",
                new LinesPage(
                        id,
                        shown.get().job().name(),
                        row(group.get(), shown.get(), context),
                        found.heads(),
                        found.lines().stream()
                                .map(line -> new Row(RefusedRow.count(line.number(), text), line.fields()))
                                .toList(),
                        found.column(group.get().column()),
                        page > 1 ? Optional.of(context.url(here + (page - 1))) : Optional.empty(),
                        page < pages ? Optional.of(context.url(here + (page + 1))) : Optional.empty(),
                        text.get("intake.job.look.page", "" + page, "" + pages),
                        rest));
    }

    @GetMapping(PAGE + "/verdier")
    View values(@PathVariable int id, PageContext context) {
        return values(id, Map.of(), "", context);
    }

    /** Says what values mean, all of them at once, so that the file is read again only once. */
    @PostMapping(PAGE + "/verdier")
    @Nullable
    View connect(
            @PathVariable int id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            PageContext context) {
        var shown = jobs.job(id);
        var mapping = shown.flatMap(mending::mapping);
        if (shown.isEmpty() || mapping.isEmpty()) return gone();
        var told = new HashMap<TargetField, Map<String, String>>();
        boolean wrong = false;
        for (var each : unknown(shown.get(), mapping.get()).entrySet()) {
            var group = each.getKey();
            var field = each.getValue();
            var code = typed.getOrDefault("v-" + group.key(), "").strip();
            if (code.isEmpty()) continue;
            wrong |= !mending.isCode(field, code, mending.codes(field));
            told.computeIfAbsent(field, _ -> new HashMap<>()).put(group.written(), code);
        }
        if (wrong || told.isEmpty()) {
            var key = wrong ? "intake.job.connect.wrong" : "intake.job.connect.none";
            return values(id, typed, context.text().get(key), context).withStatus(422);
        }
        return use(id, mapping.get().with(told), response, context)
                ? null
                : values(id, typed, context.text().get("intake.job.not-now"), context)
                        .withStatus(409);
    }

    private View values(int id, Map<String, String> typed, String error, PageContext context) {
        var shown = jobs.job(id);
        var mapping = shown.flatMap(mending::mapping);
        if (shown.isEmpty() || mapping.isEmpty()) return gone();
        var text = context.text();
        var values = new ArrayList<Value>();
        var lists = new LinkedHashMap<String, Map<String, String>>();
        unknown(shown.get(), mapping.get()).forEach((group, field) -> {
            var codes = lists.computeIfAbsent(field.code(), _ -> mending.codes(field));
            var code = typed.getOrDefault("v-" + group.key(), "").strip();
            boolean known = code.isEmpty() || mending.isCode(field, code, codes);
            values.add(new Value(
                    group.key(),
                    field.code(),
                    text.get("intake.job.mapping.field." + field.code()),
                    group.written(),
                    text.counted("intake.job.lines", group.count()),
                    group.amounts() == 0 ? "" : RefusedRow.money(group.ore(), text),
                    code,
                    known ? "" : text.get("intake.job.connect.unknown", code)));
        });
        if (values.isEmpty()) return gone();
        var page = new ValuesPage(id, shown.get().job().name(), values, lists, kept(mapping.get()), error);
        return View.of("intake/values", "page", page);
    }

    private Map<RefusedGroup, TargetField> unknown(Shown shown, Mapping mapping) {
        var unknown = new LinkedHashMap<RefusedGroup, TargetField>();
        if (!shown.hasFile() || shown.job().state().isWorking()) return unknown;
        for (var group : shown.reading().map(each -> each.groups()).orElse(List.of())) {
            if (group.written().isEmpty()) continue;
            group.unknown(mapping.kind()).ifPresent(field -> unknown.put(group, field));
        }
        return unknown;
    }

    @GetMapping(PAGE + "/tolkning")
    View meanings(
            @PathVariable int id, @RequestParam(name = GROUP, defaultValue = "") String key, PageContext context) {
        return meanings(id, key, "", context);
    }

    @PostMapping(PAGE + "/tolkning")
    @Nullable
    View choose(
            @PathVariable int id,
            @RequestParam(name = GROUP, defaultValue = "") String key,
            @RequestParam(defaultValue = "") String meaning,
            HttpServletResponse response,
            PageContext context) {
        var chosen = interpretations(id, key).stream()
                .filter(each -> each.code().equals(meaning))
                .findFirst();
        if (chosen.isEmpty()) {
            return meanings(id, key, context.text().get("intake.job.meaning.none"), context)
                    .withStatus(422);
        }
        return use(id, chosen.get().mapping(), response, context)
                ? null
                : meanings(id, key, context.text().get("intake.job.not-now"), context)
                        .withStatus(409);
    }

    private List<Interpretation> interpretations(int id, String key) {
        var shown = jobs.job(id);
        var group = shown.flatMap(each -> mending.group(each, key)).filter(RefusedGroup::isOfForm);
        var mapping = shown.flatMap(mending::mapping);
        return group.isEmpty() || mapping.isEmpty()
                ? List.of()
                : mending.interpretations(id, mapping.get(), group.get());
    }

    private View meanings(int id, String key, String error, PageContext context) {
        var shown = jobs.job(id);
        var group = shown.flatMap(each -> mending.group(each, key)).filter(RefusedGroup::isOfForm);
        var mapping = shown.flatMap(mending::mapping);
        if (group.isEmpty() || mapping.isEmpty()) return gone();
        var text = context.text();
        var meanings = mending.interpretations(id, mapping.get(), group.get()).stream()
                .map(each -> meaning(each, text))
                .toList();
        var row = row(group.get(), shown.get(), context);
        var page = new MeaningPage(id, shown.get().job().name(), row, meanings, kept(mapping.get()), error);
        return View.of("intake/meaning", "page", page);
    }

    private static Meaning meaning(Interpretation each, Texts text) {
        var examples = new ArrayList<Map.Entry<String, String>>();
        for (var example : each.examples()) {
            var read = example.amount()
                    .map(amount -> RefusedRow.money(amount.ore(), text))
                    .or(() -> example.day().map(text::date))
                    .orElse("");
            examples.add(Map.entry(example.written(), read));
        }
        var numbers = each.mapping().numbers();
        boolean dates =
                each.examples().stream().anyMatch(example -> example.day().isPresent());
        var label = dates
                ? text.get("intake.job.meaning.date", MappingPage.example(each.code()))
                : text.get(
                        "intake.job.meaning.amount",
                        Phrase.of("intake.job.mapping.decimal."
                                + numbers.decimal().name().toLowerCase(Locale.ROOT)),
                        Phrase.of("intake.job.mapping.thousands."
                                + numbers.thousands().name().toLowerCase(Locale.ROOT)));
        var effect = text.get(
                "intake.job.meaning.effect",
                RefusedRow.count(each.mended(), text),
                RefusedRow.count(each.refused(), text),
                RefusedRow.count(each.kept(), text),
                RefusedRow.count(each.others(), text));
        return new Meaning(each.code(), label, examples, effect);
    }

    private RefusedRow row(RefusedGroup group, Shown shown, PageContext context) {
        return RefusedRow.of(group, shown, mending.mapping(shown).map(Mapping::kind), context);
    }

    private String kept(Mapping mapping) {
        return shelf.find(mapping.name()).isPresent() ? mapping.name() : "";
    }

    private boolean use(int id, Mapping mapping, HttpServletResponse response, PageContext context) {
        if (!mending.use(id, mapping, context.staff().name())) return false;
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", context.url("import/" + id));
        return true;
    }

    private static View gone() {
        return View.notFound(Phrase.of("intake.job.look.gone"));
    }
}
