package no.rodtrad.statement.model.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import no.rodtrad.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the closing of every year. */
class YearEndPropertiesTest {

    private static final String SEEDS = "no.rodtrad.testing.Any#seeds";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void the_sums_of_the_form_hold(long seed) {
        var closed = close(new Random(seed));
        var o = closed.operating();
        var i = closed.investment();

        assertThat(sum(o, 1, 7)).isEqualTo(closed.operating(8));
        assertThat(sum(o, 8, 12)).isEqualTo(closed.operating(13));
        assertThat(sum(o, 13, 17)).isEqualTo(closed.operating(18));
        assertThat(sum(i, 1, 8)).isEqualTo(closed.investment(9));
        assertThat(sum(i, 9, 13)).isEqualTo(closed.investment(14));
        assertThat(sum(i, 14, 15)).isEqualTo(closed.investment(16));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void no_more_is_struck_than_was_posted(long seed) {
        var closed = close(new Random(seed));

        for (int[] pair : new int[][] {{4, 9}, {5, 10}, {7, 11}, {6, 12}}) {
            isStruckInside(closed.operating(pair[0]), closed.operating(pair[1]));
        }
        for (int[] pair : new int[][] {{6, 10}, {4, 11}, {5, 12}, {7, 13}}) {
            isStruckInside(closed.investment(pair[0]), closed.investment(pair[1]));
        }
        assertThat(closed.steps())
                .allSatisfy(step -> assertThat(step.amount().abs()).isLessThanOrEqualTo(step.limit()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void a_deficit_is_carried_forward_only_when_the_free_reserve_is_empty(long seed) {
        var closed = close(new Random(seed));
        var after = closed.operatingAfter();

        assertThat(closed.operating(18)).as("no surplus is carried").isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(closed.investment(16)).as("nothing unused is carried").isGreaterThanOrEqualTo(Money.ZERO);
        boolean earlierIsLeft = after.earlierDeficit().compareTo(after.deficitCover()) > 0;
        if (closed.operating(18).isPositive() || earlierIsLeft) {
            assertThat(after.freeReserve()).isLessThanOrEqualTo(Money.ZERO);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void its_own_result_is_closed_already(long seed) {
        var closed = close(new Random(seed));
        var again = YearEndCancellation.of(closed.operatingAfter(), closed.investmentAfter());

        assertThat(again.operatingAfter()).isEqualTo(closed.operatingAfter());
        assertThat(again.investmentAfter()).isEqualTo(closed.investmentAfter());
        assertThat(again.operating(18)).isEqualTo(closed.operating(18));
        assertThat(again.investment(16)).isEqualTo(closed.investment(16));
        assertThat(again.recomputed()).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void the_transfer_stays_the_same_in_both_accounts(long seed) {
        var closed = close(new Random(seed));

        assertThat(closed.operating(9).plus(closed.investment(12))).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void the_steps_add_up_to_the_lines(long seed) {
        var closed = close(new Random(seed));

        for (var part : YearEndPart.values()) {
            var lines = part == YearEndPart.OPERATION ? closed.operating() : closed.investment();
            int first = part == YearEndPart.OPERATION ? 9 : 10;
            for (int line = first; line <= lines.size(); line++) {
                if (List.of(13, 18).contains(line) && part == YearEndPart.OPERATION) continue;
                if (List.of(14, 16).contains(line) && part == YearEndPart.INVESTMENT) continue;
                int wanted = line;
                var steps = closed.steps().stream()
                        .filter(step -> step.part() == part && step.line() == wanted)
                        .map(CancellationStep::amount)
                        .toList();
                assertThat(Money.sum(steps)).as("%s %s", part, line).isEqualTo(lines.get(line - 1));
            }
        }
    }

    private static YearEndCancellation close(Random random) {
        var operating = Closings.anyOperating(random);
        return YearEndCancellation.of(operating, Closings.anyInvestment(random, operating.transferToInvestment()));
    }

    private static void isStruckInside(Money posted, Money struck) {
        assertThat(struck.abs()).isLessThanOrEqualTo(posted.abs());
        assertThat(posted.ore() == 0 || struck.ore() == 0 || (posted.ore() < 0) != (struck.ore() < 0))
                .as("the strike of %s is of the other sign: %s", posted, struck)
                .isTrue();
    }

    private static Money sum(List<Money> lines, int from, int to) {
        return Money.sum(lines.subList(from - 1, to));
    }
}
