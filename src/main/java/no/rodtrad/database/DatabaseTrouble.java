package no.rodtrad.database;

import java.sql.SQLException;
import java.util.Optional;

/**
 * What can befall the database in the midst of work, without anything being wrong with what was handed in or with the
 * program. The transaction is then rolled back, so nothing is half done; whoever asked is told in words.
 */
public enum DatabaseTrouble {
    /** There is no more room where the database keeps its files. */
    DISK_FULL,
    /** The database stopped, or the connection to it broke. */
    LOST;

    /** By the first SQLSTATE among the causes: class 53100, and classes 08 and 57P. Empty for all else. */
    public static Optional<DatabaseTrouble> of(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof SQLException sql) || sql.getSQLState() == null) continue;
            var state = sql.getSQLState();
            if (state.equals("53100")) return Optional.of(DISK_FULL);
            if (state.startsWith("08") || state.startsWith("57P")) return Optional.of(LOST);
        }
        return Optional.empty();
    }
}
