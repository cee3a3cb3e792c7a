package no.rodtrad.statement.web;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.statement.OperatingStatements;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.web.NavItem;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.TextsProvider;
import no.rodtrad.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The money explorer, and what it shows as files. */
@Controller
class ExplorerController {

    private final OperatingStatements statements;
    private final Explorer explorer;
    private final TaxCharts taxes;
    private final TextsProvider texts;

    /** What stands beside the rows and is looked up once for each statement. */
    private final Map<OperatingFigures, Extras> extras = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * @param taxes by language; empty where the source does not state them
     * @param panels by scope; they hold no language, and a statement has no more of them than it has lines
     */
    private record Extras(
            Map<LanguageChoice, ExplorerPage.TaxPart> taxes, boolean partial, Map<String, ExplorerPanel> panels) {}

    ExplorerController(OperatingStatements statements, Explorer explorer, TaxCharts taxes, TextsProvider texts) {
        this.statements = statements;
        this.explorer = explorer;
        this.taxes = taxes;
        this.texts = texts;
    }

    @Bean
    static NavItem moneyInMenu() {
        return new NavItem(20, "statement.nav", "penger", List.of());
    }

    @GetMapping("/{municipality}/penger")
    View explore(
            @RequestParam(name = "ar", defaultValue = "0") int year,
            @RequestParam(name = "apen", required = false) @Nullable String open,
            @RequestParam(name = "rad", defaultValue = "") String selected,
            @RequestParam(name = "finn", defaultValue = "") String find,
            @RequestParam(name = "kolonner", defaultValue = "") String columns,
            PageContext context) {
        var years = statements.years(context.asOf());
        if (years.isEmpty()) return View.of("statement/nothing");
        var fiscalYear = year == 0
                ? years.getFirst()
                : years.stream()
                        .filter(each -> each.value() == year)
                        .findFirst()
                        .orElse(null);
        if (fiscalYear == null) return View.notFound(Phrase.of("statement.not-found.year", Integer.toString(year)));
        var figures = statements.figures(fiscalYear, context.asOf());
        var line = figures.line(selected);
        if (!selected.isEmpty() && line.isEmpty()) {
            return View.notFound(Phrase.of("statement.not-found.row", selected));
        }
        var query = ExplorerQuery.of(fiscalYear, open(open, line, figures), selected, find, columns);
        return View.of("statement/explorer", "page", page(figures, query, line, years, context));
    }

    @GetMapping("/{municipality}/penger/drift.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(name = "ar") int year,
            @RequestParam(name = "apen", defaultValue = "") String open,
            @RequestParam(name = "finn", defaultValue = "") String find,
            @RequestParam(name = "kolonner", defaultValue = "") String columns,
            PageContext context) {
        return file(year, open, find, columns, context, "csv", rows -> rows.csv());
    }

    @GetMapping("/{municipality}/penger/drift.json")
    ResponseEntity<byte[]> json(
            @RequestParam(name = "ar") int year,
            @RequestParam(name = "apen", defaultValue = "") String open,
            @RequestParam(name = "finn", defaultValue = "") String find,
            @RequestParam(name = "kolonner", defaultValue = "") String columns,
            PageContext context) {
        return file(year, open, find, columns, context, "json", rows -> rows.json());
    }

    private ExplorerPage page(
            OperatingFigures figures,
            ExplorerQuery query,
            Optional<OperatingLine> selected,
            List<FiscalYear> years,
            PageContext context) {
        var rows = explorer.rows(figures, query, context);
        var panel = new PanelMaker(figures);
        var beside = extras(figures);
        var explained = selected.orElse(figures.total());
        return new ExplorerPage(
                figures.year(),
                years,
                panel.trail(selected, query, context),
                query.columns().columns(),
                choices(query),
                rows,
                Optional.of(beside.panels().computeIfAbsent(explained.scope(), _ -> panel.of(explained))),
                Optional.ofNullable(beside.taxes().get(context.language())),
                query.find(),
                query.openText(),
                query.selected(),
                context.url(query.file("csv")),
                context.url(query.file("json")),
                rows.stream().anyMatch(row -> isGenerated(figures, row.line())),
                figures.asOf().day().isAfter(figures.year().lastDay()),
                beside.partial());
    }

    private Extras extras(OperatingFigures figures) {
        var known = extras.get(figures);
        if (known != null) return known;
        var inLanguages = new EnumMap<LanguageChoice, ExplorerPage.TaxPart>(LanguageChoice.class);
        taxes.of(figures.year(), figures.asOf()).ifPresent(stated -> {
            for (var language : LanguageChoice.values()) inLanguages.put(language, stated.in(texts.texts(language)));
        });
        var looked = new Extras(
                inLanguages, statements.isPartial(figures.year(), figures.asOf()), new ConcurrentHashMap<>());
        extras.put(figures, looked);
        return looked;
    }

    /** Without a word about open rows the selected one is shown where it stands. */
    private static String open(@Nullable String asked, Optional<OperatingLine> selected, OperatingFigures figures) {
        if (asked != null) return asked;
        var codes = new StringBuilder();
        for (var line = selected; line.isPresent(); line = figures.parent(line.get())) {
            if (!line.get().code().isEmpty()) codes.append(line.get().code()).append(',');
        }
        return codes.toString();
    }

    private static boolean isGenerated(OperatingFigures figures, OperatingLine line) {
        return switch (line.level()) {
            case UNIT, ART -> line.amounts().accounts().origin().equals(Optional.of(Origin.GENERATED));
            case EVERYTHING, TOTAL, TABLE, COMMITTEE, AREA, RESULT -> false;
        };
    }

    private static List<ExplorerPage.Choice> choices(ExplorerQuery query) {
        return java.util.stream.Stream.of(ColumnChoice.values())
                .map(choice -> new ExplorerPage.Choice(choice.code(), choice == query.columns()))
                .toList();
    }

    private ResponseEntity<byte[]> file(
            int year,
            String open,
            String find,
            String columns,
            PageContext context,
            String ending,
            Function<ExplorerFile, String> writer) {
        var fiscalYear = statements.years(context.asOf()).stream()
                .filter(each -> each.value() == year)
                .findFirst();
        if (fiscalYear.isEmpty()) {
            var sentence = context.text().get("statement.not-found.year", Integer.toString(year)) + "\n";
            return ResponseEntity.status(404)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(sentence.getBytes(StandardCharsets.UTF_8));
        }
        var figures = statements.figures(fiscalYear.get(), context.asOf());
        var query = ExplorerQuery.of(fiscalYear.get(), open, "", find, columns);
        var content = writer.apply(new ExplorerFile(figures, explorer.rows(figures, query, context), query, context));
        var type = ending.equals("csv") ? "text/csv" : "application/json";
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"drift-" + year + "." + ending + "\"")
                .header("Cache-Control", "no-cache")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
