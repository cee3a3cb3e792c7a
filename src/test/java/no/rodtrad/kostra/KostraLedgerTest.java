package no.rodtrad.kostra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RodtradTest
class KostraLedgerTest {

    private static final AsOf LATER = new AsOf(LocalDate.of(2025, 3, 1));

    @Autowired
    ApplicationContext application;

    @Autowired
    LedgerService ledger;

    @Autowired
    KostraLedger kostra;

    @Test
    void the_ledger_is_written_in_thousands_in_balance_and_held_to_the_controls() {
        var small = SmallMunicipality.open(application);
        small.in(() -> {
            var rows = Stream.of(
                    row("0100", "202", "010101", 1_000_400_00),
                    row("0100", "202", "010102", 500_00),
                    row("1200", "202", "010101", 300_00),
                    row("8700", "800", "910101", -700_700_00),
                    row("8000", "840", "910101", -300_500_00));
            var batch = LedgerBatch.whole("made.csv", Origin.GENERATED, Instant.parse("2025-01-15T10:00:00Z"));
            assertThat(ledger.importBatch(batch, rows)).isInstanceOf(Accepted.class);

            var accounts = kostra.write(delivery("0A"), EntityCode.TREASURY, LATER);
            assertThat(accounts.content().lines())
                    .containsExactly(
                            "0A2024 999900                  1202 010     1001",
                            "0A2024 999900                  1800 870     -701",
                            "0A2024 999900                  1840 800     -300");
            assertThat(accounts.report().findings()).isEmpty();
            return null;
        });
    }

    private static Delivery delivery(String form) {
        var known = KostraFile.CONTROLS.form(form, "").orElseThrow();
        return Delivery.of(known, 2024, "", "999900", "");
    }

    private static LedgerRow row(String art, String function, String costCentre, long ore) {
        return new LedgerRow(2024, 3, 1, LocalDate.of(2024, 3, 1), art, function, costCentre, "", ore, "Linje");
    }
}
