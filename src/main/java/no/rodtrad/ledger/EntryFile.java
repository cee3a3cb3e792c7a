package no.rodtrad.ledger;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of entries in another form than ours, written as ours while it is read, so that there is one reader and one
 * set of checks.
 *
 * <p>After our header each line of the file is one line of ours, in the same order. A line that holds no entry, or that
 * was told of in the problems, is written as an empty line.
 */
public interface EntryFile {

    /**
     * The file in our form, in UTF-8. What {@code bytes} gives is read to its end before the end is given, since
     * {@code bytes} is hashed on the way.
     *
     * @param bytes the file itself
     * @param problems takes what is wrong with its form, by {@link ProblemList#addAsWritten}
     * @throws IOException when the file cannot be read
     */
    InputStream entries(InputStream bytes, ProblemList problems) throws IOException;

    /** How many more lines the file has than ours before the same entry; known when {@link #entries} has answered. */
    int linesBefore();

    /** What the file calls a column of ours; empty when it is made from something else. */
    String column(String ours);
}
