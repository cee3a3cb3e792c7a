package no.rodtrad.statistic.web;

import java.nio.charset.StandardCharsets;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.statistic.CubeService;
import no.rodtrad.statistic.JsonStatWriter;
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

    @GetMapping("/{municipality}/statistikk/{key:[a-z0-9-]+}")
    View cube(@PathVariable String key, PageContext context) {
        return cubes.find(key, context.asOf())
                .map(edition -> View.of("statistic/cube", "page", CubePage.of(edition, context.asOf())))
                .orElseGet(() -> View.notFound(Phrase.of("statistic.cube.not-found", key)));
    }

    @GetMapping("/{municipality}/statistikk/{key:[a-z0-9-]+}.{ending:csv|jsonstat\\.json}")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable String ending, PageContext context) {
        return cubes.find(key, context.asOf())
                .map(edition -> ending.equals("csv")
                        ? answer(200, "text/csv", CubeFile.csv(edition.cube()).getBytes(StandardCharsets.UTF_8))
                        : answer(200, "application/json", JsonStatWriter.write(edition)))
                .orElseGet(() -> {
                    var missing = context.text().get("statistic.cube.not-found", key) + "\n";
                    return answer(404, "text/plain", missing.getBytes(StandardCharsets.UTF_8));
                });
    }

    private static ResponseEntity<byte[]> answer(int status, String type, byte[] body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .header("Cache-Control", "no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .body(body);
    }
}
