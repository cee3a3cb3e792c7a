package no.rodtrad.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A file of entries in another form than ours, read as ours, so that there is one reader and one set of checks. */
public interface EntryFile {

    /**
     * The lines of the file with the fields of our own form, without a header. A line that holds no entry is passed
     * over, and so is one that was told of in the problems. What {@code bytes} gives is read to its end before the last
     * line is passed, since {@code bytes} is hashed on the way; it may be read on another thread until the lines are
     * closed.
     *
     * @param bytes the file itself
     * @param problems takes what is wrong with its form, by {@link ProblemList#addAsWritten}
     * @throws IOException when the file cannot be read
     */
    FieldLines entries(InputStream bytes, ProblemList problems) throws IOException;

    /** What the file calls a column of ours; empty when it is made from something else. */
    String column(String ours);

    /**
     * Hears of everything that is wrong with the file, also after there is too much to list. Called by one thread at a
     * time, and often: ten million lines may be bad.
     *
     * @param column as the file calls it
     */
    default void refused(int line, String column, String found, String messageKey, List<String> arguments) {}
}
