package no.rodtrad.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import no.rodtrad.testing.RodtradTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of the work when the server, the database or its disk fails in the midst of it. */
@RodtradTest
class JobTroubleTest extends JobTests {

    private static final String KILL = """
            SELECT count(pg_terminate_backend(l.pid))::int
            FROM pg_locks l
            JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objid::bigint = :jobId
              AND l.classid::bigint = (hashtext('intake_work ' || current_schema())::bigint & 4294967295)
              AND a.query LIKE 'COPY%'
            """;

    @Test
    void a_server_that_was_killed_reads_again_and_has_taken_nothing_by_half() throws Exception {
        int reading = put("januar.csv", HEADS + SALARY + BANK);
        await(reading, JobState.READ);
        int taking = put("februar.csv", HEADS + SALARY.replace("1001", "2001") + BANK.replace("1001", "2001"));
        await(taking, JobState.READ);
        // As a killed server leaves them: the state says that somebody works, and nobody does.
        move(reading, JobState.READING);
        move(taking, JobState.TAKING);

        jobs.resume();

        await(reading, JobState.READ);
        assertThat(await(taking, JobState.READ).job().reason()).isEqualTo("intake.job.reason.restarted");
        assertThat(imports()).isEmpty();
    }

    @Test
    void a_connection_that_is_killed_in_the_middle_leaves_nothing_and_a_plain_sentence() throws Exception {
        var rows = new StringBuilder(HEADS);
        for (int i = 1; i <= 60_000; i++) {
            rows.append(SALARY.replace("1001", "" + (1000 + i))).append(BANK.replace("1001", "" + (1000 + i)));
        }
        int id = put("stor.csv", rows.toString());
        for (int i = 0; i < 400 && kill(id) == 0; i++) Thread.sleep(10);

        var job = await(id, JobState.GIVEN_UP, JobState.READ).job();
        assertThat(job.state()).isEqualTo(JobState.GIVEN_UP);
        assertThat(job.reason()).isEqualTo("intake.job.reason.database-lost");
        assertThat(imports()).isEmpty();

        assertThat(small.in(() -> jobs.read(id, KARI))).isTrue();
        assertThat(await(id, JobState.READ).reading().orElseThrow().rows()).isEqualTo(120_000);
    }

    @Test
    void a_full_disk_of_the_database_is_told_and_leaves_nothing() throws Exception {
        asOwner("CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS "
                + "$$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = 'disk_full'; END $$");
        asOwner("CREATE TRIGGER full_disk BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION full_disk()");
        int id = put("januar.csv", HEADS + SALARY + BANK);

        var job = await(id, JobState.GIVEN_UP).job();
        assertThat(job.reason()).isEqualTo("intake.job.reason.disk-full");
        assertThat(imports()).isEmpty();

        asOwner("DROP TRIGGER full_disk ON ledger_entry");
        assertThat(small.in(() -> jobs.read(id, KARI))).isTrue();
        assertThat(await(id, JobState.READ).reading().orElseThrow().rows()).isEqualTo(2);
    }

    private void asOwner(String sql) {
        small.in(() -> new TransactionTemplate(transactions).execute(_ -> {
            db.sql("SET LOCAL ROLE NONE").update();
            return db.sql(sql).update();
        }));
    }

    /** Ends the connection that works on the job, once it is in the midst of it. */
    private int kill(int id) {
        return small.in(() -> new TransactionTemplate(transactions).execute(_ -> {
            db.sql("SET LOCAL ROLE NONE").update();
            return db.sql(KILL).param("jobId", id).query(Integer.class).single();
        }));
    }
}
