package no.rodtrad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kostra.KostraControls;
import no.rodtrad.kostra.KostraLedger;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.testing.RodtradTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A municipality that is made up whole has accounts that Statistics Norway would take in. */
@RodtradTest
class KostraFilesOfEksempelvikTest {

    private static final AsOf LATER = new AsOf(LocalDate.of(2026, 6, 1));
    private static final int[] YEARS = {2023, 2024};

    @Autowired
    ApplicationContext application;

    @Autowired
    Municipalities municipalities;

    @Autowired
    KostraLedger kostra;

    @Test
    void the_accounts_and_the_balance_sheet_of_the_treasury_have_no_findings() {
        var controls = new KostraControls();
        municipalities.in(new Demonstrations(application).loadSmallest(), () -> {
            for (var year : YEARS) {
                for (var id : new String[] {"0A", "0B"}) {
                    var form = controls.form(id, "").orElseThrow();
                    var delivery = Delivery.of(form, year, "", "999900", "");
                    var written = kostra.write(delivery, EntityCode.TREASURY, LATER);
                    assertThat(written.content()).as("%s %d", id, year).isNotEmpty();
                    assertThat(written.report().findings())
                            .as("%s %d", id, year)
                            .isEmpty();
                }
            }
            return null;
        });
    }
}
