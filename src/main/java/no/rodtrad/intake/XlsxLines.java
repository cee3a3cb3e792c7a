package no.rodtrad.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.rodtrad.kernel.OfficeXml;
import no.rodtrad.ledger.ProblemList;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as lines with commas, while they are read. A row that the file leaves out is an empty line, so
 * that the number of a line is that of the row on the screen.
 */
final class XlsxLines extends InputStream {

    private static final int PORTION = 1 << 16;

    /** As a spreadsheet can hold. */
    private static final int MOST_ROWS = 1 << 20;

    private final OPCPackage opened;
    private final InputStream sheet;
    private final XMLStreamReader xml;
    private final XlsxCells cells;
    private final ProblemList problems;
    private byte[] bytes = new byte[0];
    private int position;
    private int row;
    private boolean atEnd;

    XlsxLines(OPCPackage opened, InputStream sheet, XlsxCells cells, ProblemList problems) throws XMLStreamException {
        this.opened = opened;
        this.sheet = sheet;
        this.xml = OfficeXml.reader(sheet);
        this.cells = cells;
        this.problems = problems;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (!fill()) return -1;
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, from, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        opened.revert();
    }

    private boolean fill() throws IOException {
        if (position < bytes.length) return true;
        if (atEnd) return false;
        var text = new StringBuilder(PORTION + 1024);
        try {
            while (!atEnd && text.length() < PORTION) {
                if (toRow()) row(text);
                else atEnd = true;
            }
        } catch (XMLStreamException | RuntimeException e) {
            atEnd = true;
            problems.addAsWritten(row, "", "", XlsxFile.keyOf(e));
        }
        if (atEnd) close();
        bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        position = 0;
        return bytes.length > 0;
    }

    private boolean toRow() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) return true;
        }
        return false;
    }

    private void row(StringBuilder text) throws XMLStreamException {
        var written = xml.getAttributeValue(null, "r");
        int number = written != null && written.matches("\\d{1,7}") ? Integer.parseInt(written) : row + 1;
        if (number <= row || number > MOST_ROWS) throw new XMLStreamException("Rows are not in their order.");
        while (++row < number) text.append('\n');
        int column = 0;
        int next = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) break;
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("c")) continue;
            int at = column(xml.getAttributeValue(null, "r"), next);
            if (at < next) throw new XMLStreamException("Cells are not in their order.");
            next = at + 1;
            var value = cell();
            if (at >= MappedFile.MOST_COLUMNS) continue;
            while (column < at) {
                text.append(',');
                column++;
            }
            quote(value, text);
        }
        text.append('\n');
    }

    /** The column of a cell, such as 27 for {@code AB12}; the next one when the cell does not say. */
    private static int column(@Nullable String place, int next) {
        if (place == null) return next;
        int column = 0;
        for (int i = 0; i < Math.min(3, place.length()) && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = 26 * column + place.charAt(i) - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }

    private String cell() throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        var value = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            var name = xml.getLocalName();
            // The formula beside the value is not read: what the sheet showed is what was meant.
            if (name.equals("v") || name.equals("t")) value.append(xml.getElementText());
        }
        return cells.text(type, style, value.toString());
    }

    private static void quote(String value, StringBuilder text) {
        var line = value.replace('\n', ' ').replace('\r', ' ').replace('\0', ' ');
        if (line.indexOf(',') < 0 && line.indexOf('"') < 0) text.append(line);
        else text.append('"').append(line.replace("\"", "\"\"")).append('"');
    }
}
