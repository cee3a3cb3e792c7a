package no.rodtrad.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import no.rodtrad.opendata.model.DataFormat;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.web.TextsProvider;
import org.springframework.stereotype.Service;

/** Datasets as files. Rows go from their source to the reader as they come. */
@Service
public class DatasetFiles {

    private final OpenData data;
    private final CsvwFormat csvw;
    private final TextsProvider texts;

    DatasetFiles(OpenData data, CsvwFormat csvw, TextsProvider texts) {
        this.data = data;
        this.csvw = csvw;
        this.texts = texts;
    }

    /**
     * Writes the rows that are asked for.
     *
     * @param source who gives the data, as in the file
     * @param csvAddress of the CSV file, for the description of it
     * @throws UncheckedIOException when the reader has left
     */
    public void write(
            DataFormat format,
            Dataset dataset,
            DataRequest request,
            String source,
            String csvAddress,
            OutputStream out) {
        Rows rows = to -> data.rows(dataset, request, to);
        var text = texts.texts(request.language());
        switch (format) {
            case CSV -> CsvFormat.write(dataset, rows, out);
            case XLSX -> XlsxFormat.write(dataset, rows, text, out);
            case JSON -> JsonFormat.write(dataset, request, rows, out);
            case JSON_STAT -> JsonStatFormat.write(dataset, request, rows, text, source, out);
            case CSVW -> {
                try {
                    out.write(csvw.write(dataset, csvAddress));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
