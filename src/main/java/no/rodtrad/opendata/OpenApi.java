package no.rodtrad.opendata;

import java.util.List;
import no.rodtrad.database.Municipality;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.opendata.model.ColumnType;
import no.rodtrad.opendata.model.DataColumn;
import no.rodtrad.opendata.model.DataFormat;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.web.ApiProblem;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What programs are told of the API: OpenAPI 3.1, made from the datasets themselves, and the list of them.
 *
 * <p>Source: OpenAPI Specification 3.1.
 */
@Service
public class OpenApi {

    private static final String JSON = "application/json";

    private final OpenData data;
    private final PublicationTerms terms;
    private final TextsProvider texts;

    OpenApi(OpenData data, PublicationTerms terms, TextsProvider texts) {
        this.data = data;
        this.terms = terms;
        this.texts = texts;
    }

    /** The columns that rows can be chosen by: codes, and what is true or false. */
    public static List<DataColumn> filters(Dataset dataset) {
        return dataset.columns().stream()
                .filter(column -> column.type() == ColumnType.CODE || column.type() == ColumnType.TRUTH)
                .toList();
    }

    /** The datasets, each with its address. @param server the address of the API for this municipality */
    public byte[] datasets(String server, PageContext context) {
        var root = JsonFormat.object();
        root.put("municipality", context.municipalityKey().value());
        root.put("as_of", context.asOf().toString());
        root.put("licence", terms.licence());
        var list = root.putArray("datasets");
        for (var dataset : data.datasets()) head(dataset, server, context, list.addObject());
        return JsonFormat.bytes(root);
    }

    /** One dataset with its columns. */
    public byte[] dataset(Dataset dataset, String server, PageContext context) {
        var text = context.text();
        var root = JsonFormat.object();
        root.put("municipality", context.municipalityKey().value());
        root.put("as_of", context.asOf().toString());
        root.put("licence", terms.licence());
        head(dataset, server, context, root);
        var columns = root.putArray("columns");
        for (var column : dataset.columns()) {
            var node = columns.addObject();
            node.put("name", column.name());
            node.put("title", text.phrase(column.title()));
            node.put("meaning", ColumnTexts.meaning(column, text));
            node.put("type", column.type().tableSchema());
            column.unit().ifPresent(unit -> node.put("unit", unit));
            column.sign().ifPresent(sign -> node.put("sign", sign));
            column.labelOf().ifPresent(code -> node.put("label_of", code));
        }
        var key = root.putArray("key");
        dataset.key().forEach(key::add);
        return JsonFormat.bytes(root);
    }

    private static void head(Dataset dataset, String server, PageContext context, ObjectNode node) {
        var text = context.text();
        node.put("name", dataset.name());
        node.put("title", text.phrase(dataset.title()));
        node.put("description", text.phrase(dataset.description()));
        node.put("theme", dataset.theme().code());
        node.put("rows", server + "/datasets/" + dataset.name() + "/rows");
        var files = node.putObject("files");
        for (var format : DataFormat.values()) {
            if (!format.fits(dataset)) continue;
            files.put(format.ending(), context.url("data/" + dataset.name() + "." + format.ending()));
        }
    }

    /** The description of the whole API. */
    public byte[] document(String server, Municipality municipality, LanguageChoice language) {
        var text = texts.texts(language);
        var root = JsonFormat.object();
        root.put("openapi", "3.1.0");
        var info = root.putObject("info");
        info.put("title", text.get("opendata.api.title", municipality.name()));
        info.put("description", text.get("opendata.api.description"));
        info.put("version", "1");
        info.putObject("license").put("name", terms.licenceName()).put("url", terms.licence());
        root.putArray("servers").addObject().put("url", server);
        var paths = root.putObject("paths");
        var components = root.putObject("components");
        list(paths, text);
        var schemas = components.putObject("schemas");
        problem(schemas.putObject("Problem"), text);
        head(schemas.putObject("Dataset"));
        for (var dataset : data.datasets()) {
            rows(dataset, paths, text);
            schema(dataset, schemas.putObject(dataset.name()), text);
        }
        parameters(components.putObject("parameters"), text);
        responses(components.putObject("responses"), text);
        return JsonFormat.bytes(root);
    }

    private static void list(ObjectNode paths, Texts text) {
        var list = paths.putObject("/datasets").putObject("get");
        list.put("operationId", "datasets");
        list.put("summary", text.get("opendata.api.datasets"));
        reference(list.putArray("parameters"), "parameters", "as-of");
        var all = answers(list, text.get("opendata.api.datasets")).put("type", "object");
        strings(all, "municipality", "as_of", "licence");
        array(all, "datasets").put("$ref", "#/components/schemas/Dataset");
        var one = paths.putObject("/datasets/{name}").putObject("get");
        one.put("operationId", "dataset");
        one.put("summary", text.get("opendata.api.dataset"));
        var parameters = one.putArray("parameters");
        parameters
                .addObject()
                .put("name", "name")
                .put("in", "path")
                .put("required", true)
                .putObject("schema")
                .put("type", "string");
        reference(parameters, "parameters", "as-of");
        described(answers(one, text.get("opendata.api.dataset")));
    }

    /** A dataset as in the list. */
    private static void head(ObjectNode schema) {
        schema.put("type", "object");
        strings(schema, "name", "title", "description", "theme", "rows");
        property(schema, "files")
                .put("type", "object")
                .putObject("additionalProperties")
                .put("type", "string");
    }

    /** A dataset with its columns. */
    private static void described(ObjectNode schema) {
        head(schema);
        strings(schema, "municipality", "as_of", "licence");
        var column = array(schema, "columns");
        column.put("type", "object");
        strings(column, "name", "title", "meaning", "type");
        var properties = (ObjectNode) column.get("properties");
        for (var name : List.of("unit", "sign", "label_of"))
            properties.putObject(name).put("type", "string");
        array(schema, "key").put("type", "string");
    }

    private static void strings(ObjectNode schema, String... names) {
        for (var name : names) property(schema, name).put("type", "string");
    }

    private static void integers(ObjectNode schema, String... names) {
        for (var name : names) property(schema, name).put("type", "integer");
    }

    /** The schema of what is in it. */
    private static ObjectNode array(ObjectNode schema, String name) {
        return property(schema, name).put("type", "array").putObject("items");
    }

    /** One that is always there. */
    private static ObjectNode property(ObjectNode schema, String name) {
        schema.withArray("required").add(name);
        return schema.withObject("properties").putObject(name);
    }

    private static void rows(Dataset dataset, ObjectNode paths, Texts text) {
        var get = paths.putObject("/datasets/" + dataset.name() + "/rows").putObject("get");
        get.put("operationId", "rows-" + dataset.name());
        get.put("summary", text.phrase(dataset.title()));
        get.put("description", text.phrase(dataset.description()));
        var parameters = get.putArray("parameters");
        reference(parameters, "parameters", "as-of");
        if (dataset.hasYears()) reference(parameters, "parameters", "ar");
        reference(parameters, "parameters", RowPage.PAGE);
        reference(parameters, "parameters", RowPage.SIZE);
        for (var column : filters(dataset)) {
            var filter = parameters.addObject();
            filter.put("name", column.name()).put("in", "query");
            filter.put("description", ColumnTexts.meaning(column, text));
            filter.put("explode", true).put("style", "form");
            filter.putObject("schema").put("type", "array").putObject("items").put("type", "string");
        }
        var page = answers(get, text.phrase(dataset.title()));
        page.put("type", "object");
        strings(page, "dataset", "as_of", "language");
        integers(page, RowPage.PAGE, RowPage.SIZE, "pages", "total");
        array(page, "rows").put("$ref", "#/components/schemas/" + dataset.name());
    }

    /** The answers of an operation; returns the schema of the good one, to be filled in. */
    private static ObjectNode answers(ObjectNode operation, String description) {
        var responses = operation.putObject("responses");
        var good = responses.putObject("200").put("description", description);
        var headers = good.putObject("headers");
        for (var name : List.of("ETag", "Link")) {
            headers.putObject(name).putObject("schema").put("type", "string");
        }
        var schema = good.putObject("content").putObject(JSON).putObject("schema");
        responses.putObject("304").put("$ref", "#/components/responses/Unchanged");
        responses.putObject("400").put("$ref", "#/components/responses/Problem");
        responses.putObject("404").put("$ref", "#/components/responses/Problem");
        // Such as 503 while the database does not answer.
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
        return schema;
    }

    private static void schema(Dataset dataset, ObjectNode schema, Texts text) {
        schema.put("type", "object");
        var required = schema.putArray("required");
        var properties = schema.putObject("properties");
        for (var column : dataset.columns()) {
            required.add(column.name());
            var node = properties.putObject(column.name());
            var type = node.putArray("type");
            type.add(
                    switch (column.type()) {
                        case WHOLE, YEAR -> "integer";
                        case DECIMAL -> "number";
                        case TRUTH -> "boolean";
                        case TEXT, CODE, DAY -> "string";
                    });
            if (!dataset.key().contains(column.name())) type.add("null");
            if (column.type() == ColumnType.DAY) node.put("format", "date");
            node.put("title", text.phrase(column.title()));
            node.put("description", ColumnTexts.meaning(column, text));
        }
        schema.put("additionalProperties", false);
    }

    private static void problem(ObjectNode schema, Texts text) {
        schema.put("type", "object");
        schema.put("description", text.get("opendata.api.problem"));
        strings(schema, "type", "title", "detail");
        integers(schema, "status");
    }

    private static void parameters(ObjectNode parameters, Texts text) {
        query(parameters, "as-of", text)
                .putObject("schema")
                .put("type", "string")
                .put("format", "date");
        query(parameters, "ar", text).putObject("schema").put("type", "integer");
        query(parameters, RowPage.PAGE, text)
                .putObject("schema")
                .put("type", "integer")
                .put("minimum", 1)
                .put("default", 1);
        query(parameters, RowPage.SIZE, text)
                .putObject("schema")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", RowPage.MOST)
                .put("default", RowPage.USUAL);
    }

    private static ObjectNode query(ObjectNode parameters, String name, Texts text) {
        return parameters
                .putObject(name)
                .put("name", name)
                .put("in", "query")
                .put("description", text.get("opendata.api.parameter." + name));
    }

    private static void responses(ObjectNode responses, Texts text) {
        responses.putObject("Unchanged").put("description", text.get("opendata.api.unchanged"));
        var problem = responses.putObject("Problem").put("description", text.get("opendata.api.problem"));
        problem.putObject("content")
                .putObject(ApiProblem.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }

    private static void reference(ArrayNode to, String kind, String name) {
        to.addObject().put("$ref", "#/components/" + kind + "/" + name);
    }
}
