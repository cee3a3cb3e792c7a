package no.rodtrad.opendata;

import java.util.EnumMap;
import java.util.Map;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.opendata.model.DataColumn;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * CSV on the Web: what a CSV file holds, for programs.
 *
 * <p>Source: W3C, «Metadata Vocabulary for Tabular Data», 2015.
 */
@Component
final class CsvwFormat {

    private static final String CONTEXT = "http://www.w3.org/ns/csvw";

    private final Map<LanguageChoice, Texts> texts = new EnumMap<>(LanguageChoice.class);
    private final PublicationTerms terms;

    CsvwFormat(TextsProvider provider, PublicationTerms terms) {
        for (var language : LanguageChoice.values()) texts.put(language, provider.texts(language));
        this.terms = terms;
    }

    /** @param url of the CSV file, seen from the description */
    byte[] write(Dataset dataset, String url) {
        var root = JsonFormat.object();
        var context = root.putArray("@context");
        context.add(CONTEXT);
        context.addObject().put("@language", "nb");
        root.put("url", url);
        inLanguages(root, "dc:title", dataset.title());
        inLanguages(root, "dc:description", dataset.description());
        root.putObject("dc:license").put("@id", terms.licence());
        root.putObject("dialect")
                .put("encoding", "utf-8")
                .put("header", true)
                .put("headerRowCount", 1)
                .put("delimiter", ",")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .putArray("lineTerminators")
                .add("\n");
        var schema = root.putObject("tableSchema");
        var columns = schema.putArray("columns");
        for (var column : dataset.columns()) column(dataset, column, columns.addObject());
        if (!dataset.key().isEmpty()) {
            var key = schema.putArray("primaryKey");
            dataset.key().forEach(key::add);
        }
        return JsonFormat.bytes(root);
    }

    private void column(Dataset dataset, DataColumn column, ObjectNode node) {
        node.put("name", column.name());
        var titles = node.putObject("titles");
        // The first line of the file holds the name, which is in no language.
        titles.put("und", column.name());
        texts.forEach((language, text) -> titles.put(language.code(), text.phrase(column.title())));
        var meanings = node.putArray("dc:description");
        texts.forEach((language, text) -> meanings.addObject()
                .put("@value", ColumnTexts.meaning(column, text))
                .put("@language", language.code()));
        node.put("datatype", column.type().xmlSchema());
        node.put("required", dataset.key().contains(column.name()));
    }

    private void inLanguages(ObjectNode node, String property, Phrase phrase) {
        var values = node.putArray(property);
        texts.forEach((language, text) ->
                values.addObject().put("@value", text.phrase(phrase)).put("@language", language.code()));
    }
}
