package no.rodtrad.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import no.rodtrad.kernel.SpreadsheetText;
import no.rodtrad.opendata.model.DataColumn;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.web.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A spreadsheet: the rows on one sheet, what the columns mean on another. Amounts are in whole øre, as in every other
 * format, so that a file that is read again is the same.
 */
final class XlsxFormat {

    /** Rows are sent on as they come; fewer calls to the system with some at a time. */
    private static final int ROWS_AT_A_TIME = 500;

    private static final int WIDTH = 18;
    private static final int WIDE = 60;

    private XlsxFormat() {}

    static void write(Dataset dataset, Rows rows, Texts text, OutputStream out) {
        try (var workbook = new Workbook(out, "Rod trad", null)) {
            var sheet = workbook.newWorksheet(text.get("opendata.sheet.rows"));
            var columns = dataset.columns();
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i).name());
                sheet.width(i, WIDTH);
            }
            sheet.freezePane(0, 1);
            rows.each(new Filler(sheet, columns)::add);
            sheet.finish();
            columns(workbook.newWorksheet(text.get("opendata.sheet.columns")), columns, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Filler {

        private final Worksheet sheet;
        private final List<DataColumn> columns;
        private int at;

        Filler(Worksheet sheet, List<DataColumn> columns) {
            this.sheet = sheet;
            this.columns = columns;
        }

        void add(no.rodtrad.opendata.model.DataRow row) {
            at++;
            for (int i = 0; i < columns.size(); i++) {
                var cell = row.cells().get(i);
                if (cell.isEmpty()) continue;
                var type = columns.get(i).type();
                if (type.isNumber()) sheet.value(at, i, new BigDecimal(cell));
                else sheet.value(at, i, type.isWords() ? SpreadsheetText.defused(cell) : cell);
            }
            if (at % ROWS_AT_A_TIME == 0) flush();
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void columns(Worksheet sheet, List<DataColumn> columns, Texts text) {
        var heads = List.of("name", "title", "meaning", "unit");
        for (int i = 0; i < heads.size(); i++) sheet.value(0, i, text.get("opendata.head." + heads.get(i)));
        int at = 1;
        for (var column : columns) {
            sheet.value(at, 0, column.name());
            sheet.value(at, 1, text.phrase(column.title()));
            sheet.value(at, 2, ColumnTexts.meaning(column, text));
            sheet.value(at, 3, ColumnTexts.unit(column, text));
            at++;
        }
        sheet.width(0, WIDTH);
        sheet.width(1, WIDTH);
        sheet.width(2, WIDE);
    }
}
