package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import no.rodtrad.opendata.OpenData;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.testing.RodtradTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What stands in a table of a page can be fetched as data, or somebody has said why not. {@link SiteTest} looks for
 * each table that {@code document/table} writes.
 */
@RodtradTest
class PublicTablesTest {

    private static final Path LIST = Path.of("src/test/resources/opendata/tables.csv");

    private static final String TEMPLATES = "src/main/jte/";

    @Autowired
    OpenData data;

    @Test
    void every_template_with_a_table_names_its_datasets_or_a_reason() throws IOException {
        var listed = new TreeMap<String, NamedCsvRecord>();
        try (var reader = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(LIST)) {
            reader.forEach(row -> listed.put(row.getField("template"), row));
        }
        var written = new TreeSet<String>();
        for (var file : ProjectFiles.under(TEMPLATES, ".jte")) {
            if (!file.text().contains("<table")) continue;
            written.add(file.path().substring(TEMPLATES.length()).replace(".jte", ""));
        }
        assertThat(listed.keySet())
                .as("Say in " + LIST + " which dataset has the rows of this table, or why there is none.")
                .isEqualTo(written);

        var names = data.datasets().stream().map(Dataset::name).toList();
        var wrong = new ArrayList<String>();
        listed.forEach((template, row) -> {
            var datasets = List.of(row.getField("datasets").split(" "));
            boolean none = datasets.equals(List.of(""));
            if (none == row.getField("reason").isEmpty()) wrong.add(template + " has to have one of the two");
            if (!none && !names.containsAll(datasets)) wrong.add(template + " names no dataset: " + datasets);
        });
        assertThat(wrong).isEmpty();
    }
}
