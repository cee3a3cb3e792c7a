package no.rodtrad.statement.web;

import java.util.Optional;
import no.rodtrad.document.MoneyPage;
import no.rodtrad.document.MoneyPages;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.statement.SeriesPages;
import no.rodtrad.statement.StatementPages;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The statutory statements, and their tables as files. */
@Controller
class StatementController {

    private static final String PAGE = "/{municipality}/okonomi/oppstilling/{form:[a-z0-9-]+}";

    private static final String OVER_YEARS = PAGE + "/" + SeriesPages.SLUG;

    private final StatementPages statements;
    private final SeriesPages series;
    private final MoneyPages pages;

    StatementController(StatementPages statements, SeriesPages series, MoneyPages pages) {
        this.series = series;
        this.statements = statements;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    View page(
            @PathVariable String form,
            @RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year,
            @RequestParam(name = StatementPages.ENTITY, defaultValue = "") String entity,
            PageContext context) {
        return pages.asked(name(form, year, entity), asOf -> statements.page(form, year, asked(entity), asOf), context)
                .map(page -> pages.view(page, context))
                .orElseGet(() -> View.notFound(Phrase.of("statement.form.not-found")));
    }

    @GetMapping(PAGE + "/tabell/{name:[a-zA-Z0-9_-]+}.{ending:csv|xlsx|json}")
    ResponseEntity<byte[]> table(
            @PathVariable String form,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year,
            @RequestParam(name = StatementPages.ENTITY, defaultValue = "") String entity,
            PageContext context) {
        return pages.asked(name(form, year, entity), asOf -> statements.page(form, year, asked(entity), asOf), context)
                .map(page -> pages.file(page, name, ending, context))
                .orElseGet(() -> pages.missing(context));
    }

    private static String name(String form, int year, String entity) {
        return "oppstilling/" + form + "?" + year + "&" + entity;
    }

    private static String overYears(String form, String entity) {
        return "oppstilling/" + form + "/" + SeriesPages.SLUG + "?" + entity;
    }

    @GetMapping(OVER_YEARS)
    View overYears(
            @PathVariable String form,
            @RequestParam(name = StatementPages.ENTITY, defaultValue = "") String entity,
            PageContext context) {
        return pages.asked(overYears(form, entity), asOf -> series.page(form, asked(entity), asOf), context)
                .map(page -> pages.view(page, context))
                .orElseGet(() -> View.notFound(Phrase.of("statement.form.not-found")));
    }

    @GetMapping(OVER_YEARS + "/tabell/{name:[a-zA-Z0-9_-]+}.{ending:csv|xlsx|json}")
    ResponseEntity<byte[]> tableOverYears(
            @PathVariable String form,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam(name = StatementPages.ENTITY, defaultValue = "") String entity,
            PageContext context) {
        return pages.asked(overYears(form, entity), asOf -> series.page(form, asked(entity), asOf), context)
                .map(page -> pages.file(page, name, ending, context))
                .orElseGet(() -> pages.missing(context));
    }

    private static Optional<String> asked(String entity) {
        return Optional.of(entity).filter(each -> !each.isEmpty());
    }
}
