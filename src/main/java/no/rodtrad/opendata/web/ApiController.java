package no.rodtrad.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.opendata.OpenApi;
import no.rodtrad.opendata.OpenData;
import no.rodtrad.opendata.PublicationTerms;
import no.rodtrad.opendata.RowPage;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.DataRow;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.web.ApiProblem;
import no.rodtrad.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The datasets for programs, page by page. What is wrong is told as RFC 9457 has it. */
@Controller
class ApiController {

    private static final String ROOT = "/api/{municipality}";
    private static final String DATASETS = ROOT + "/datasets";
    private static final String DATASET = DATASETS + "/{name:[a-z0-9-]+}";

    private final OpenData data;
    private final OpenApi description;
    private final Freshness freshness;
    private final PublicationTerms terms;

    ApiController(OpenData data, OpenApi description, Freshness freshness, PublicationTerms terms) {
        this.data = data;
        this.description = description;
        this.freshness = freshness;
        this.terms = terms;
    }

    @GetMapping(ROOT + "/openapi.json")
    void openApi(PageContext context, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (freshness.isKnown(request, response, context)) return;
        send(description.document(server(context, request), context.municipality(), context.language()), response);
    }

    @GetMapping(DATASETS)
    void datasets(PageContext context, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (freshness.isKnown(request, response, context)) return;
        send(description.datasets(server(context, request), context), response);
    }

    @GetMapping(DATASET)
    void dataset(
            @PathVariable String name, PageContext context, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var dataset = data.find(name);
        if (dataset.isEmpty()) {
            missing(name).send(context, response);
        } else if (!freshness.isKnown(request, response, context)) {
            send(description.dataset(dataset.get(), server(context, request), context), response);
        }
    }

    @GetMapping(DATASET + "/rows")
    void rows(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> parameters,
            PageContext context,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var dataset = data.find(name);
        if (dataset.isEmpty()) {
            missing(name).send(context, response);
            return;
        }
        var page = number(parameters, RowPage.PAGE, 1, Integer.MAX_VALUE / RowPage.MOST);
        var size = number(parameters, RowPage.SIZE, RowPage.USUAL, RowPage.MOST);
        if (page.isEmpty() || size.isEmpty()) {
            var wrong = page.isEmpty() ? RowPage.PAGE : RowPage.SIZE;
            ApiProblem.of(400, "bad-parameter", Phrase.of("opendata.problem.number", wrong, RowPage.MOST))
                    .send(context, response);
            return;
        }
        switch (AskedRows.read(dataset.get(), parameters, Set.of(RowPage.PAGE, RowPage.SIZE), context)) {
            case Rejected<DataRequest>(var problems) -> {
                var first = problems.getFirst();
                var what = Phrase.of(first.messageKey(), first.arguments().toArray());
                ApiProblem.of(400, "bad-parameter", what).send(context, response);
            }
            case Accepted<DataRequest>(var asked) -> {
                if (freshness.isKnown(request, response, context)) return;
                var found = page(dataset.get(), asked, page.getAsInt(), size.getAsInt());
                var address = terms.address(origin(request)) + request.getRequestURI();
                response.setHeader("Link", found.links(address, context.query()));
                send(found.json(), response);
            }
        }
    }

    private RowPage page(Dataset dataset, DataRequest asked, int number, int size) {
        long first = (number - 1L) * size;
        List<DataRow> rows = new ArrayList<>();
        var count = new long[1];
        data.rows(dataset, asked, row -> {
            long at = count[0]++;
            if (at >= first && at < first + size) rows.add(row);
        });
        return new RowPage(dataset, asked, number, size, count[0], rows);
    }

    private static ApiProblem missing(String name) {
        return ApiProblem.of(404, "no-dataset", Phrase.of("opendata.not-found", name));
    }

    /** Empty when what stands there is no number from 1 to the most. */
    private static OptionalInt number(MultiValueMap<String, String> parameters, String name, int usual, int most) {
        var written = parameters.getFirst(name);
        if (written == null) return OptionalInt.of(usual);
        if (!written.matches("[1-9][0-9]{0,8}")) return OptionalInt.empty();
        int number = Integer.parseInt(written);
        return number > most ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private String server(PageContext context, HttpServletRequest request) {
        return terms.address(origin(request)) + "/api/" + context.municipalityKey();
    }

    static String origin(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    private static void send(byte[] content, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
