package no.rodtrad.web.figure;

import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The explanation of a figure: a page of its own, and the same as a piece to put beside the number. */
@Controller
class FigureController {

    private final Explanations explanations;

    FigureController(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping("/{municipality}/tall/{id}")
    View explain(
            PageContext context,
            @PathVariable String id,
            @RequestParam(name = "del", required = false) @Nullable String part) {
        var figure = Ref.parse(Ref.FIGURE + ":" + id).flatMap(ref -> explanations.find(ref, context.asOf()));
        if (figure.isEmpty()) return View.notFound(Phrase.of("web.not-found.figure", id));
        var page = explanations.explain(figure.get(), context.text());
        return View.of(part != null ? "web/figure-part" : "web/figure", "page", page);
    }
}
