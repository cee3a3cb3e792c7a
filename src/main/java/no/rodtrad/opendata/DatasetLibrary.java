package no.rodtrad.opendata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.opendata.model.ColumnType;
import no.rodtrad.opendata.model.DataColumn;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.opendata.model.DatasetTheme;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What datasets and columns there are, from {@code policy/opendata}. Their names and meanings for people are texts. A
 * column that is not described there cannot be written.
 */
@Component
public class DatasetLibrary {

    private static final String FOLDER = "policy/opendata/";

    private final Map<String, DataColumn> columns = new LinkedHashMap<>();
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when what ships with the program does not fit together */
    DatasetLibrary() {
        for (var row : read("columns.csv")) {
            var column = new DataColumn(
                    row.getField("name"),
                    ColumnType.ofCode(row.getField("type")),
                    filled(row, "label_of"),
                    filled(row, "unit"),
                    filled(row, "sign"),
                    filled(row, "fiscal"));
            if (columns.put(column.name(), column) != null) {
                throw new IllegalArgumentException("Described twice: " + column.name());
            }
        }
        for (var row : read("datasets.csv")) {
            var name = row.getField("name");
            var dataset = new Dataset(
                    name,
                    DatasetTheme.ofCode(row.getField("theme")),
                    Phrase.of("opendata.dataset." + name),
                    Phrase.of("opendata.dataset-text." + name),
                    words(row.getField("columns")).stream().map(this::column).toList(),
                    words(row.getField("key")));
            datasets.put(name, dataset);
        }
    }

    /** Every column that is described. */
    public List<DataColumn> columns() {
        return List.copyOf(columns.values());
    }

    /** The dataset of that name among those with a schema of their own. */
    Dataset dataset(String name) {
        var found = datasets.get(name);
        if (found == null) throw new IllegalArgumentException("No dataset is described as " + name);
        return found;
    }

    List<Dataset> datasets() {
        return List.copyOf(datasets.values());
    }

    DataColumn column(String name) {
        var found = columns.get(name);
        if (found == null) throw new IllegalArgumentException("No column is described as " + name);
        return found;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static Optional<String> filled(NamedCsvRecord row, String field) {
        return Optional.of(row.getField(field)).filter(each -> !each.isEmpty());
    }

    private static List<NamedCsvRecord> read(String file) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource(FOLDER + file).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
