package no.rodtrad.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.rodtrad.document.MoneyDocuments.Document;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.web.Texts;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * Makes a DOCX that a case worker goes on writing in: headings are headings, tables have a header row that is repeated
 * on each page, points are numbered, and the language is set, so that the words are read and spelt right.
 */
final class DocxMaker {

    private static final String FONT = "Calibri";
    private static final String TITLE = "Title";
    private static final String HEADING = "Heading1";
    private static final String CAPTION = "Caption";
    private static final int HALF_POINTS = 2;

    /** The first moment that a packed file can tell of. */
    private static final LocalDateTime PACKED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final XWPFDocument docx = new XWPFDocument();
    private final Document document;
    private final Texts text;
    private int lists;

    private DocxMaker(Document document, Texts text) {
        this.document = document;
        this.text = text;
    }

    static byte[] make(Document document, Texts text) {
        var maker = new DocxMaker(document, text);
        try (maker.docx;
                var out = new ByteArrayOutputStream()) {
            maker.write();
            maker.docx.write(out);
            return undated(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each part is packed with the moment it was written. The same page of the same day is the same file. */
    private static byte[] undated(byte[] packed) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(packed));
                var to = new ZipOutputStream(out)) {
            for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                var same = new ZipEntry(part.getName());
                same.setTimeLocal(PACKED);
                to.putNextEntry(same);
                from.transferTo(to);
            }
        }
        return out.toByteArray();
    }

    private void write() {
        styles();
        properties();
        paragraph(TITLE).createRun().setText(document.title());
        var asOf = document.heading().asOf().day();
        paragraph("")
                .createRun()
                .setText(document.heading().municipality().name() + ". " + text.get("document.money.asof", asOf));
        document.blocks().forEach(this::block);
        for (var note : document.notes()) {
            paragraph(HEADING).createRun().setText(note.heading().plain());
            sentence(note.text());
        }
    }

    private void properties() {
        var core = docx.getProperties().getCoreProperties();
        core.setTitle(document.title());
        core.setCreator(document.heading().municipality().name());
        // The same page of the same day gives the same properties, whenever it is fetched.
        var day = Date.from(document.heading().asOf().end());
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
        docx.createStyles().setSpellingLanguage(language());
        docx.getStyles().setDefaultFonts(fonts());
    }

    private String language() {
        return switch (document.heading().language()) {
            case LanguageChoice.NB -> "nb-NO";
            case LanguageChoice.NN -> "nn-NO";
            case LanguageChoice.EN -> "en-GB";
        };
    }

    private static CTFonts fonts() {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        return fonts;
    }

    /** Readers for the blind and tables of contents go by these names, which Word knows. */
    private void styles() {
        docx.createStyles();
        style(TITLE, "Title", Optional.empty(), 24);
        style(HEADING, "heading 1", Optional.of(0), 16);
        style(CAPTION, "caption", Optional.empty(), 11);
    }

    private void style(String id, String name, Optional<Integer> level, int points) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        level.ifPresent(each -> paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(each)));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf((long) points * HALF_POINTS));
        docx.getStyles().addStyle(new XWPFStyle(style));
    }

    private XWPFParagraph paragraph(String style) {
        var paragraph = docx.createParagraph();
        if (!style.isEmpty()) paragraph.setStyle(style);
        return paragraph;
    }

    private void block(WrittenBlock block) {
        switch (block) {
            case WrittenBlock.Lead(var sentence) -> sentence(sentence);
            case WrittenBlock.Paragraph(var sentence) -> sentence(sentence);
            case WrittenBlock.Heading(var anchor, var words) ->
                paragraph(HEADING).createRun().setText(words.plain());
            case WrittenBlock.Points(var points) -> points(points);
            case WrittenBlock.Table table -> table(table);
            case WrittenBlock.Facts(var facts) -> {
                for (var fact : facts) {
                    paragraph("")
                            .createRun()
                            .setText(fact.label().plain() + ": " + fact.value().plain());
                }
            }
            case WrittenBlock.Graph graph -> paragraph("").createRun().setText(graph.description());
            case WrittenBlock.Statuses(var caption, var items) -> {
                for (var item : items) {
                    var note = item.note().map(each -> ". " + each.plain()).orElse("");
                    paragraph("").createRun().setText(item.title() + note);
                }
            }
        }
    }

    private void sentence(Sentence sentence) {
        paragraph("").createRun().setText(sentence.plain());
    }

    /** Each list of points begins at 1. */
    private void points(List<Sentence> points) {
        var kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(lists++));
        var level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1.");
        var numbering = docx.createNumbering();
        var number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
        for (var point : points) {
            var paragraph = paragraph("");
            paragraph.setNumID(number);
            paragraph.setNumILvl(BigInteger.ZERO);
            paragraph.createRun().setText(point.plain());
        }
    }

    private void table(WrittenBlock.Table table) {
        paragraph(CAPTION).createRun().setText(table.caption().plain() + ". " + table.unit() + ".");
        var made = docx.createTable(table.rows().size() + 1, table.columns().size() + 1);
        made.setWidth("100%");
        var header = made.getRow(0);
        header.setRepeatHeader(true);
        write(header.getCell(0), table.rowHeading(), true, false);
        for (int i = 0; i < table.columns().size(); i++) {
            write(header.getCell(i + 1), table.columns().get(i).label(), true, true);
        }
        for (int i = 0; i < table.rows().size(); i++) row(made, i, table.rows().get(i));
        describe(made, table.caption().plain());
        for (var footnote : table.footnotes()) sentence(footnote);
        // Two tables without anything between them would become one.
        docx.createParagraph();
    }

    private static void row(XWPFTable made, int number, WrittenBlock.TableRow row) {
        var line = made.getRow(number + 1);
        line.setCantSplitRow(true);
        write(line.getCell(0), row.plain(), row.sum(), false);
        for (int i = 0; i < row.cells().size(); i++) {
            write(line.getCell(i + 1), row.cells().get(i).text(), row.sum(), true);
        }
    }

    private static void write(XWPFTableCell cell, String words, boolean bold, boolean number) {
        var paragraph = cell.getParagraphs().getFirst();
        if (number) paragraph.setAlignment(ParagraphAlignment.RIGHT);
        var run = paragraph.createRun();
        run.setText(words);
        run.setBold(bold);
    }

    /** Said to those who cannot see the table, and marks its first row and column as headings. */
    private static void describe(XWPFTable table, String caption) {
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblCaption().setVal(caption);
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(true);
    }
}
