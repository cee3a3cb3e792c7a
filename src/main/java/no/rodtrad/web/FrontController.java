package no.rodtrad.web;

import gg.jte.Content;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.web.FrontPagePart.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: what does the municipality get for its money? */
@Controller
class FrontController {

    private final List<FrontPagePart> parts;
    private final Renderer renderer;

    FrontController(List<FrontPagePart> parts, Renderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    @GetMapping("/{municipality}")
    View front(PageContext context) {
        Map<Place, Content> contents = new EnumMap<>(Place.class);
        for (var part : parts) {
            part.view(context).ifPresent(view -> contents.put(part.place(), renderer.part(view, context)));
        }
        return View.of("web/front", "parts", contents);
    }
}
