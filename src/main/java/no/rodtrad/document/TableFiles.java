package no.rodtrad.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import no.rodtrad.database.Municipality;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.SpreadsheetText;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table as a file. A reader of the file has all that a reader of the page has: what the numbers are, their unit, as
 * of when, where they come from, and besides what is written also the exact value.
 */
public final class TableFiles {

    private TableFiles() {}

    /** Whose table it is, in which document, as of when, in which language. */
    public record Heading(Municipality municipality, String document, AsOf asOf, LanguageChoice language) {}

    /** One line for each cell, UTF-8 with a header. Exact amounts are whole øre. */
    public static byte[] csv(Heading heading, WrittenBlock.Table table) {
        var out = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(
                    "municipality",
                    "document",
                    "as_of",
                    "table",
                    "caption",
                    "unit",
                    "row",
                    "row_label",
                    "row_kind",
                    "column",
                    "column_label",
                    "shown",
                    "ore",
                    "number",
                    "number_unit",
                    "ref",
                    "origin");
            for (var row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    var cell = row.cells().get(i);
                    var column = table.columns().get(i);
                    csv.writeRecord(
                            heading.municipality().key().value(),
                            heading.document(),
                            heading.asOf().toString(),
                            table.name(),
                            SpreadsheetText.defused(table.caption().plain()),
                            table.unit(),
                            SpreadsheetText.defused(row.key()),
                            SpreadsheetText.defused(row.label().plain()),
                            kind(row),
                            column.key(),
                            SpreadsheetText.defused(column.label()),
                            cell.text(),
                            ore(cell).map(String::valueOf).orElse(""),
                            number(cell)
                                    .map(each -> each.number().toPlainString())
                                    .orElse(""),
                            number(cell).map(each -> Json.code(each.unit())).orElse(""),
                            cell.figure().figure().ref().toString(),
                            cell.figure().figure().provenance().origin().code());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The table as on the page, with the exact value of each cell. */
    public static byte[] json(Heading heading, WrittenBlock.Table table) {
        var root = Json.object();
        root.putObject("municipality")
                .put("key", heading.municipality().key().value())
                .put("name", heading.municipality().name());
        root.put("document", heading.document());
        root.put("as_of", heading.asOf().toString());
        root.put("language", heading.language().code());
        root.put("table", table.name());
        root.put("caption", table.caption().plain());
        root.put("unit", table.unit());
        root.put("row_heading", table.rowHeading());
        var columns = root.putArray("columns");
        for (var column : table.columns()) {
            columns.addObject().put("key", column.key()).put("label", column.label());
        }
        var rows = root.putArray("rows");
        for (var row : table.rows()) {
            var node = rows.addObject();
            node.put("key", row.key()).put("label", row.label().plain()).put("kind", kind(row));
            var cells = node.putArray("cells");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(row.cells().get(i), table.columns().get(i).key(), cells.addObject());
            }
        }
        var footnotes = root.putArray("footnotes");
        table.footnotes().forEach(note -> footnotes.add(note.plain()));
        return Json.bytes(root);
    }

    private static void cell(Sentence.Number cell, String column, ObjectNode node) {
        var figure = cell.figure().figure();
        node.put("column", column).put("shown", cell.text());
        Json.value(figure.value(), node);
        node.put("ref", figure.ref().toString());
        node.put("origin", figure.provenance().origin().code());
    }

    private static String kind(WrittenBlock.TableRow row) {
        return row.kind().code();
    }

    private static Optional<Long> ore(Sentence.Number cell) {
        return cell.figure().figure().value() instanceof FigureValue.Amount(var money)
                ? Optional.of(money.ore())
                : Optional.empty();
    }

    private static Optional<FigureValue.Number> number(Sentence.Number cell) {
        return cell.figure().figure().value() instanceof FigureValue.Number number
                ? Optional.of(number)
                : Optional.empty();
    }
}
