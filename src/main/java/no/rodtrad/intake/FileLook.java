package no.rodtrad.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.ledger.ProblemList;

/** Looks up lines of a file as they stand there. */
public final class FileLook {

    private FileLook() {}

    /**
     * Shows the wanted lines, in their order.
     *
     * @param lines their numbers; those that hold heads are not shown
     * @return what stands above the columns; empty when nothing does
     * @throws UncheckedIOException when the file cannot be read
     */
    public static List<String> at(Path file, Mapping mapping, BitSet lines, Consumer<WrittenLine> reader) {
        var form = IntakeService.form(file, mapping, OptionalInt.empty());
        form.tell(new LineWatch() {
            @Override
            public boolean leavesOut(int line) {
                return true;
            }

            @Override
            public void leftOut(WrittenLine line) {
                if (lines.get(line.number())) reader.accept(line);
            }

            @Override
            public int lastLine() {
                return lines.length() - 1;
            }

            @Override
            public void accept(long line) {
                // Nobody waits.
            }
        });
        try (var in = Files.newInputStream(file);
                var rows = form.entries(in, new ProblemList(""))) {
            if (rows.next()) throw new IllegalStateException("Every line is left out.");
            return form.heads();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
