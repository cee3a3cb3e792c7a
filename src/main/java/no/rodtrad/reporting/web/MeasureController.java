package no.rodtrad.reporting.web;

import java.util.Optional;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.reporting.ListPages;
import no.rodtrad.reporting.MeasurePages;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of measures, and of what gathers them. */
@Controller
class MeasureController {

    private final MeasurePages measures;
    private final ListPages lists;

    MeasureController(MeasurePages measures, ListPages lists) {
        this.measures = measures;
        this.lists = lists;
    }

    @GetMapping("/{municipality}/tiltak")
    View list(
            @RequestParam(name = "utvalg", defaultValue = "") String committee,
            @RequestParam(name = "satsing", defaultValue = "") String focusArea,
            @RequestParam(name = "utfall", defaultValue = "") String outcome,
            PageContext context) {
        return View.of("reporting/measures", "page", lists.measures(committee, focusArea, outcome, context.asOf()));
    }

    @GetMapping("/{municipality}/tiltak/{key}")
    View measure(@PathVariable String key, PageContext context) {
        return measures.page(key, context.asOf())
                .map(page -> View.of("reporting/measure", "page", page))
                .orElseGet(() -> View.notFound(Phrase.of("reporting.not-found.measure", key)));
    }

    @GetMapping("/{municipality}/tiltak/omtalt")
    View reported(@RequestParam(name = "utfall", defaultValue = "") String outcome, PageContext context) {
        Optional<ReportedPage> page = lists.reported(MeasureOutcome.ofCode(outcome), context.asOf());
        return View.of("reporting/reported", "page", page);
    }

    @GetMapping("/{municipality}/satsing/{key}")
    View focusArea(@PathVariable String key, PageContext context) {
        return lists.focusArea(key, context.asOf())
                .map(page -> View.of("reporting/focus-area", "page", page))
                .orElseGet(() -> View.notFound(Phrase.of("reporting.not-found.focus-area", key)));
    }

    @GetMapping("/{municipality}/strategi/{key}")
    View strategy(@PathVariable String key, PageContext context) {
        return lists.strategy(key, context.asOf())
                .map(page -> View.of("reporting/strategy", "page", page))
                .orElseGet(() -> View.notFound(Phrase.of("reporting.not-found.strategy", key)));
    }
}
