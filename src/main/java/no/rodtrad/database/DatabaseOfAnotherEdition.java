package no.rodtrad.database;

/** The database was made by another edition of the program, by other migrations than ours. Nothing in it was touched. */
public final class DatabaseOfAnotherEdition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseOfAnotherEdition(String message) {
        super(message);
    }
}
