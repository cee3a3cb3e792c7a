package no.rodtrad.budget.model.income;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomeHistoryTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final AsOf LATER = new AsOf(LocalDate.of(2025, 3, 1));

    private static final List<IncomeEstimate> ESTIMATES = List.of(
            estimate(EstimateVersion.SECOND_TERTIAL, -3_600, LocalDate.of(2024, 10, 1)),
            estimate(EstimateVersion.BUDGET, -3_500, LocalDate.of(2023, 12, 12)),
            estimate(EstimateVersion.FIRST_TERTIAL, -3_550, LocalDate.of(2024, 6, 18)));

    @Test
    void each_estimate_is_held_against_the_one_before_and_what_came() {
        var history = IncomeHistory.of("tax", YEAR, ESTIMATES, Optional.of(Money.thousands(-3_576)), LATER);

        assertThat(history.rows())
                .extracting(row -> row.change().map(Money::roundedToThousands).orElse(null))
                .containsExactly(null, -50L, -50L);
        assertThat(history.rows())
                .extracting(row -> row.missed().orElseThrow().roundedToThousands())
                .as("positive: more came than was believed")
                .containsExactly(76L, 26L, -24L);
        assertThat(history.rows().getFirst().missedPercent()).contains(new BigDecimal("2.2"));
    }

    @Test
    void an_estimate_counts_from_the_day_it_was_known() {
        var inJune = IncomeHistory.of("tax", YEAR, ESTIMATES, Optional.empty(), new AsOf(LocalDate.of(2024, 6, 18)));

        assertThat(inJune.latest().orElseThrow().version()).isEqualTo(EstimateVersion.FIRST_TERTIAL);
        assertThat(inJune.rows().getLast().missed()).isEmpty();
        assertThat(IncomeHistory.of("grant", YEAR, ESTIMATES, Optional.empty(), LATER)
                        .latest())
                .isEmpty();
    }

    /** {@code tax-series.csv}: the per cent after equalisation follows from the other three, but for rounding. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2020, 2989, 85, 93.7, 96.3",
        "2021, 3432, 118, 92.7, 95.9",
        "2022, 3797, 159, 91.2, 95.0",
        "2023, 3585, 172, 90.5, 94.9",
        "2024, 3576, 235, 89.0, 94.9",
    })
    void tax_after_equalisation_follows_from_tax_before(
            int year, long tax, long equalisation, BigDecimal before, BigDecimal after) {
        var position = new TaxPosition(
                new FiscalYear(year),
                Money.thousands(tax * 1_000),
                Money.thousands(equalisation * 1_000),
                before,
                after);

        assertThat(position.recomputedAfter().subtract(after).abs()).isLessThanOrEqualTo(new BigDecimal("0.1"));
        assertThat(position.lift()).isPositive();
    }

    private static IncomeEstimate estimate(EstimateVersion version, long thousands, LocalDate knownOn) {
        return new IncomeEstimate("tax", YEAR, version, Money.thousands(thousands), "sak", knownOn);
    }
}
