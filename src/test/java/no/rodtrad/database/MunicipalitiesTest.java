package no.rodtrad.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Clock;
import javax.sql.DataSource;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RodtradTest
class MunicipalitiesTest {

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Schemas schemas;

    @Autowired
    PostgresHolder database;

    @Autowired
    DataSource dataSource;

    @Test
    void each_transaction_works_in_the_schema_of_its_municipality() {
        var one = TestMunicipality.fresh(municipalities);
        var other = TestMunicipality.fresh(municipalities);

        assertThat(municipalities.in(one, this::schema)).isEqualTo(one.value());
        assertThat(municipalities.in(other, this::schema)).isEqualTo(other.value());
        assertThat(schema()).isEqualTo("shared");
    }

    @Test
    void the_application_may_not_change_the_register() {
        var template = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> template.executeWithoutResult(
                        _ -> db.sql("DELETE FROM shared.database_municipality").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_municipality_of_another_edition_is_left_alone_and_can_be_removed() throws SQLException {
        var key = TestMunicipality.fresh(municipalities);
        var address = database.address();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE \"" + key + "\".flyway_schema_history SET checksum = checksum + 1");
        }

        var started = new Municipalities(db, transactions, schemas, Clock.systemUTC());

        assertThat(started.isOfAnotherEdition(key)).isTrue();
        assertThat(started.find(key)).isEmpty();
        assertThat(started.all()).extracting(Municipality::key).doesNotContain(key);

        started.remove(key);
        started.add(key, "Lagt til på nytt");

        assertThat(started.isOfAnotherEdition(key)).isFalse();
        assertThat(started.all()).extracting(Municipality::key).contains(key);
    }

    @Test
    void a_connection_is_given_out_for_a_municipality_and_never_for_a_user() {
        assertThatThrownBy(() -> dataSource.getConnection("postgres", ""))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessageContaining("Municipalities.in");
    }

    private String schema() {
        return new TransactionTemplate(transactions)
                .execute(_ ->
                        db.sql("SELECT current_schema()").query(String.class).single());
    }
}
