package no.rodtrad.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import no.rodtrad.intake.model.mapping.FileForm.Encoding;
import no.rodtrad.intake.model.mapping.FileForm.Quote;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.EntryFile;
import no.rodtrad.ledger.FieldLines;
import no.rodtrad.ledger.ProblemList;
import org.jspecify.annotations.Nullable;

/** A file of separated fields that is read by a mapping. */
class MappedFile implements EntryFile {

    /** More columns than any export of a ledger. */
    static final int MOST_COLUMNS = 250;

    private final Mapping mapping;
    private final OptionalInt statedYear;
    private @Nullable FieldPlan plan;
    private LongConsumer rowsRead = rows -> {};
    private List<String> heads = List.of();

    /** @param statedYear the year that the file is said to hold; another is refused */
    MappedFile(Mapping mapping, OptionalInt statedYear) {
        this.mapping = mapping;
        this.statedYear = statedYear;
    }

    /** Who is told now and then how many lines have been read. */
    void tell(LongConsumer reader) {
        rowsRead = reader;
    }

    @Override
    public FieldLines entries(InputStream bytes, ProblemList problems) throws IOException {
        var form = mapping.file();
        byte quote = form.quote() == Quote.NONE
                ? CsvLines.NO_QUOTE
                : (byte) form.quote().sign();
        var text = Utf8Stream.of(bytes, form.encoding());
        // What has to be written anew is made ready while the lines before are checked.
        var ahead = text == bytes ? bytes : new ReadAhead(text);
        var lines = new CsvLines(ahead, MOST_COLUMNS, (byte) form.separator(), quote);
        return rows(lines, problems, false, wrongEncoding(form.encoding()), ahead);
    }

    /** The rows after the heads. */
    FieldLines rows(CsvLines lines, ProblemList problems, boolean ragged, String wrongEncoding, Closeable source)
            throws IOException {
        var found = new ArrayList<String>();
        int before = linesBefore();
        for (int i = 0; i < before; i++) {
            if (!lines.next()) {
                // A spreadsheet that breaks off has told so already.
                if (problems.isEmpty()) problems.addAsWritten(0, "", "", "intake.problem.no-lines", "" + before);
                return nothing();
            }
        }
        if (mapping.file().heads()) {
            if (!lines.isUtf8()) {
                // With wrong letters no head would be found.
                problems.addAsWritten(lines.line(), "", lines.text(0), wrongEncoding);
                return nothing();
            }
            for (int i = 0; i < Math.min(lines.columns(), MOST_COLUMNS); i++)
                found.add(lines.text(i).strip());
        }
        heads = List.copyOf(found);
        var planned = FieldPlan.of(mapping, heads, problems, lines.line());
        plan = planned;
        if (!problems.isEmpty()) return nothing();
        var rows = mapping.kind() == MappingKind.POSTINGS
                ? new EntryLines(lines, mapping, planned, problems, ragged, wrongEncoding, statedYear)
                : new RowLines(lines, mapping, planned, problems, ragged, wrongEncoding, statedYear);
        return rows.telling(rowsRead).closing(source);
    }

    /** What is left of a file that could not be begun on. */
    static FieldLines nothing() throws IOException {
        return new CsvLines(InputStream.nullInputStream(), 1);
    }

    private static String wrongEncoding(Encoding encoding) {
        return switch (encoding) {
            case UTF_8, UTF_8_BOM -> "intake.problem.not-utf-8";
            case ISO_8859_1, WINDOWS_1252 -> "intake.problem.is-utf-8";
            case UTF_16 -> "intake.problem.not-utf-16";
        };
    }

    /** How many lines stand before the first row. */
    int linesBefore() {
        return mapping.file().headLines() + (mapping.file().heads() ? 1 : 0);
    }

    @Override
    public void refused(int line, String column, String found, String messageKey, List<String> arguments) {
        if (rowsRead instanceof LineWatch watch) watch.refused(line, column, found, messageKey, arguments);
    }

    /** What stands above the columns; empty until the file is opened, and when nothing does. */
    List<String> heads() {
        return heads;
    }

    @Override
    public String column(String ours) {
        var found = plan;
        return found == null ? ours : found.name(ours);
    }
}
