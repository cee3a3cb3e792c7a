package no.rodtrad.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import no.rodtrad.document.TableFiles.Heading;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.SpreadsheetText;
import no.rodtrad.web.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a spreadsheet: numbers that can be calculated with, in kroner with øre, a head that stays in sight, and on
 * a sheet of its own where each number comes from.
 */
final class TableSheet {

    private static final String KRONER = "#,##0.00";
    private static final int LABEL_WIDTH = 48;
    private static final int NUMBER_WIDTH = 20;

    /** Rows above the table: what it is, and as of when. */
    private static final int HEAD = 3;

    private final Heading heading;
    private final WrittenBlock.Table table;
    private final Texts text;

    private TableSheet(Heading heading, WrittenBlock.Table table, Texts text) {
        this.heading = heading;
        this.table = table;
        this.text = text;
    }

    static byte[] of(Heading heading, WrittenBlock.Table table, Texts text) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Rod trad", null)) {
            var sheet = new TableSheet(heading, table, text);
            sheet.numbers(workbook.newWorksheet(text.get("document.sheet.numbers")));
            sheet.sources(workbook.newWorksheet(text.get("document.sheet.sources")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void numbers(Worksheet sheet) {
        words(sheet, 0, 0, table.caption().plain());
        sheet.style(0, 0).bold().set();
        words(
                sheet,
                1,
                0,
                text.get(
                        "document.sheet.source",
                        heading.municipality().name(),
                        text.date(heading.asOf().day()),
                        table.unit()));
        words(sheet, HEAD, 0, table.rowHeading());
        sheet.width(0, LABEL_WIDTH);
        for (int i = 0; i < table.columns().size(); i++) {
            words(sheet, HEAD, i + 1, table.columns().get(i).label());
            sheet.width(i + 1, NUMBER_WIDTH);
        }
        sheet.range(HEAD, 0, HEAD, table.columns().size())
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.freezePane(1, HEAD + 1);
        int at = HEAD + 1;
        for (var row : table.rows()) {
            words(sheet, at, 0, row.plain());
            for (int i = 0; i < row.cells().size(); i++)
                value(sheet, at, i + 1, row.cells().get(i));
            if (row.sum())
                sheet.range(at, 0, at, row.cells().size()).style().bold().set();
            at++;
        }
        at++;
        for (var note : table.footnotes()) words(sheet, at++, 0, note.plain());
        if (table.generated()) words(sheet, at, 0, text.get("document.table.generated"));
    }

    /** What a spreadsheet would calculate is only shown, also when the file is saved as something else. */
    private static void words(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, SpreadsheetText.defused(text));
    }

    private static void value(Worksheet sheet, int row, int column, Sentence.Number cell) {
        switch (cell.figure().figure().value()) {
            case FigureValue.Amount(var money) -> {
                sheet.value(row, column, BigDecimal.valueOf(money.ore(), 2));
                sheet.style(row, column).format(KRONER).set();
            }
            case FigureValue.Number(var number, var unit) -> {
                sheet.value(row, column, number);
                int decimals = Math.max(0, number.scale());
                sheet.style(row, column)
                        .format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))
                        .set();
            }
            case FigureValue.Nothing _, FigureValue.Withheld _ -> words(sheet, row, column, cell.text());
        }
    }

    private void sources(Worksheet sheet) {
        var head = new String[] {"row", "column", "reference", "origin", "printed"};
        for (int i = 0; i < head.length; i++) words(sheet, 0, i, text.get("document.sheet." + head[i]));
        sheet.range(0, 0, 0, head.length - 1).style().bold().set();
        sheet.freezePane(0, 1);
        int at = 1;
        for (var row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                var figure = row.cells().get(i).figure().figure();
                words(sheet, at, 0, row.plain());
                words(sheet, at, 1, table.columns().get(i).label());
                words(sheet, at, 2, figure.ref().id());
                words(
                        sheet,
                        at,
                        3,
                        text.get("document.origin."
                                + figure.provenance().origin().code()));
                words(sheet, at, 4, figure.provenance().printed().orElse(""));
                at++;
            }
        }
        sheet.width(0, LABEL_WIDTH);
        sheet.width(1, NUMBER_WIDTH);
        sheet.width(2, LABEL_WIDTH);
        sheet.width(3, LABEL_WIDTH);
    }
}
