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
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(ENSURE_ROLE);
        } catch (SQLException e) {
            throw new IllegalStateException("The database at " + address + " does not answer.", e);
        }
        migrate("shared", "shared");
    }

    void migrate(MunicipalityKey key) {
        migrate(key.value(), "municipality");
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
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("GRANT USAGE ON SCHEMA \"" + schema + "\" TO rodtrad_app");
        } catch (SQLException e) {
            throw new IllegalStateException("Could not open the schema " + schema + " to the application.", e);
        }
    }
}
