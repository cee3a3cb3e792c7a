package no.rodtrad.statement.model.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FundYearTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);

    /** The general reserve of 2024, from {@code disposisjonsfond-movements.csv}. */
    private static final FundYear RESERVE = new FundYear(
            fund("dispo", FundKind.GENERAL_RESERVE),
            YEAR,
            Money.thousands(605_694),
            List.of(
                    movement(FundStage.ORIGINAL, "vedtatt budsjett", -155_449),
                    movement(FundStage.ORIGINAL, "Klimafond", -2_500),
                    movement(FundStage.VOTED, "1. tertial", -10_571),
                    movement(FundStage.VOTED, "2. tertial", -1_700),
                    movement(FundStage.VOTED, "KST-sak 198/24", 17_331),
                    movement(FundStage.DELEGATED, "fond faglig utvikling", -1_784),
                    movement(FundStage.YEAR_END, "årsoppgjør", 24_566)),
            Optional.of(Money.thousands(475_587)),
            Optional.of(Money.thousands(-130_106)));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ORIGINAL, -157949", "VOTED, -152889", "DELEGATED, -154673", "YEAR_END, -130107"})
    void the_movements_of_2024_come_out_at_every_stage(FundStage stage, long expected) {
        assertThat(RESERVE.changeUpTo(stage)).isEqualTo(Money.thousands(expected));
    }

    @Test
    void the_balance_comes_from_the_movements_and_a_printed_change_stands_beside_ours() {
        assertThat(RESERVE.closing()).isEqualTo(Money.thousands(475_587));
        assertThat(RESERVE.closingDiffers()).isEmpty();
        assertThat(RESERVE.changeDiffers()).as("printed 130,106").contains(Money.thousands(1));
        assertThat(RESERVE.lines().getLast().balance()).isEqualTo(RESERVE.closing());
    }

    /** Balances and printed changes of {@code funds.csv}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RESTRICTED_OPERATING, 120910, 116286, -4809, -185",
        "UNRESTRICTED_INVESTMENT, 9544, 3118, -6426, 0",
        "RESTRICTED_INVESTMENT, 290567, 392854, 102286, -1",
    })
    void a_printed_change_that_disagrees_with_its_balances_is_shown(
            FundKind kind, long before, long after, long printed, long difference) {
        var year = new FundYear(
                fund(kind.name(), kind),
                YEAR,
                Money.thousands(before),
                List.of(movement(FundStage.YEAR_END, "netto", after - before)),
                Optional.of(Money.thousands(after)),
                Optional.of(Money.thousands(printed)));

        assertThat(year.changeDiffers().orElse(Money.ZERO)).isEqualTo(Money.thousands(difference));
    }

    @Test
    void earmarks_are_inside_the_balance_and_never_added() {
        var earmarks = List.of(earmark("Klimafond", 2_500), earmark("Fond faglig utvikling", 3_800));
        var register = new FundRegister(List.of(RESERVE), earmarks);

        assertThat(register.generalReserve()).isEqualTo(Money.thousands(475_587));
        assertThat(register.total()).isEqualTo(Money.thousands(475_587));
        assertThat(register.reserveInput().value().toMoney()).isEqualTo(register.generalReserve());
        assertThat(register.reserveWithoutEarmarks()).isEqualTo(Money.thousands(469_287));
        assertThat(register.byKind()).hasSize(4).containsEntry(FundKind.RESTRICTED_OPERATING, Money.ZERO);
    }

    @Test
    void a_restricted_fund_says_who_tied_it_and_until_when() {
        var tie = new FundTie(
                "Miljødirektoratet",
                "sykkelveier",
                Optional.of("rapport hvert år"),
                Optional.empty(),
                Optional.of(LocalDate.of(2024, 6, 30)));
        var tied = new Fund("b1", "KK", FundKind.RESTRICTED_OPERATING, "Sykkelmidler", Optional.of(tie));
        var untied = fund("b2", FundKind.RESTRICTED_INVESTMENT);
        var register = new FundRegister(List.of(year(tied, 10), year(untied, 5)), List.of());

        assertThat(register.untied()).containsExactly(untied);
        assertThat(register.overdue(LocalDate.of(2024, 6, 30))).isEmpty();
        assertThat(register.overdue(LocalDate.of(2024, 7, 1)))
                .extracting(FundYear::fund)
                .containsExactly(tied);
    }

    @Test
    void a_fund_goes_on_unbroken_from_one_year_to_the_next() {
        var next = new FundYear(
                RESERVE.fund(),
                new FiscalYear(2025),
                Money.thousands(475_000),
                List.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(next.breakFrom(RESERVE)).isEqualTo(Money.thousands(587));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void the_order_of_movements_does_not_change_the_balance(long seed) {
        var random = new Random(seed);
        var movements = new ArrayList<FundMovement>();
        for (int i = random.nextInt(20); i > 0; i--) {
            var stage = FundStage.values()[random.nextInt(4)];
            movements.add(movement(stage, "m", random.nextInt(-1_000, 1_000)));
        }
        var one = with(movements);
        java.util.Collections.shuffle(movements, random);

        assertThat(with(movements).closing()).isEqualTo(one.closing());
        assertThat(one.changeUpTo(FundStage.YEAR_END)).isEqualTo(one.change());
    }

    private static FundYear with(List<FundMovement> movements) {
        return new FundYear(RESERVE.fund(), YEAR, Money.thousands(100), movements, Optional.empty(), Optional.empty());
    }

    private static FundYear year(Fund fund, long opening) {
        return new FundYear(fund, YEAR, Money.thousands(opening), List.of(), Optional.empty(), Optional.empty());
    }

    private static Fund fund(String key, FundKind kind) {
        return new Fund(key, "KK", kind, key, Optional.empty());
    }

    private static Earmark earmark(String name, long thousands) {
        var tie = new FundTie("kommunestyret", name, Optional.empty(), Optional.empty(), Optional.empty());
        return new Earmark(name, name, Money.thousands(thousands), tie);
    }

    private static FundMovement movement(FundStage stage, String what, long thousands) {
        return new FundMovement(stage, what, Money.thousands(thousands), Optional.empty());
    }
}
