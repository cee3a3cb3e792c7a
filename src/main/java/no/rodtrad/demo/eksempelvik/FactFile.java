package no.rodtrad.demo.eksempelvik;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of facts among the resources: UTF-8, semicolon, header. */
final class FactFile {

    private FactFile() {}

    static List<NamedCsvRecord> read(String path) {
        var stream = FactFile.class.getResourceAsStream("/demo/" + path);
        if (stream == null) throw new IllegalStateException("No resource demo/" + path);
        try (var reader = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
