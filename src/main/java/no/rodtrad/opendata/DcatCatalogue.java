package no.rodtrad.opendata;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import no.rodtrad.database.Municipality;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.opendata.model.DataFormat;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import org.springframework.stereotype.Service;

/**
 * The catalogue of the datasets, as national and European portals collect them.
 *
 * <p>Source: DCAT-AP-NO 2.2, data.norge.no/specification/dcat-ap-no.
 */
@Service
public class DcatCatalogue {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private static final String NLOD = "https://data.norge.no/nlod/no/2.0";

    private static final Map<LanguageChoice, String> LANGUAGES =
            Map.of(LanguageChoice.NB, "NOB", LanguageChoice.NN, "NNO", LanguageChoice.EN, "ENG");

    private final OpenData data;
    private final PublicationTerms terms;
    private final Map<LanguageChoice, Texts> texts = new EnumMap<>(LanguageChoice.class);

    DcatCatalogue(OpenData data, PublicationTerms terms, TextsProvider provider) {
        this.data = data;
        this.terms = terms;
        for (var language : LanguageChoice.values()) texts.put(language, provider.texts(language));
    }

    /** @param site address of the site, without a last stroke */
    public String turtle(String site, Municipality municipality, AsOf asOf) {
        return graph(site, municipality, asOf).turtle();
    }

    public byte[] jsonLd(String site, Municipality municipality, AsOf asOf) {
        return graph(site, municipality, asOf).jsonLd();
    }

    private Graph graph(String site, Municipality municipality, AsOf asOf) {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        var graph = new Graph(prefixes);
        new Writer(graph, site, municipality, asOf).write();
        return graph;
    }

    private final class Writer {

        private final Graph graph;
        private final String site;
        private final String root;
        private final Municipality municipality;
        private final AsOf asOf;

        Writer(Graph graph, String site, Municipality municipality, AsOf asOf) {
            this.graph = graph;
            this.site = site;
            this.root = site + "/" + municipality.key();
            this.municipality = municipality;
            this.asOf = asOf;
        }

        void write() {
            var catalogue = graph.thing(root + "/data", "dcat:Catalog");
            catalogue.has("dct:identifier", root + "/data", "anyURI");
            said(catalogue, "dct:title", Phrase.of("opendata.catalogue.title", municipality.name()));
            said(catalogue, "dct:description", Phrase.of("opendata.lead"));
            described(catalogue);
            catalogue
                    .is("dct:license", licence())
                    .is("foaf:homepage", root + "/data")
                    .has("dct:modified", asOf.toString(), "date")
                    .is("dcat:service", api());
            for (var dataset : data.datasets()) {
                catalogue.is("dcat:dataset", address(dataset));
                dataset(dataset);
            }
            service();
            graph.thing(root, "foaf:Agent")
                    .says("foaf:name", municipality.name(), "nb")
                    .has("dct:identifier", root, "anyURI");
            graph.thing(contact(), "vcard:Organization")
                    .says("vcard:fn", municipality.name(), "nb")
                    .is("vcard:hasURL", root);
        }

        private void dataset(Dataset dataset) {
            var node = graph.thing(address(dataset), "dcat:Dataset");
            node.has("dct:identifier", address(dataset), "anyURI");
            said(node, "dct:title", dataset.title());
            said(node, "dct:description", dataset.description());
            described(node);
            node.is("dcat:theme", AUTHORITY + "data-theme/GOVE")
                    .is("dct:accessRights", AUTHORITY + "access-right/PUBLIC")
                    .is("dcat:landingPage", address(dataset))
                    .has("dct:modified", asOf.toString(), "date");
            for (var format : DataFormat.values()) {
                if (format == DataFormat.CSVW || !format.fits(dataset)) continue;
                node.is("dcat:distribution", address(dataset) + "#" + format.ending());
                distribution(dataset, format);
            }
        }

        private void distribution(Dataset dataset, DataFormat format) {
            var file = address(dataset) + "." + format.ending();
            var node = graph.thing(address(dataset) + "#" + format.ending(), "dcat:Distribution");
            node.is("dcat:accessURL", address(dataset))
                    .is("dcat:downloadURL", file)
                    .is("dct:license", licence())
                    .is("dct:format", AUTHORITY + "file-type/" + fileType(format))
                    .is(
                            "dcat:mediaType",
                            "https://www.iana.org/assignments/media-types/"
                                    + format.mediaType().split(";", 2)[0]);
            texts.forEach((language, text) -> node.says(
                    "dct:title",
                    text.phrase(dataset.title()) + ", "
                            + text.get("opendata.format." + format.name().toLowerCase(java.util.Locale.ROOT)),
                    language.code()));
            if (format == DataFormat.CSV) {
                node.is("dct:conformsTo", address(dataset) + "." + DataFormat.CSVW.ending());
            }
            if (format == DataFormat.JSON) node.is("dcat:accessService", api());
        }

        private void service() {
            var node = graph.thing(api(), "dcat:DataService");
            node.has("dct:identifier", api(), "anyURI");
            said(node, "dct:title", Phrase.of("opendata.api.title", municipality.name()));
            said(node, "dct:description", Phrase.of("opendata.api.description"));
            described(node);
            node.is("dcat:endpointURL", api())
                    .is("dcat:endpointDescription", api() + "/openapi.json")
                    .is("dct:license", licence())
                    .is("dct:accessRights", AUTHORITY + "access-right/PUBLIC");
            for (var dataset : data.datasets()) node.is("dcat:servesDataset", address(dataset));
        }

        /** Who gives it, whom to ask, and in which languages. */
        private void described(Graph.Thing node) {
            node.is("dct:publisher", root).is("dcat:contactPoint", contact());
            for (var language : LanguageChoice.values()) {
                node.is("dct:language", AUTHORITY + "language/" + LANGUAGES.get(language));
            }
        }

        private void said(Graph.Thing node, String property, Phrase phrase) {
            texts.forEach((language, text) -> node.says(property, text.phrase(phrase), language.code()));
        }

        private String address(Dataset dataset) {
            return root + "/data/" + dataset.name();
        }

        private String api() {
            return site + "/api/" + municipality.key();
        }

        private String contact() {
            return root + "/data#kontakt";
        }
    }

    private String licence() {
        return terms.licence().equals(NLOD) ? AUTHORITY + "licence/NLOD_2_0" : terms.licence();
    }

    private static String fileType(DataFormat format) {
        return switch (format) {
            case CSV -> "CSV";
            case XLSX -> "XLSX";
            case JSON, JSON_STAT, CSVW -> "JSON";
        };
    }
}
