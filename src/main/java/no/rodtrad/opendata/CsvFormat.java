package no.rodtrad.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import no.rodtrad.kernel.SpreadsheetText;
import no.rodtrad.opendata.model.DataColumn;
import no.rodtrad.opendata.model.Dataset;

/**
 * CSV: UTF-8, comma, a first line of names, quotes where they are needed. Text that a spreadsheet would calculate has
 * an apostrophe before it.
 *
 * <p>Source: RFC 4180, with line feeds as on our pages.
 */
final class CsvFormat {

    private CsvFormat() {}

    static void write(Dataset dataset, Rows rows, OutputStream out) {
        var columns = dataset.columns();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(columns.stream().map(DataColumn::name).toList());
            var cells = new String[columns.size()];
            rows.each(row -> {
                for (int i = 0; i < cells.length; i++) {
                    var cell = row.cells().get(i);
                    cells[i] = columns.get(i).type().isWords() ? SpreadsheetText.defused(cell) : cell;
                }
                csv.writeRecord(cells);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
