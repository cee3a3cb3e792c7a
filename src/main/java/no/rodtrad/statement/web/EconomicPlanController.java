package no.rodtrad.statement.web;

import java.util.Optional;
import java.util.function.Function;
import no.rodtrad.document.MoneyPage;
import no.rodtrad.document.MoneyPages;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.statement.EconomicPlanPages;
import no.rodtrad.statement.StatementPages;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The economic plan over four years, and its tables as files. */
@Controller
class EconomicPlanController {

    private static final String START = "/{municipality}/okonomi/plan";
    private static final String PAGE = START + "/{form:[a-z0-9-]+}";
    private static final String TABLE = "/tabell/{name:[a-zA-Z0-9_-]+}.{ending:csv|xlsx|json}";

    private final EconomicPlanPages plans;
    private final MoneyPages pages;

    EconomicPlanController(EconomicPlanPages plans, MoneyPages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping(START)
    View start(
            @RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year,
            @RequestParam(name = StatementPages.ENTITY, defaultValue = "") String entity,
            PageContext context) {
        return pages.asked(name("", year, entity), asOf -> plans.start(year, asked(entity), asOf), context)
                .map(page -> pages.view(page, context))
                .orElseGet(() -> year == 0 && entity.isEmpty() ? View.of("document/money-nothing") : missing());
    }

    @GetMapping(PAGE)
    View page(
            @PathVariable String form,
            @RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year,
            @RequestParam(name = StatementPages.ENTITY, defaultValue = "") String entity,
            PageContext context) {
        return pages.asked(name(form, year, entity), asOf -> plans.page(form, year, asked(entity), asOf), context)
                .map(page -> pages.view(page, context))
                .orElseGet(EconomicPlanController::missing);
    }

    @GetMapping(START + TABLE)
    ResponseEntity<byte[]> table(
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year,
            @RequestParam(name = StatementPages.ENTITY, defaultValue = "") String entity,
            PageContext context) {
        return file(name("", year, entity), asOf -> plans.start(year, asked(entity), asOf), name, ending, context);
    }

    @GetMapping(PAGE + TABLE)
    ResponseEntity<byte[]> table(
            @PathVariable String form,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year,
            @RequestParam(name = StatementPages.ENTITY, defaultValue = "") String entity,
            PageContext context) {
        return file(
                name(form, year, entity), asOf -> plans.page(form, year, asked(entity), asOf), name, ending, context);
    }

    private ResponseEntity<byte[]> file(
            String page, Function<AsOf, Optional<MoneyPage>> maker, String name, String ending, PageContext context) {
        return pages.asked(page, maker, context)
                .map(made -> pages.file(made, name, ending, context))
                .orElseGet(() -> pages.missing(context));
    }

    private static String name(String form, int year, String entity) {
        return "plan/" + form + "?" + year + "&" + entity;
    }

    private static View missing() {
        return View.notFound(Phrase.of("statement.plan.not-found"));
    }

    private static Optional<String> asked(String entity) {
        return Optional.of(entity).filter(each -> !each.isEmpty());
    }
}
