package no.rodtrad.statistic.web;

import java.nio.charset.StandardCharsets;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.statistic.CubeService;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages of statistics: the list, each table, and its file. */
@Controller
class CubeController {

    private final CubeService cubes;

    CubeController(CubeService cubes) {
        this.cubes = cubes;
    }

    @GetMapping("/{municipality}/statistikk")
    View list(PageContext context) {
        return View.of("statistic/list", "cubes", cubes.all(context.asOf()));
    }

    @GetMapping("/{municipality}/statistikk/{key}")
    View cube(@PathVariable String key, PageContext context) {
        return cubes.find(key, context.asOf())
                .map(edition -> View.of("statistic/cube", "page", CubePage.of(edition, context.asOf())))
                .orElseGet(() -> View.notFound(Phrase.of("statistic.cube.not-found", key)));
    }

    @GetMapping("/{municipality}/statistikk/{key}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String key, PageContext context) {
        var edition = cubes.find(key, context.asOf());
        var found = edition.map(each -> CubeFile.csv(each.cube()))
                .orElseGet(() -> context.text().get("statistic.cube.not-found", key) + "\n");
        return ResponseEntity.status(edition.isPresent() ? 200 : 404)
                .contentType(new MediaType("text", edition.isPresent() ? "csv" : "plain", StandardCharsets.UTF_8))
                .header("Cache-Control", "no-cache")
                .body(found.getBytes(StandardCharsets.UTF_8));
    }
}
