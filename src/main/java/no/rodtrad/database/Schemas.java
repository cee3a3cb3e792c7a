package no.rodtrad.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import no.rodtrad.kernel.MunicipalityKey;
import org.flywaydb.core.Flyway;

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
        migrate("shared", "shared");
    }

    void migrate(MunicipalityKey key) {
        migrate(key.value(), "municipality");
    }

    /** The key has passed MunicipalityKey, so it needs no escaping. Demo marks of the municipality go with it. */
    void drop(MunicipalityKey key) {
        asOwner("Could not remove the municipality " + key + ".", """
                DROP SCHEMA IF EXISTS "%1$s" CASCADE;
                DELETE FROM shared.demo_load WHERE municipality = '%1$s';
                DELETE FROM shared.database_municipality WHERE key = '%1$s';
                """.formatted(key.value()));
    }

    private void migrate(String schema, String folder) {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .initSql("SET search_path TO shared")
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration/" + folder)
                .validateMigrationNaming(true)
                .loggers("slf4j")
                .load()
                .migrate();
        grantUse(schema);
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
