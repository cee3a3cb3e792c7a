package no.rodtrad.web;

import jakarta.servlet.http.HttpServletResponse;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.LanguageChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that no other module owns: the list of municipalities, and how to read the numbers. */
@Controller
class RootController {

    private final Municipalities municipalities;

    RootController(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping("/")
    @Nullable
    View municipalities(PageContext context, HttpServletResponse response) {
        var all = municipalities.all();
        if (all.size() != 1) return View.of("web/municipalities", "municipalities", all);
        var prefix = context.language() == LanguageChoice.NB
                ? ""
                : "/" + context.language().code();
        response.setStatus(302);
        response.setHeader("Location", prefix + "/" + all.getFirst().key().value());
        return null;
    }

    @GetMapping("/{municipality}/om-tallene")
    View aboutNumbers() {
        return View.of("web/about-numbers");
    }

    @GetMapping("/error")
    View error() {
        return View.of("web/failure", "id", "-").withStatus(500);
    }
}
