package no.rodtrad.budget.folder;

import java.nio.file.Path;
import java.util.Optional;
import no.rodtrad.ledger.EntryFile;

/**
 * Where lines of one of our own forms come from.
 *
 * @param name the file as people call it
 * @param form how a file in another form is read as ours; empty when it is ours
 */
record CsvSource(Path path, String name, Optional<EntryFile> form) {

    static CsvSource of(Path path) {
        return new CsvSource(path, String.valueOf(path.getFileName()), Optional.empty());
    }

    /** What the file calls a column of ours. */
    String column(String ours) {
        return form.map(each -> each.column(ours)).orElse(ours);
    }
}
