package no.rodtrad.numbercheck;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.rodtrad.kernel.OfficeXml;
import no.rodtrad.numbercheck.model.Place;
import no.rodtrad.numbercheck.model.Source;
import no.rodtrad.numbercheck.model.SourceLine;
import no.rodtrad.numbercheck.model.SourceLine.Form;

/** The text of a DOCX file: its paragraphs and tables. Macros and anything else in the file are never looked at. */
final class DocxText {

    private static final long LARGEST = 200L << 20;

    private final List<SourceLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int paragraphs;
    private int tables;
    private int rows;
    private int depth;
    private int firstParagraph;
    private Form form = Form.PARAGRAPH;

    private DocxText() {}

    static Source read(String name, byte[] bytes) throws IOException, Unreadable {
        boolean isWhole = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                isWhole = true;
                if (!entry.getName().equals("word/document.xml")) continue;
                var reader = new DocxText();
                reader.document(new Limited(zip));
                if (reader.lines.stream().allMatch(SourceLine::isBlank))
                    throw new Unreadable("numbercheck.refused.empty");
                return new Source(name, reader.lines, false);
            }
        } catch (XMLStreamException | IllegalArgumentException _) {
            throw new Unreadable("numbercheck.refused.broken");
        }
        // A spreadsheet is a zip too, and as sound as it was: only another kind of file.
        throw new Unreadable(isWhole ? "numbercheck.refused.kind" : "numbercheck.refused.broken");
    }

    private void document(InputStream stream) throws XMLStreamException {
        var xml = OfficeXml.reader(stream);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) start(xml);
            else if (event == XMLStreamConstants.END_ELEMENT) end(xml.getLocalName());
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "p" -> {
                paragraphs++;
                if (depth == 0) form = Form.PARAGRAPH;
            }
            case "pStyle" -> {
                var style = value(xml).toLowerCase(Locale.ROOT);
                if (style.startsWith("heading") || style.startsWith("overskrift") || style.equals("title")) {
                    form = Form.HEADING;
                } else if (style.startsWith("list")) {
                    form = Form.ITEM;
                }
            }
            case "numPr" -> {
                if (form == Form.PARAGRAPH) form = Form.ITEM;
            }
            case "t" -> text.append(xml.getElementText());
            case "tab", "br" -> text.append(' ');
            case "noBreakHyphen" -> text.append('-');
            case "tbl" -> {
                if (depth++ == 0) {
                    tables++;
                    rows = 0;
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    rows++;
                    cells.clear();
                    firstParagraph = paragraphs + 1;
                }
            }
            case "gridSpan" -> {
                int span = value(xml).matches("\\d{1,2}") ? Integer.parseInt(value(xml)) : 1;
                for (int i = 1; i < span && depth == 1; i++) cells.add("");
            }
            default -> {
                // The rest is looks.
            }
        }
    }

    private static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) return xml.getAttributeValue(i);
        }
        return "";
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (depth > 0)
                    cell.append(cell.isEmpty() ? "" : " ")
                            .append(text.toString().strip());
                else paragraph();
                text.setLength(0);
            }
            case "tc" -> {
                if (depth == 1) {
                    cells.add(cell.toString().strip());
                    cell.setLength(0);
                }
            }
            case "tr" -> {
                if (depth == 1) row();
            }
            case "tbl" -> {
                if (--depth == 0) blank();
            }
            default -> {
                // The rest is looks.
            }
        }
    }

    private void paragraph() {
        var plain = text.toString().strip();
        if (plain.isEmpty()) {
            blank();
            return;
        }
        add(plain, List.of(), form, new Place.InText(paragraphs, 0, 0, 0));
    }

    private void row() {
        if (cells.stream().allMatch(String::isBlank)) return;
        var given = List.copyOf(cells);
        add(String.join("   ", given), given, Form.ROW, new Place.InText(firstParagraph, tables, rows, 1));
    }

    private void blank() {
        add("", List.of(), Form.UNKNOWN, new Place.InText(Math.max(1, paragraphs), 0, 0, 0));
    }

    private void add(String plain, List<String> given, Form kind, Place place) {
        int number = lines.size() + 1;
        lines.add(new SourceLine(number, number, 1, plain, given, kind, place));
    }

    /** A small file may hold a very large one. */
    private static final class Limited extends FilterInputStream {

        private long read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            read += Math.max(0, count);
            if (read > LARGEST) throw new IOException("too large");
            return count;
        }

        @Override
        public void close() {
            // The archive is closed by its own reader.
        }
    }
}
