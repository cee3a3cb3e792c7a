package no.rodtrad.budget.model.pension;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PensionCalculationTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);

    @Test
    void cost_and_cash_meet_in_the_premium_difference() {
        var earlier = List.of(
                new PremiumDifference(new FiscalYear(2022), Money.thousands(700), 7),
                new PremiumDifference(new FiscalYear(2023), Money.thousands(-140), 7),
                new PremiumDifference(new FiscalYear(2010), Money.thousands(999), 7));
        var pension = PensionCalculation.of(year(1_000, 800, 50, "14.1"), earlier);

        assertThat(pension.difference().amount()).isEqualTo(Money.thousands(200));
        assertThat(pension.amortisation()).as("100 less 20").isEqualTo(Money.thousands(80));
        assertThat(pension.charged()).isEqualTo(Money.thousands(830));
        assertThat(pension.paid()).isEqualTo(Money.thousands(950));
        assertThat(pension.accumulated()).as("500 less 120, and 200").isEqualTo(Money.thousands(580));
        assertThat(pension.premiumFund()).isEqualTo(Money.thousands(60));
    }

    @Test
    void the_entries_carry_payroll_tax_and_income_is_negative() {
        var earlier = List.of(new PremiumDifference(new FiscalYear(2023), Money.thousands(700), 7));

        assertThat(PensionCalculation.of(year(1_000, 800, 50, "14.1"), earlier).entries())
                .containsExactly(
                        new PensionEntry("170", "090", Money.thousands(-200)),
                        new PensionEntry("170", "099", Money.kroner(-28_200)),
                        new PensionEntry("171", "090", Money.thousands(100)),
                        new PensionEntry("171", "099", Money.kroner(14_100)),
                        new PensionEntry("173", "090", Money.thousands(-50)),
                        new PensionEntry("173", "099", Money.kroner(-7_050)));
    }

    /** What is charged and what is paid differ by the differences alone, and over the years by nothing. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void a_difference_is_written_down_to_nothing(long seed) {
        var random = new Random(seed);
        int years = random.nextBoolean() ? 1 : 7;
        var difference =
                new PremiumDifference(YEAR, Money.ore(random.nextLong(-1_000_000_000L, 1_000_000_000L)), years);
        var written = Money.ZERO;
        for (int each = 2025; each <= 2035; each++) {
            written = written.plus(difference.amortisationIn(new FiscalYear(each)));
            assertThat(difference.leftAfter(new FiscalYear(each)))
                    .isEqualTo(difference.amount().minus(written));
        }

        assertThat(written).isEqualTo(difference.amount());
        assertThat(difference.amortisationIn(YEAR)).as("from the year after").isEqualTo(Money.ZERO);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void charged_less_paid_is_what_the_differences_did(long seed) {
        var random = new Random(seed);
        var earlier = List.of(new PremiumDifference(new FiscalYear(2021), Money.thousands(random.nextInt(999)), 7));
        var pension = PensionCalculation.of(
                year(random.nextInt(1_000), random.nextInt(1_000), random.nextInt(60), "14.1"), earlier);

        assertThat(pension.charged().minus(pension.paid()))
                .isEqualTo(pension.amortisation().minus(pension.difference().amount()));
    }

    private static PensionYear year(long premium, long cost, long fundUsed, String tax) {
        return new PensionYear(
                YEAR,
                Money.thousands(premium),
                Money.thousands(cost),
                Money.thousands(100),
                Money.thousands(10),
                Money.thousands(fundUsed),
                new BigDecimal(tax),
                7);
    }
}
