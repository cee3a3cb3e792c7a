package no.rodtrad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.testing.RodtradTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RodtradTest
class DemoTest {

    private static final String WAITING = """
            SELECT count(*) FROM pg_locks
            WHERE locktype = 'advisory' AND NOT granted AND objid = hashtext('demo_load')::bigint::bit(32)::bigint
            """;

    @Autowired
    Demo demo;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient db;

    @Test
    void two_programs_that_start_together_load_the_demonstration_one_after_the_other() throws Exception {
        try (var other = dataSource.getConnection();
                var statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('demo_load'))");
            var load = CompletableFuture.supplyAsync(() -> demo.load(false, _ -> {}));
            while (db.sql(WAITING).query(Long.class).single() == 0) {
                assertThat(load).isNotDone();
                Thread.sleep(20);
            }

            statement.execute("SELECT pg_advisory_unlock(hashtext('demo_load'))");

            assertThat(load.get(5, TimeUnit.MINUTES)).isInstanceOf(Accepted.class);
        }
    }
}
