package no.rodtrad.intake.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import no.rodtrad.intake.FileSample;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Rejected;

/** Tells why a file is none that we read, when no mapping could be proposed for it. */
final class Unreadable {

    private static final int SAMPLE = 1 << 12;

    /** What workbooks of before 2007 begin with, and those of today that have a password. */
    private static final byte[] OLD_OFFICE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    /** What is said of files that no mapping helps. */
    static final Set<String> NO_TABLE = Set.of(
            "intake.job.problem.no-table-pdf",
            "intake.job.problem.no-table-old",
            "intake.job.problem.no-table-sheet",
            "intake.job.problem.no-table-xml",
            "intake.job.problem.no-table-binary");

    private Unreadable() {}

    /**
     * The key of what is said of it.
     *
     * @param proposed what came of reading the proposal of ours
     */
    static String of(Path file, Outcome<Mapping> proposed) {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF")) return "intake.job.problem.no-table-pdf";
        if (begins(start, OLD_OFFICE)) return "intake.job.problem.no-table-old";
        boolean packed = text.startsWith("PK");
        if (packed && FileSample.of(file).length == 0) return "intake.job.problem.no-table-sheet";
        if (text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<"))
            return "intake.job.problem.no-table-xml";
        if (!packed && isBinary(start)) return "intake.job.problem.no-table-binary";
        boolean unsaid = proposed instanceof Rejected<Mapping>(var problems)
                && problems.stream().allMatch(each -> each.column().startsWith("cube."));
        return unsaid ? "intake.job.problem.statistic-unsaid" : "intake.job.problem.unknown-heads";
    }

    private static boolean begins(byte[] bytes, byte[] signs) {
        if (bytes.length < signs.length) return false;
        for (int i = 0; i < signs.length; i++) if (bytes[i] != signs[i]) return false;
        return true;
    }

    /** Text has no control signs but those between lines and fields. In UTF-16 every other byte may be zero. */
    private static boolean isBinary(byte[] start) {
        int signs = 0;
        for (byte each : start) if (each >= 0 && each < ' ' && each != 0 && "\t\r\n\f".indexOf(each) < 0) signs++;
        return signs * 50 > start.length;
    }
}
