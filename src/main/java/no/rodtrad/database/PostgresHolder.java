package no.rodtrad.database;

import java.io.IOException;
import java.util.Optional;

/** The server in use: our own, which stops with us, or one that somebody else keeps. */
record PostgresHolder(Optional<PostgresServer> own, DatabaseAddress address) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        if (own.isPresent()) own.get().close();
    }
}
