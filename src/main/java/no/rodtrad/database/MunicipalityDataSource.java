package no.rodtrad.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives out connections that look into the schema of the municipality the caller works in, and into no other's.
 *
 * <p>The path is set before a transaction begins, so that no rollback takes it back, and only when the connection last
 * worked elsewhere: each change of the path makes the server and the driver forget every statement they had prepared.
 */
final class MunicipalityDataSource extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource pool;

    /** The path that each open connection has. One that is not here has a path we know nothing of. */
    private final Map<PGConnection, String> paths = Collections.synchronizedMap(new WeakHashMap<>());

    MunicipalityDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            look(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** @throws SQLFeatureNotSupportedException always: it would be a connection with another path and other rights */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("Connections are given out for a municipality, not for a user."
                + " Call getConnection() inside Municipalities.in(...).");
    }

    private void look(Connection connection) throws SQLException {
        // The key has passed MunicipalityKey, which allows lower-case letters, digits and underscore only.
        var path = Municipalities.bound()
                .map(key -> "\"" + key.value() + "\", shared")
                .orElse("shared");
        var opened = connection.unwrap(PGConnection.class);
        if (path.equals(paths.get(opened))) return;
        paths.remove(opened);
        try (var statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + path);
        }
        paths.put(opened, path);
    }

    @Override
    public void close() {
        pool.close();
    }
}
