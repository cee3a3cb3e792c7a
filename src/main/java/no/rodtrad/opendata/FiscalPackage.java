package no.rodtrad.opendata;

import java.util.List;
import java.util.Map;
import no.rodtrad.database.Municipality;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.opendata.model.DataColumn;
import no.rodtrad.opendata.model.DataFormat;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.web.Texts;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/**
 * Budget and accounts as a Fiscal Data Package: each column says what it is among the concepts of public budgets.
 *
 * <p>Source: Fiscal Data Package 1.0rc1 and its Budget Standard Taxonomy, Table Schema 1.0.
 */
@Service
public class FiscalPackage {

    private static final String TAXONOMY = "https://frictionlessdata.io/taxonomies/fiscal/budgets.json";

    private static final List<String> DATASETS = List.of("drift", "regnskap", "prosjekter");

    /** Which phase of a budget a column holds, for those who want a row for each. */
    private static final Map<String, String> PHASES = Map.of(
            "original_ore", "approved",
            "voted_ore", "voted",
            "revised_ore", "adjusted",
            "accounts_ore", "executed");

    private static final String PHASE = "phase";

    private final OpenData data;
    private final PublicationTerms terms;

    FiscalPackage(OpenData data, PublicationTerms terms) {
        this.data = data;
        this.terms = terms;
    }

    /**
     * The description of the package.
     *
     * @param path where the files lie, seen from the description; {@code *} stands for the name of a dataset
     */
    public byte[] descriptor(Municipality municipality, AsOf asOf, String path, Texts text) {
        var root = JsonFormat.object();
        root.put("name", municipality.key().value().replace('_', '-') + "-budsjett-og-regnskap");
        root.put("profile", "fiscal-data-package");
        root.put("title", text.get("opendata.package.title", municipality.name()));
        root.put("description", text.get("opendata.package.description", text.date(asOf.day())));
        root.put("created", asOf.end().toString());
        root.put("countryCode", "NO");
        root.put("granularity", "aggregated");
        root.putArray("licenses").addObject().put("path", terms.licence()).put("title", terms.licenceName());
        root.putArray("sources").addObject().put("title", municipality.name());
        root.putArray("columnTypes").add(TAXONOMY);
        var resources = root.putArray("resources");
        for (var name : DATASETS) {
            resource(data.find(name).orElseThrow(), path, text, resources.addObject());
        }
        return JsonFormat.bytes(root);
    }

    private static void resource(Dataset dataset, String path, Texts text, ObjectNode node) {
        node.put("name", dataset.name());
        node.put("profile", "tabular-data-resource");
        node.put("title", text.phrase(dataset.title()));
        node.put("description", text.phrase(dataset.description()));
        node.put("path", path.replace("*", dataset.name()));
        node.put("format", DataFormat.CSV.ending());
        node.put("mediatype", "text/csv");
        node.put("encoding", "utf-8");
        node.putObject("dialect")
                .put("delimiter", ",")
                .put("lineTerminator", "\n")
                .put("header", true);
        var schema = node.putObject("schema");
        var fields = schema.putArray("fields");
        for (var column : dataset.columns()) field(dataset, column, text, fields.addObject());
        var key = schema.putArray("primaryKey");
        dataset.key().forEach(key::add);
        schema.putArray("missingValues").add("");
        extra(dataset, schema);
    }

    private static void field(Dataset dataset, DataColumn column, Texts text, ObjectNode field) {
        field.put("name", column.name());
        field.put("title", text.phrase(column.title()));
        field.put("description", ColumnTexts.meaning(column, text));
        // The taxonomy wants fiscal years as whole numbers.
        boolean fiscalYear = column.name().equals(Dataset.YEAR);
        field.put("type", fiscalYear ? "integer" : column.type().tableSchema());
        column.fiscal().ifPresent(type -> field.put("columnType", type));
        var phase = PHASES.get(column.name());
        if (phase != null) field.putObject("normalize").put(PHASE, phase);
        if (dataset.key().contains(column.name()))
            field.putObject("constraints").put("required", true);
    }

    /** What is the same in every row, and what the rows become when each phase has its own. */
    private static void extra(Dataset dataset, ObjectNode schema) {
        var extra = schema.putArray("extraFields");
        extra.addObject()
                .put("name", "currency")
                .put("type", "string")
                .put("columnType", "value-currency:code")
                .put("constant", "NOK");
        if (dataset.columns().stream().noneMatch(column -> PHASES.containsKey(column.name()))) return;
        extra.addObject().put("name", PHASE).put("type", "string").put("columnType", "phase:id");
        extra.addObject()
                .put("name", "amount_ore")
                .put("type", "number")
                .put("columnType", "value")
                .put("normalizationTarget", true);
    }
}
