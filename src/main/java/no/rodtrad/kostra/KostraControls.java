package no.rodtrad.kostra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kostra.model.ControlFinding;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.kostra.model.KostraForm;
import no.rodtrad.kostra.model.KostraLine;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.KostraSums;
import no.rodtrad.kostra.model.rule.Rules;

/** Holds a KOSTRA file to the controls of Statistics Norway. Needs no database and no server. */
public final class KostraControls {

    private static final char LINE_FEED = '\n';
    private static final char CARRIAGE_RETURN = '\r';
    private static final int BUFFER = 1 << 16;

    /** Longer than this, a line is of the wrong length whatever follows. */
    private static final int LONGEST_LINE = 4096;

    private final KostraLibrary library = new KostraLibrary();

    /**
     * What came of a file.
     *
     * @param records lines that are not empty
     * @param codesOfYear the year whose lists of codes were used, the nearest that is known
     */
    public record Report(List<ControlFinding> findings, int records, int codesOfYear) {

        public Report {
            findings = List.copyOf(findings);
        }

        /** Whether the file may not be sent in. */
        public boolean stops() {
            return findings.stream().anyMatch(finding -> finding.severity().stops());
        }
    }

    /**
     * @param id such as {@code 0A}, or {@code 0AK4}
     * @param quarter empty for a year; {@code 0A} with quarter 4 is {@code 0AK4}
     */
    public Optional<KostraForm> form(String id, String quarter) {
        return library.form(id, quarter);
    }

    /** The ids of all forms, in order. */
    public List<String> forms() {
        return library.forms().keySet().stream().sorted().toList();
    }

    /**
     * Each byte is one character, as the fixed places demand.
     *
     * @throws IOException when the file cannot be read
     */
    public Report check(Delivery delivery, InputStream file) throws IOException {
        var lines = lines(file);
        var codes = library.codes(delivery);
        var found = Rules.check(delivery, codes, lines, library.forms()::get);
        return new Report(found, lines.size(), codes.ofYear());
    }

    /**
     * What a file comes to, one line for each account; nothing when a record is not of the right length.
     *
     * @throws IOException when the file cannot be read
     */
    public List<KostraLine> sums(InputStream file) throws IOException {
        var records = new ArrayList<KostraRecord>();
        for (var line : lines(file)) {
            if (line.length() != KostraRecord.LENGTH) return List.of();
            records.add(
                    new KostraRecord(records.size() + 1, line, library.forms().get(line.substring(0, 2))));
        }
        return KostraSums.of(records);
    }

    private static List<String> lines(InputStream file) throws IOException {
        var found = new ArrayList<String>();
        var buffer = new byte[BUFFER];
        var line = new byte[LONGEST_LINE];
        int length = 0;
        for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == LINE_FEED) {
                    add(found, line, length);
                    length = 0;
                } else if (length < LONGEST_LINE) {
                    line[length++] = buffer[i];
                }
            }
        }
        add(found, line, length);
        return found;
    }

    /** Carriage returns at either end are no part of the record, and an empty line is none. */
    private static void add(List<String> found, byte[] line, int length) {
        int from = 0;
        int to = length;
        while (from < to && line[from] == CARRIAGE_RETURN) from++;
        while (to > from && line[to - 1] == CARRIAGE_RETURN) to--;
        if (to > from) found.add(new String(line, from, to - from, StandardCharsets.ISO_8859_1));
    }
}
