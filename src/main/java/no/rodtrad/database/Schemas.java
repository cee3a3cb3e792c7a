package no.rodtrad.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import no.rodtrad.kernel.MunicipalityKey;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Makes and migrates schemas: {@code shared}, and one for each municipality. Runs as the owner of the tables. */
class Schemas {

    private static final String ENSURE_ROLE = """
            DO $$
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rodtrad_app') THEN
                    CREATE ROLE rodtrad_app NOLOGIN;
                    EXECUTE format('GRANT rodtrad_app TO %I', current_user);
                END IF;
            END
            $$
            """;

    private final DatabaseAddress address;

    Schemas(DatabaseAddress address) {
        this.address = address;
    }

    void migrateShared() {
        asOwner("The database does not answer.", ENSURE_ROLE);
        if (migrate("shared", "shared")) return;
        throw new DatabaseOfAnotherEdition("The schema shared was made by other migrations than ours. " + address);
    }

    /** Whether the schema is up to date now; not when other migrations than ours made it, and then it is untouched. */
    boolean migrate(MunicipalityKey key) {
        return migrate(key.value(), "municipality");
    }

    /** The key has passed MunicipalityKey, so it needs no escaping. Demo marks of the municipality go with it. */
    void drop(MunicipalityKey key) {
        asOwner("Could not remove the municipality " + key + ".", """
                DROP SCHEMA IF EXISTS "%1$s" CASCADE;
                DELETE FROM shared.demo_load WHERE municipality = '%1$s';
                DELETE FROM shared.database_municipality WHERE key = '%1$s';
                """.formatted(key.value()));
    }

    private boolean migrate(String schema, String folder) {
        var flyway = Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .initSql("SET search_path TO shared")
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration/" + folder)
                .validateMigrationNaming(true)
                .loggers("slf4j")
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            return false;
        }
        grantUse(schema);
        return true;
    }

    private void grantUse(String schema) {
        asOwner(
                "Could not open the schema " + schema + " to the application.",
                "GRANT USAGE ON SCHEMA \"" + schema + "\" TO rodtrad_app");
    }

    private void asOwner(String failure, String sql) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(failure + " " + address + ": " + e.getMessage(), e);
        }
    }
}
