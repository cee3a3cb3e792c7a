package no.rodtrad.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.rodtrad.opendata.DcatCatalogue;
import no.rodtrad.opendata.FiscalPackage;
import no.rodtrad.opendata.PublicationTerms;
import no.rodtrad.opendata.model.DataFormat;
import no.rodtrad.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What portals collect: the catalogue of the datasets, and budget and accounts as one package. */
@Controller
class CatalogueController {

    private static final String DATA = "/{municipality}/data/";

    private final DcatCatalogue catalogue;
    private final FiscalPackage fiscal;
    private final PublicationTerms terms;
    private final Freshness freshness;

    CatalogueController(DcatCatalogue catalogue, FiscalPackage fiscal, PublicationTerms terms, Freshness freshness) {
        this.catalogue = catalogue;
        this.fiscal = fiscal;
        this.terms = terms;
        this.freshness = freshness;
    }

    @GetMapping(DATA + "katalog.ttl")
    void turtle(PageContext context, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (freshness.isKnown(request, response, context)) return;
        var text = catalogue.turtle(site(request), context.municipality(), context.asOf());
        send(text.getBytes(StandardCharsets.UTF_8), "text/turtle;charset=utf-8", response);
    }

    @GetMapping(DATA + "katalog.jsonld")
    void jsonLd(PageContext context, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (freshness.isKnown(request, response, context)) return;
        var bytes = catalogue.jsonLd(site(request), context.municipality(), context.asOf());
        send(bytes, "application/ld+json", response);
    }

    @GetMapping(DATA + "datapackage.json")
    void dataPackage(PageContext context, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (freshness.isKnown(request, response, context)) return;
        var query = context.asOfChosen() ? "?as-of=" + context.asOf() : "";
        var path = terms.address(ApiController.origin(request)) + "/" + context.municipalityKey() + "/data/*."
                + DataFormat.CSV.ending() + query;
        send(
                fiscal.descriptor(context.municipality(), context.asOf(), path, context.text()),
                "application/json",
                response);
    }

    private String site(HttpServletRequest request) {
        return terms.address(ApiController.origin(request));
    }

    private static void send(byte[] content, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
