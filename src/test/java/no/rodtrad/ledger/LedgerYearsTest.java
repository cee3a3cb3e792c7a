package no.rodtrad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
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

/** What a closed year refuses, and what it leaves alone. */
@RodtradTest
class LedgerYearsTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);

    @Autowired
    ApplicationContext application;

    @Autowired
    LedgerService ledger;

    @Autowired
    LedgerReversals reversals;

    @Autowired
    LedgerYears years;

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

    private Outcome<LedgerReceipt> take(int year, long voucher) {
        var batch = LedgerBatch.whole("fil.csv", Origin.GENERATED, Instant.parse("2025-01-15T10:00:00Z"));
        var day = LocalDate.of(year, 3, 1);
        return ledger.importBatch(
                batch,
                Stream.of(
                        new LedgerRow(year, 3, voucher, day, "0100", "202", "010101", "", 100, "Lønn"),
                        new LedgerRow(year, 3, voucher, day, "2320", "", "000000", "", -100, "Bank")));
    }
}
