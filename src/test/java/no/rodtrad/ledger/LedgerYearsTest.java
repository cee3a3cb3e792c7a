package no.rodtrad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerReceipt;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a closed year refuses, and what it leaves alone. */
@RodtradTest
class LedgerYearsTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final AsOf EVER = new AsOf(LocalDate.of(2100, 1, 1));

    private static final String WAITING = """
            SELECT EXISTS (
                SELECT 1 FROM pg_locks
                WHERE locktype = 'advisory' AND NOT granted
                  AND classid::bigint = (hashtext('ledger_import')::bigint & 4294967295)
                  AND objid::bigint = (hashtext(current_schema())::bigint & 4294967295))
            """;

    @Autowired
    ApplicationContext application;

    @Autowired
    LedgerService ledger;

    @Autowired
    LedgerReversals reversals;

    @Autowired
    LedgerYears years;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private SmallMunicipality small;

    @BeforeEach
    void open() {
        small = SmallMunicipality.open(application);
    }

    @Test
    void nothing_is_posted_in_a_closed_year_and_nothing_taken_back() {
        small.in(() -> {
            var first = Problems.accepted(take(2024, 1)).batch();
            years.close(YEAR, "KST 45/25");

            assertThat(Problems.keys(take(2024, 2))).containsExactly("ledger.problem.year-closed");
            assertThat(Problems.keys(reversals.reverse(first.id(), "angre", "Kari", "feil")))
                    .containsExactly("ledger.problem.year-closed");
            assertThat(Problems.of(take(2025, 3))).isEmpty();
            return null;
        });
    }

    @Test
    void the_last_word_about_a_year_holds() {
        small.in(() -> {
            years.close(YEAR, "KST 45/25");
            assertThat(years.closed()).containsExactly(YEAR);
            years.reopen(YEAR, "Revisor fant en feil");

            assertThat(years.closed()).isEmpty();
            var taken = Problems.accepted(take(2024, 1)).batch();
            assertThat(Problems.of(reversals.reverse(taken.id(), "angre", "Kari", "feil")))
                    .isEmpty();
            return null;
        });
    }

    @Test
    void a_file_that_is_there_is_left_alone_in_a_closed_year_too() {
        small.in(() -> {
            Problems.accepted(take(2024, 1));
            years.close(YEAR, "KST 45/25");

            assertThat(Problems.keys(take(2024, 1))).containsExactly("ledger.problem.same-batch");
            return null;
        });
    }

    @Test
    void closing_waits_for_an_import_that_is_under_way() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var importing = threads.submit(() -> small.in(() -> ledger.importBatch(
                    batch(), Stream.concat(rows(2024, 1), Stream.of(1).flatMap(_ -> {
                        begun.countDown();
                        await(goOn);
                        return rows(2024, 2);
                    })))));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            var closing = threads.submit(() -> small.in(() -> {
                years.close(YEAR, "KST 45/25");
                return ledger.imports(EVER).size();
            }));
            awaitWaiting();
            assertThat(closing.isDone()).isFalse();

            goOn.countDown();

            Problems.accepted(importing.get(20, TimeUnit.SECONDS));
            assertThat(closing.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
        small.in(() -> assertThat(Problems.keys(take(2024, 3))).containsExactly("ledger.problem.year-closed"));
    }

    @Test
    void an_import_that_begins_while_a_year_is_being_closed_is_refused() throws Exception {
        var transaction = new TransactionTemplate(transactions);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var importing = small.in(() -> transaction.execute(_ -> {
                years.close(YEAR, "KST 45/25");
                var other = threads.submit(() -> small.in(() -> take(2024, 1)));
                awaitWaiting();
                assertThat(other.isDone()).isFalse();
                return other;
            }));
            assertThat(Problems.keys(importing.get(20, TimeUnit.SECONDS)))
                    .containsExactly("ledger.problem.year-closed");
        }
        assertThat(small.in(() -> ledger.imports(EVER))).isEmpty();
    }

    /** Until another connection waits for the lock of imports in this municipality. */
    private void awaitWaiting() {
        for (int i = 0; i < 400; i++) {
            if (small.in(() -> new TransactionTemplate(transactions)
                    .execute(_ -> db.sql(WAITING).query(Boolean.class).single()))) return;
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("Nobody waits for the lock.");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LedgerBatch batch() {
        return LedgerBatch.whole("fil.csv", Origin.GENERATED, Instant.parse("2025-01-15T10:00:00Z"));
    }

    private Outcome<LedgerReceipt> take(int year, long voucher) {
        return ledger.importBatch(batch(), rows(year, voucher));
    }

    private static Stream<LedgerRow> rows(int year, long voucher) {
        var day = LocalDate.of(year, 3, 1);
        return Stream.of(
                new LedgerRow(year, 3, voucher, day, "0100", "202", "010101", "", 100, "Lønn"),
                new LedgerRow(year, 3, voucher, day, "2320", "", "000000", "", -100, "Bank"));
    }
}
