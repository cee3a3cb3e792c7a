package no.rodtrad.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins each transaction in the schema of the municipality the caller works in. One that only reads sees one moment of
 * the database from beginning to end.
 */
class MunicipalityTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    MunicipalityTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        // The key has passed MunicipalityKey, which allows lower-case letters, digits and underscore only.
        var path = Municipalities.bound()
                .map(key -> "SET LOCAL search_path TO \"" + key.value() + "\", shared")
                .orElse("SET LOCAL search_path TO shared");
        try (var statement = connection.createStatement()) {
            if (definition.isReadOnly()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; " + path);
            } else {
                statement.execute(path);
            }
        }
    }
}
