package no.rodtrad.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Problem;
import no.rodtrad.opendata.DatasetFiles;
import no.rodtrad.opendata.OpenData;
import no.rodtrad.opendata.model.DataFormat;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of open data, and each dataset as files. */
@Controller
class DataController {

    private static final String LIST = "/{municipality}/data";
    private static final String DATASET = LIST + "/{name:[a-z0-9-]+}";
    private static final String FILE = DATASET + ".{ending:csv|xlsx|json|jsonstat\\.json|csv-metadata\\.json}";

    /** Enough to see what a row looks like. */
    private static final int PREVIEW = 8;

    private final OpenData data;
    private final DatasetFiles files;
    private final DatasetPages pages;
    private final Freshness freshness;

    DataController(OpenData data, DatasetFiles files, DatasetPages pages, Freshness freshness) {
        this.data = data;
        this.files = files;
        this.pages = pages;
        this.freshness = freshness;
    }

    @GetMapping(LIST)
    View list(@RequestParam(name = "finn", defaultValue = "") String find, PageContext context) {
        return View.of("opendata/list", "page", pages.list(find, context));
    }

    @GetMapping(DATASET)
    View dataset(@PathVariable String name, PageContext context) {
        return data.find(name)
                .map(dataset -> {
                    var rows = data.first(dataset, DataRequest.all(context.asOf(), context.language()), PREVIEW);
                    return View.of("opendata/dataset", "page", pages.dataset(dataset, rows, context));
                })
                .orElseGet(() -> View.notFound(Phrase.of("opendata.not-found", name)));
    }

    @GetMapping(FILE)
    @Nullable
    View file(
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam MultiValueMap<String, String> parameters,
            PageContext context,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var dataset = data.find(name);
        var format = DataFormat.ofEnding(ending);
        if (dataset.isEmpty() || format.isEmpty() || !format.get().fits(dataset.get())) {
            return View.notFound(Phrase.of("opendata.not-found", name + "." + ending));
        }
        return switch (AskedRows.read(dataset.get(), parameters, Set.of(), context)) {
            case Rejected<DataRequest>(var problems) -> refused(problems.getFirst());
            case Accepted<DataRequest>(var asked) -> {
                if (!freshness.isKnown(request, response, context)) {
                    send(format.get(), dataset.get(), asked, context, response);
                }
                yield null;
            }
        };
    }

    private void send(
            DataFormat format, Dataset dataset, DataRequest asked, PageContext context, HttpServletResponse response)
            throws IOException {
        var name = dataset.name() + asked.year().map(year -> "-" + year).orElse("") + "." + format.ending();
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Content-Language", context.language().code());
        var query = context.query();
        var address = dataset.name() + "." + DataFormat.CSV.ending() + (query.isEmpty() ? "" : "?" + query);
        if (format == DataFormat.CSV) {
            response.setHeader(
                    "Link",
                    "<" + dataset.name() + "." + DataFormat.CSVW.ending() + (query.isEmpty() ? "" : "?" + query)
                            + ">; rel=\"describedby\"; type=\"" + DataFormat.CSVW.mediaType() + "\"");
        }
        files.write(format, dataset, asked, context.municipality().name(), address, response.getOutputStream());
    }

    private static View refused(Problem problem) {
        return View.of(
                        "web/bad-request",
                        "what",
                        Phrase.of(problem.messageKey(), problem.arguments().toArray()))
                .withStatus(400);
    }
}
