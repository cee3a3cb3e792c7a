package no.rodtrad.statement.model.yearend;

import static no.rodtrad.statement.model.yearend.Closings.investment;
import static no.rodtrad.statement.model.yearend.Closings.operating;
import static no.rodtrad.statement.model.yearend.Closings.thousands;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import no.rodtrad.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each branch of the closing, one row each, in thousands of kroner. Lines are those of § 5-9. */
class YearEndCancellationTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
    # what happens                      | net| 570| 540| 940| 530|free| old|   9|  10|  11|  12|  14|  15|  16|  17|  18
    nothing is left                     | -20|  20|   0|   0|   0| 100|   0|   0|   0|   0|   0|   0|   0|   0|   0|   0
    a deficit strikes the transfer      |  10|  20|   5| -25|   0| 100|   0| -10|   0|   0|   0|   0|   0|   0|   0|   0
    then the allocation to the reserve  |  10|  20|  40| -25|   0| 100|   0| -20| -25|   0|   0|   0|   0|   0|   0|   0
    then the cover of earlier deficits  |  35|  20|  10| -25|  30|  10|  30| -20| -10| -30|   0|   0|   0|   0|   0|  10
    then the reserve is used            |  90|  20|   0| -25|   0| 100|   0| -20|   0|   0|   0| -65|   0|   0|   0|   0
    a deficit is carried when it is so  |  90|  20|   0| -25|   0|  50|   0| -20|   0|   0|   0| -50|   0|   0|   0|  15
    what was struck is no longer there  |  90|   0|  30|   0|   0|  40|   0|   0| -30|   0|   0| -10|   0|   0|   0|  80
    a reserve covers earlier deficits  |   0|   0|   0|   0|  30|  50|  30|   0|   0| -30|   0|   0| -30|  30|   0|   0
    as far as it goes                   |   0|   0|   0|   0|  30|  20|  30|   0|   0| -30|   0|   0| -20|  20|   0|   0
    a surplus strikes the use of reserve| -10|  20|   0| -25|   0| 100|   0|   0|   0|   0|  15|   0|   0|   0|   0|   0
    then covers earlier deficits        | -60|  20|   0| -25|   0|   0|  30|   0|   0|   0|  25|   0|   0|  30|  10|   0
    as far as it goes then              | -60|  20|   0|   0|   0|   0|  90|   0|   0|   0|   0|   0|   0|  40|   0|   0
    beyond what was budgeted            | -60|  20|   0|   0|  10|   0|  25|   0|   0|   0|   0|   0|   0|  15|  15|   0
    and the rest is saved               | -60|  20|   0| -25|   0| 100|   0|   0|   0|   0|  25|   0|   0|   0|  40|   0
    """)
    void operation_closes_in_the_order_of_the_regulation(
            String what,
            long net,
            long transfer,
            long allocation,
            long use,
            long cover,
            long free,
            long earlier,
            long l9,
            long l10,
            long l11,
            long l12,
            long l14,
            long l15,
            long l16,
            long l17,
            long l18) {
        var posted = operating(net, transfer, allocation, use, cover, free, earlier);
        // Investments that need the whole transfer, so that only operation is tested here.
        var closed = YearEndCancellation.of(posted, investment(transfer, 0, -transfer, 0, 0));

        assertThat(lines(closed.operating(), 9, 10, 11, 12, 14, 15, 16, 17, 18))
                .containsExactly(
                        thousands(l9),
                        thousands(l10),
                        thousands(l11),
                        thousands(l12),
                        thousands(l14),
                        thousands(l15),
                        thousands(l16),
                        thousands(l17),
                        thousands(l18));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
    # what happens                      | net|loan| 970| 550| 950|  10|  11|  12|  13|  15|  16
    nothing is left                     | 100| -80| -20|   0|   0|   0|   0|   0|   0|   0|   0
    uncovered strikes the allocation    | 100| -80| -20|  10|   0| -10|   0|   0|   0|   0|   0
    and the rest is carried             | 130| -80| -20|  10|   0| -10|   0|   0|   0|   0|  30
    unused strikes the loan             |  70| -80| -20|   0|   0|   0|  30|   0|   0|   0|   0
    then the transfer                   |  10| -80| -20|   0|  -5|   0|  80|  15|   0|   0|   0
    then the use of the unrestricted fund|  -2| -80| -20|   0|  -5|   0|  80|  20|   5|   2|   0
    and the rest is saved               | -40| -80| -20|   0|   0|   0|  80|  20|   0|  40|   0
    """)
    void investments_close_in_the_order_of_the_regulation(
            String what,
            long net,
            long loan,
            long transfer,
            long allocation,
            long use,
            long l10,
            long l11,
            long l12,
            long l13,
            long l15,
            long l16) {
        var posted = investment(net, loan, transfer, allocation, use);
        var closed = YearEndCancellation.of(operating(transfer, -transfer, 0, 0, 0, 0, 0), posted);

        assertThat(lines(closed.investment(), 10, 11, 12, 13, 15, 16))
                .containsExactly(
                        thousands(l10), thousands(l11), thousands(l12), thousands(l13), thousands(l15), thousands(l16));
    }

    @Test
    void a_transfer_struck_in_operation_is_less_income_for_investments() {
        var closed = YearEndCancellation.of(operating(10, 20, 0, -25, 0, 0, 0), investment(100, -80, -20, 0, 0));

        assertThat(closed.operating(9)).isEqualTo(thousands(-5));
        assertThat(closed.investment(12)).isEqualTo(thousands(5));
        assertThat(closed.investment(16)).as("carried forward").isEqualTo(thousands(5));
        assertThat(closed.recomputed()).isFalse();
    }

    @Test
    void a_transfer_that_investments_did_not_need_makes_operation_be_computed_once_more() {
        // Operation is 5 short and strikes 5 of the transfer; investments then need only 8 of the 15 that are left.
        var closed = YearEndCancellation.of(operating(10, 20, 0, -25, 0, 0, 0), investment(8, 0, -20, 0, 0));

        assertThat(closed.recomputed()).isTrue();
        assertThat(lines(closed.operating(), 8, 9, 12, 18))
                .containsExactly(thousands(5), thousands(-12), thousands(7), Money.ZERO);
        assertThat(closed.investment(12)).isEqualTo(thousands(12));
        assertThat(closed.operatingAfter().transferToInvestment()).isEqualTo(thousands(8));
    }

    @Test
    void on_lending_borrows_no_more_than_it_lends_and_saves_what_borrowers_repay() {
        var onLending = new OnLendingClosing(
                thousands(600), thousands(-650), thousands(50), thousands(-195), thousands(100), Money.ZERO);
        var posted = new InvestmentClosing(
                thousands(100),
                onLending,
                Money.ZERO,
                Money.ZERO,
                thousands(-100),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
        var closed = YearEndCancellation.of(operating(0, 0, 0, 0, 0, 0, 0), posted);

        assertThat(closed.investment(1))
                .as("without the start loans that were not lent")
                .isEqualTo(thousands(-45));
        assertThat(closed.investment(2)).as("195 received less 50 paid").isEqualTo(thousands(145));
        assertThat(closed.investment(16)).isEqualTo(Money.ZERO);
        assertThat(closed.findings()).extracting(YearEndFinding::amount).containsExactly(thousands(50), thousands(45));
    }

    @Test
    void a_transfer_that_differs_between_the_two_accounts_is_told() {
        var closed = YearEndCancellation.of(operating(-20, 20, 0, 0, 0, 0, 0), investment(19, 0, -19, 0, 0));

        assertThat(closed.findings()).extracting(YearEndFinding::amount).containsExactly(thousands(1));
    }

    /** The treasury of 2024. The use of the reserve was budgeted as 154,673, and 24,566 of it was struck in print. */
    @Test
    void agrees_with_the_closing_of_2024() {
        var operation = new OperatingClosing(
                thousands(4_182),
                thousands(84_891),
                thousands(-89_700),
                thousands(130_733),
                Money.ZERO,
                thousands(-154_673),
                Money.ZERO,
                thousands(451_021),
                Money.ZERO);
        // 2A, where the uncovered amount is the treasury's alone.
        var onLending = new OnLendingClosing(
                thousands(605_703),
                thousands(-605_703),
                thousands(49_170),
                thousands(-195_701),
                thousands(146_531),
                Money.ZERO);
        var investment = new InvestmentClosing(
                thousands(1_550_519 - 1_415_464 + 961_814),
                onLending,
                thousands(154_813 - 146_531),
                thousands(-69_462),
                thousands(-961_814),
                thousands(-130_733),
                Money.ZERO,
                thousands(-6_426),
                thousands(75_648),
                thousands(75_648));
        var closed = YearEndCancellation.of(operation, investment);

        assertThat(closed.operating(12)).isBetween(thousands(24_566), thousands(24_568));
        assertThat(closed.operatingAfter().reserveUse()).isBetween(thousands(-130_107), thousands(-130_105));
        assertThat(closed.operating(18)).isEqualTo(Money.ZERO);
        assertThat(closed.investment(16)).as("printed 12,364").isBetween(thousands(12_362), thousands(12_365));
        assertThat(closed.findings()).isEmpty();
    }

    @Test
    void each_step_says_what_was_left_what_could_be_taken_and_why() {
        var closed = YearEndCancellation.of(operating(90, 20, 0, -25, 0, 50, 0), investment(20, 0, -20, 0, 0));

        assertThat(closed.steps())
                .extracting(step -> step.line() + ": " + step.need().roundedToThousands() + " "
                        + step.limit().roundedToThousands() + " "
                        + step.amount().roundedToThousands() + " " + step.why().key())
                .containsExactly(
                        "9: 85 20 -20 statement.yearend.strike-transfer",
                        "10: 65 0 0 statement.yearend.strike-reserve-allocation",
                        "11: 65 0 0 statement.yearend.strike-deficit-cover",
                        "14: 65 50 -50 statement.yearend.use-reserve",
                        "12: 0 20 20 statement.yearend.transfer-struck-in-operation",
                        "10: 20 0 0 statement.yearend.strike-unrestricted-allocation");
    }

    @Test
    void what_the_ledger_posted_otherwise_is_named_by_line() {
        var closed = YearEndCancellation.of(operating(-10, 20, 0, -25, 0, 0, 0), investment(20, 0, -20, 0, 0));
        var posted = new java.util.ArrayList<>(closed.operating());
        posted.set(11, thousands(10));

        assertThat(closed.differences(posted, closed.investment()))
                .containsExactly(new YearEndDifference(YearEndPart.OPERATION, 12, thousands(15), thousands(10)));
        assertThat(closed.differences(posted, closed.investment()).getFirst().toPost())
                .isEqualTo(thousands(5));
    }

    private static List<Money> lines(List<Money> all, int... wanted) {
        return IntStream.of(wanted).mapToObj(line -> all.get(line - 1)).toList();
    }
}
