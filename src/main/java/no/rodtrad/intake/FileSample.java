package no.rodtrad.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.intake.model.mapping.AmountForm;
import no.rodtrad.intake.model.mapping.ColumnPlace;
import no.rodtrad.intake.model.mapping.DateForm;
import no.rodtrad.intake.model.mapping.FileForm;
import no.rodtrad.intake.model.mapping.FileForm.Encoding;
import no.rodtrad.intake.model.mapping.FileForm.Quote;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.NumberForm;
import no.rodtrad.ledger.ProblemList;

/** The beginning of a file as text, by which one sees how it is written. */
public final class FileSample {

    private static final int BYTES = 1 << 16;

    /** As cells that hold numbers and dates are written before anything is known of the file. */
    private static final Mapping PLAIN = Mapping.ofPostings(
            "",
            new FileForm(Encoding.UTF_8, ',', Quote.DOUBLE, 0, true, List.of(), ""),
            new NumberForm(NumberForm.Decimal.COMMA, NumberForm.Thousands.NONE, NumberForm.Unit.KRONER),
            new DateForm("yyyy-MM-dd"),
            Map.of(),
            new AmountForm.Signed(new ColumnPlace.Number(1), false),
            Optional.empty());

    private FileSample() {}

    /**
     * The first bytes; of a spreadsheet those of its first sheet, as lines with commas. None when the file is gone, or
     * a spreadsheet that cannot be read.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static byte[] of(Path file) {
        return of(file, PLAIN);
    }

    static byte[] of(Path file, Mapping mapping) {
        try {
            if (IntakeService.isSpreadsheet(file)) {
                return new XlsxFile(file, mapping, OptionalInt.empty()).start(new ProblemList(""), BYTES);
            }
            try (var in = Files.newInputStream(file)) {
                return in.readNBytes(BYTES);
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) return new byte[0];
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
