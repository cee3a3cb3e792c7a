package no.rodtrad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountFilter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RodtradTest
class AccountLinesTest {

    private static final AsOf LATER = new AsOf(LocalDate.of(2025, 3, 1));
    private static final AccountFilter PAY = AccountFilter.of(
                    new FiscalYear(2024), Set.of(EntityCode.TREASURY), AccountClass.OPERATION)
            .onAccounts(Set.of("010"));

    @Autowired
    ApplicationContext application;

    @Autowired
    LedgerService ledger;

    @Autowired
    AccountLines lines;

    SmallMunicipality small;

    @BeforeEach
    void a_small_municipality() {
        small = SmallMunicipality.open(application);
    }

    @Test
    void the_public_sees_entries_that_are_made_up_and_no_others() {
        take(Origin.GENERATED, 1, 2);
        take(Origin.PUBLISHED, 3, 5);

        var page = small.in(() -> lines.posted(PAY, 1, LATER));

        assertThat(page.entries()).extracting(entry -> entry.voucher()).containsExactly(1L, 2L);
        assertThat(page.someHidden()).isTrue();
        assertThat(page.more()).isFalse();
    }

    @Test
    void entries_come_in_pages() {
        take(Origin.GENERATED, 1, AccountLines.PAGE + 1);

        assertThat(small.in(() -> lines.posted(PAY, 1, LATER)).more()).isTrue();
        assertThat(small.in(() -> lines.posted(PAY, 2, LATER)).entries()).hasSize(1);
        assertThat(small.in(() -> lines.posted(PAY, 2, LATER)).more()).isFalse();
    }

    private void take(Origin origin, int first, int last) {
        var batch = LedgerBatch.whole("regnskap", origin, Instant.parse("2024-03-10T08:00:00Z"));
        var rows = IntStream.rangeClosed(first, last).boxed().flatMap(AccountLinesTest::voucher);
        assertThat(small.in(() -> ledger.importBatch(batch, rows))).isInstanceOf(Accepted.class);
    }

    private static Stream<LedgerRow> voucher(int number) {
        var date = LocalDate.of(2024, 2, 1);
        return Stream.of(
                new LedgerRow(2024, 2, number, date, "0100", "202", "010101", "", 5, "Linje"),
                new LedgerRow(2024, 2, number, date, "2101", "", "000000", "", -5, "Linje"));
    }
}
