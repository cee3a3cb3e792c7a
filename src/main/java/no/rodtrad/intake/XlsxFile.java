package no.rodtrad.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.FieldLines;
import no.rodtrad.ledger.ProblemList;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * A sheet of a spreadsheet that is read by a mapping. Cells that hold numbers and dates are written as the mapping says
 * that texts are, so that both kinds can stand in one column.
 */
final class XlsxFile extends MappedFile {

    /** More than a full sheet of entries; what unpacks to more is no table. */
    private static final long MOST_UNPACKED = 1L << 30;

    private final Path file;
    private final Mapping mapping;

    XlsxFile(Path file, Mapping mapping, OptionalInt statedYear) {
        super(mapping, statedYear);
        this.file = file;
        this.mapping = mapping;
    }

    @Override
    public FieldLines entries(InputStream bytes, ProblemList problems) throws IOException {
        // A packed file is read where its parts lie, so it is hashed first.
        var portion = new byte[1 << 16];
        while (bytes.read(portion, 0, portion.length) >= 0) {
            // Hashed on the way.
        }
        var lines = opened(problems);
        if (!problems.isEmpty()) return nothing();
        var ahead = new ReadAhead(lines);
        var rows = rows(new CsvLines(ahead, MOST_COLUMNS), problems, true, "intake.problem.not-utf-8", ahead);
        if (!problems.isEmpty()) ahead.close();
        return rows;
    }

    /** The first lines, with commas; none when it cannot be read. */
    byte[] start(ProblemList problems, int most) throws IOException {
        try (var lines = opened(problems)) {
            return lines.readNBytes(most);
        }
    }

    private InputStream opened(ProblemList problems) {
        try {
            ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
            return lines(problems);
        } catch (OpenXML4JException | XMLStreamException | IOException | RuntimeException e) {
            // The library throws exceptions of many kinds at broken files; nothing of ours is called in here.
            problems.addAsWritten(0, "", "", keyOf(e));
            return InputStream.nullInputStream();
        }
    }

    private InputStream lines(ProblemList problems) throws IOException, OpenXML4JException, XMLStreamException {
        var opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
        try {
            var reader = new XSSFReader(opened);
            var cells = XlsxCells.read(reader, mapping);
            var sheet = cells.sheet(mapping.file().sheet());
            if (sheet.isPresent()) return new XlsxLines(opened, reader.getSheet(sheet.get()), cells, problems);
        } catch (OpenXML4JException | XMLStreamException | IOException | RuntimeException e) {
            opened.revert();
            throw e;
        }
        opened.revert();
        problems.addAsWritten(0, "", mapping.file().sheet(), "intake.problem.no-sheet");
        return InputStream.nullInputStream();
    }

    /** What is told of a spreadsheet that cannot be read. */
    static String keyOf(Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (message.contains("Zip bomb") || message.contains("exceeds the max")) return "intake.problem.zip-bomb";
        }
        return "intake.problem.not-a-spreadsheet";
    }
}
