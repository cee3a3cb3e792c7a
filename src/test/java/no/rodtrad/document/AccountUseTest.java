package no.rodtrad.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Ref;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RodtradTest
class AccountUseTest {

    private static final AsOf AS_OF = new AsOf(LocalDate.of(2024, 2, 22));

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private AccountUse uses;

    @Autowired
    private SampleReport sample;

    @Test
    void the_report_of_the_year_shows_its_accounts_and_other_years_do_not() {
        var municipality = TestMunicipality.fresh(municipalities);
        sample.give(municipality, SampleReport.FIRST_DAY, 90_012_345, 130_000_000, 1_234_500);

        var found = municipalities.in(municipality, () -> uses.of(SampleReport.YEAR, AS_OF));
        assertThat(found).hasSize(1);
        var use = found.getFirst();
        assertThat(use.report()).isEqualTo(SampleReport.YEAR);
        assertThat(use.tables()).isEqualTo(1);
        assertThat(use.figures()).isGreaterThan(3);
        assertThat(use.sentences()).isPositive();
        assertThat(of(municipality, 2019)).isTrue();
    }

    private boolean of(MunicipalityKey municipality, int year) {
        return municipalities.in(
                municipality, () -> uses.of(new FiscalYear(year), AS_OF).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "accounts.2024.area-P01, true",
        "variance.2024.total, true",
        "accounts.2023.area-P01, false",
        "original.2024.area-P01, false",
        "stated.climate.2024, false"
    })
    void a_figure_rests_on_the_accounts_by_its_name(String id, boolean rests) {
        assertThat(AccountUse.isOf(Ref.figure(id), new FiscalYear(2024))).isEqualTo(rests);
    }
}
