package no.rodtrad.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.rodtrad.intake.model.mapping.DateForm;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.kernel.OfficeXml;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook mean: its texts, which are kept once, and which styles make a number a date. */
final class XlsxCells {

    /** What a number of a spreadsheet can hold: the digits after are of its binary form. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

    /** Letters of all texts together, of which a sheet of entries has some millions. */
    private static final int MOST_LETTERS = 40_000_000;

    private final List<String> texts = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();
    private final DateForm form;
    private final char decimal;

    /** The relationship that leads to each sheet, by its name, in their order. */
    private final Map<String, String> sheets = new LinkedHashMap<>();

    private LocalDate dayZero = DAY_ZERO;

    private XlsxCells(Mapping mapping) {
        form = mapping.dates();
        decimal = mapping.numbers().decimal().sign();
    }

    static XlsxCells read(XSSFReader reader, Mapping mapping)
            throws IOException, InvalidFormatException, XMLStreamException {
        var cells = new XlsxCells(mapping);
        try (var in = reader.getWorkbookData()) {
            cells.readWorkbook(in);
        }
        try (var in = reader.getStylesData()) {
            if (in != null) cells.readStyles(in);
        }
        try (var in = reader.getSharedStringsData()) {
            if (in != null) cells.readTexts(in);
        }
        return cells;
    }

    private void readWorkbook(InputStream in) throws XMLStreamException {
        var xml = OfficeXml.reader(in);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            if (xml.getLocalName().equals("workbookPr")) {
                var from1904 = String.valueOf(xml.getAttributeValue(null, "date1904"));
                if (from1904.equals("1") || from1904.equals("true")) dayZero = DAY_ZERO_OF_1904;
            } else if (xml.getLocalName().equals("sheet")) {
                readSheet(xml);
            }
        }
    }

    /** The name of a sheet, and the relationship that leads to it: the one attribute «id» in a namespace. */
    private void readSheet(XMLStreamReader xml) {
        var name = String.valueOf(xml.getAttributeValue(null, "name"));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            boolean named = xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null;
            if (named) sheets.putIfAbsent(name, xml.getAttributeValue(i));
        }
    }

    /** The relationship that leads to the sheet of that name, to the first one when the name is empty. */
    Optional<String> sheet(String name) {
        if (name.isEmpty()) return sheets.values().stream().findFirst();
        return Optional.ofNullable(sheets.get(name));
    }

    private void readStyles(InputStream in) throws XMLStreamException {
        var formats = new HashMap<Integer, String>();
        var xml = OfficeXml.reader(in);
        boolean inCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) inCells = false;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "cellXfs" -> inCells = true;
                case "numFmt" -> formats.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                case "xf" -> {
                    int id = number(xml, "numFmtId");
                    if (inCells) dates.add(DateUtil.isADateFormat(id, formats.getOrDefault(id, "")));
                }
                default -> {
                    // Colours and borders mean nothing here.
                }
            }
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        var text = xml.getAttributeValue(null, attribute);
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private void readTexts(InputStream in) throws IOException, XMLStreamException {
        var xml = OfficeXml.reader(in);
        var text = new StringBuilder();
        int letters = 0;
        boolean spoken = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "rPh" -> spoken = true;
                    case "t" -> {
                        if (!spoken) text.append(xml.getElementText());
                    }
                    default -> {
                        // Letters may be bold.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) spoken = false;
                if (!xml.getLocalName().equals("si")) continue;
                letters += text.length() + 4;
                if (letters > MOST_LETTERS) throw new IOException("Size of the texts exceeds the max.");
                texts.add(text.toString());
            }
        }
    }

    /**
     * A cell as the mapping says that texts are written.
     *
     * @param type as in the file: {@code s}, {@code str}, {@code inlineStr}, {@code n} …
     * @param style number of its style, or empty
     */
    String text(@Nullable String type, @Nullable String style, String value) {
        if ("s".equals(type)) {
            int index = value.matches("\\d{1,8}") ? Integer.parseInt(value) : texts.size();
            return index < texts.size() ? texts.get(index) : "";
        }
        if (type != null && !type.equals("n") || value.isEmpty() || value.length() > 40) return value;
        try {
            var number = new BigDecimal(value.strip());
            if (Math.abs(number.scale()) > 40) return value;
            int at = style != null && style.matches("\\d{1,6}") ? Integer.parseInt(style) : dates.size();
            if (at < dates.size() && dates.get(at) && number.signum() > 0 && number.precision() - number.scale() < 7) {
                return form.write(dayZero.plusDays(number.longValue()));
            }
            var plain = number.round(DIGITS).stripTrailingZeros().toPlainString();
            return plain.replace('.', decimal);
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
