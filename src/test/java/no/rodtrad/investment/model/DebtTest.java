package no.rodtrad.investment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.rodtrad.investment.model.HedgeShare.Loan;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hedge, maturity and completion. */
class DebtTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @Test
    void a_rate_fixed_for_less_than_a_year_is_not_hedged() {
        var loans = List.of(
                loan(41, DAY.plusYears(3), Optional.of(DAY.plusYears(2))),
                loan(20, DAY.plusYears(3), Optional.of(DAY.plusMonths(11))),
                loan(39, DAY.plusYears(3), Optional.empty()));

        assertThat(HedgeShare.of(loans, DAY, 1).percent()).contains(new BigDecimal("41.0"));
        assertThat(HedgeShare.of(loans, DAY, 0).percent()).contains(new BigDecimal("61.0"));
        assertThat(HedgeShare.of(List.of(), DAY, 1).percent()).isEmpty();
    }

    @Test
    void a_loan_falls_in_the_band_of_its_last_day() {
        var loans = List.of(
                loan(1, DAY.minusDays(3), Optional.empty()),
                loan(2, DAY.plusYears(1), Optional.empty()),
                loan(4, DAY.plusYears(1).plusDays(1), Optional.empty()),
                loan(8, DAY.plusYears(30), Optional.empty()));

        assertThat(MaturityProfile.of(loans, DAY, List.of(1, 2, 5)).bands())
                .extracting(MaturityProfile.Band::amount)
                .containsExactly(Money.thousands(3), Money.thousands(4), Money.ZERO, Money.thousands(8));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void the_bands_add_up_to_the_debt(long seed) {
        var random = new Random(seed);
        var loans = new ArrayList<Loan>();
        for (int i = random.nextInt(30); i > 0; i--) {
            loans.add(loan(random.nextInt(1_000), DAY.plusDays(random.nextInt(-100, 9_000)), Optional.empty()));
        }
        var bands = MaturityProfile.of(loans, DAY, List.of(1, 3, 5, 10)).bands();

        assertThat(Money.sum(bands.stream().map(MaturityProfile.Band::amount).toList()))
                .isEqualTo(HedgeShare.of(loans, DAY, 1).debt());
        assertThat(bands.stream().mapToInt(MaturityProfile.Band::loans).sum()).isEqualTo(loans.size());
    }

    /** 2B of 2024 without instalments: 1,483,994 was spent of 1,546,355 revised. */
    @Test
    void completion_is_judged_against_both_budgets() {
        var rate = CompletionRate.of(
                new FiscalYear(2024),
                Money.thousands(1_293_810),
                Money.thousands(1_546_355),
                Money.thousands(1_483_994));

        assertThat(rate.percentOfOriginal()).contains(new BigDecimal("114.7"));
        assertThat(rate.percentOfRevised()).contains(new BigDecimal("96.0"));
        assertThat(CompletionRate.of(new FiscalYear(2024), Money.ZERO, Money.ZERO, Money.ZERO)
                        .percentOfOriginal())
                .isEmpty();
    }

    @Test
    void completion_over_years_weighs_a_large_year_more() {
        var small = CompletionRate.of(new FiscalYear(2022), Money.thousands(10), Money.thousands(10), Money.ZERO);
        var large =
                CompletionRate.of(new FiscalYear(2023), Money.thousands(90), Money.thousands(90), Money.thousands(90));

        assertThat(CompletionRate.whole(List.of(large, small)).orElseThrow().percentOfRevised())
                .contains(new BigDecimal("90.0"));
    }

    private static Loan loan(long thousands, LocalDate due, Optional<LocalDate> fixedUntil) {
        return new Loan("lån", Money.thousands(thousands), due, fixedUntil);
    }
}
