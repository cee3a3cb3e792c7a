package no.rodtrad.statement.model.fullcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MoneyScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FullCostCalculationTest {

    private static final FiscalYear Y2024 = new FiscalYear(2024);

    /** Annual report of 2024, in millions with one decimal. The rate that was used was not printed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"vann, -10300, -13400, -0.8, -24.5", "avløp, -13700, -50600, -2.5, -66.8"})
    void agrees_with_the_printed_calculations_of_2024(
            String service, long result, long opening, BigDecimal interest, BigDecimal closing) {
        for (var rate : List.of("4.3", "4.35")) {
            var calculated = FullCostCalculation.of(
                    service,
                    FullCostTerms.FIVE_YEARS,
                    Y2024,
                    List.of(new OriginBalance(new FiscalYear(2023), Money.thousands(opening))),
                    Money.thousands(result),
                    new BigDecimal(rate));

            assertThat(calculated.interest().rounded(MoneyScale.MILLIONS, 1)).isEqualTo(interest);
            assertThat(calculated.closingBalance().rounded(MoneyScale.MILLIONS, 1))
                    .isEqualTo(closing);
        }
    }

    @Test
    void a_deficit_uses_the_oldest_surplus_first() {
        var calculated = of(FullCostTerms.FIVE_YEARS, -70, "0", balance(2021, 50), balance(2022, 30), balance(2023, 5));

        assertThat(calculated.closing()).containsExactly(balance(2022, 10), balance(2023, 5));
        assertThat(calculated.steps())
                .filteredOn(step -> step.origin().isPresent())
                .extracting(step ->
                        step.origin().get().value() + " " + step.amount().roundedToThousands())
                .containsExactly("2021 -50", "2022 -20");
    }

    @Test
    void a_surplus_covers_the_oldest_deficit_first_and_the_rest_arose_this_year() {
        var calculated = of(FullCostTerms.FIVE_YEARS, 60, "0", balance(2022, -20), balance(2023, -30));

        assertThat(calculated.closing()).containsExactly(balance(2024, 10));
    }

    @ParameterizedTest(name = "{1} from {0}")
    @CsvSource({"2018, EXPIRED", "2019, EXPIRED", "2020, NEXT_YEAR_IS_THE_LAST", "2021, IN_TIME", "2023, IN_TIME"})
    void a_surplus_is_warned_of_before_its_fifth_year(int origin, OriginDeadline.State state) {
        var deadline = of(FullCostTerms.FIVE_YEARS, 0, "0", balance(origin, 10))
                .deadlines()
                .getFirst();

        assertThat(deadline.state()).isEqualTo(state);
        assertThat(deadline.lastYear().value()).isEqualTo(origin + 5);
    }

    @Test
    void a_deficit_on_building_fees_is_borne_by_the_municipality() {
        var calculated = of(FullCostTerms.NO_DEFICIT, -70, "4", balance(2023, 50));

        assertThat(calculated.borne()).isEqualTo(Money.thousands(20));
        assertThat(calculated.interest()).as("on the 50 there was, halfway").isEqualTo(Money.thousands(1));
        assertThat(calculated.closing()).containsExactly(balance(2024, 1));
        assertThat(of(FullCostTerms.NO_DEFICIT, 30, "0").closing()).containsExactly(balance(2024, 30));
    }

    @Test
    void a_deficit_lives_in_the_calculation_and_a_surplus_in_the_fund() {
        // The accounts of the area were 22.6 million better than budget, while water and sewage had deficits.
        var bridge = new FullCostBridge(
                Money.thousands(22_600),
                List.of(new FullCostBridge.Item("kalkulatoriske kostnader", Money.thousands(-40_000))),
                Money.thousands(-24_000),
                Money.ZERO,
                Money.thousands(-91_300));

        assertThat(bridge.unexplained()).isEqualTo(Money.thousands(-6_600));
        assertThat(bridge.fundDifference()).isEqualTo(Money.ZERO);
        assertThat(bridge.deficitOutsideAccounts()).isEqualTo(Money.thousands(91_300));
        var surplus = new FullCostBridge(Money.ZERO, List.of(), Money.ZERO, Money.thousands(9), Money.thousands(10));
        assertThat(surplus.fundDifference()).isEqualTo(Money.thousands(-1));
    }

    static Stream<Long> seeds() {
        return no.rodtrad.testing.Any.seeds().boxed();
    }

    /** Over ten years of any results: nothing appears or vanishes, and what is carried has one sign. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void closing_is_opening_and_result_and_interest(long seed) {
        var random = new Random(seed);
        var year = of(FullCostTerms.FIVE_YEARS, random.nextInt(-1_000, 1_000), "4.3");
        for (int i = 0; i < 10; i++) {
            var next = year.next(
                    Money.ore(random.nextLong(-100_000_000, 100_000_000)), BigDecimal.valueOf(random.nextInt(800), 2));

            assertThat(next.openingBalance()).isEqualTo(year.closingBalance());
            assertThat(next.closingBalance())
                    .isEqualTo(next.openingBalance().plus(next.result()).plus(next.interest()));
            assertThat(next.closing().stream()
                            .map(each -> each.amount().isNegative())
                            .distinct())
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(next.closing()).isSortedAccordingTo(java.util.Comparator.comparing(OriginBalance::origin));
            year = next;
        }
    }

    private static FullCostCalculation of(FullCostTerms terms, long result, String rate, OriginBalance... opening) {
        return FullCostCalculation.of(
                "vann", terms, Y2024, List.of(opening), Money.thousands(result), new BigDecimal(rate));
    }

    private static OriginBalance balance(int origin, long thousands) {
        return new OriginBalance(new FiscalYear(origin), Money.thousands(thousands));
    }
}
