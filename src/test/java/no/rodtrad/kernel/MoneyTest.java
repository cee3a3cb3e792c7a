package no.rodtrad.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import no.rodtrad.testing.Any;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} øre in {1} with {2} decimals")
    @CsvSource(delimiter = '|', textBlock = """
          123456 | KRONER    | 2 |  1234.56
          123456 | KRONER    | 0 |  1235
        50000    | THOUSANDS | 0 |     1
        49999    | THOUSANDS | 0 |     0
       -50000    | THOUSANDS | 0 |    -1
       -49999    | THOUSANDS | 0 |     0
     14999999    | MILLIONS  | 1 |     0.1
     15000000    | MILLIONS  | 1 |     0.2
    -15000000    | MILLIONS  | 1 |    -0.2
            0    | MILLIONS  | 1 |     0.0
    """)
    void rounds_half_away_from_zero(long ore, MoneyScale scale, int decimals, BigDecimal written) {
        assertThat(Money.ore(ore).rounded(scale, decimals)).isEqualTo(written);
    }

    /** Statement 2A of 2024: the printed lines miss the printed total by one, since each is rounded by itself. */
    @Test
    void sums_before_it_rounds() {
        var lines = List.of(Money.ore(10_040_000), Money.ore(20_040_000), Money.ore(30_040_000));

        assertThat(Money.sum(lines).roundedToThousands()).isEqualTo(601);
        assertThat(lines.stream().mapToLong(Money::roundedToThousands).sum()).isEqualTo(600);
    }

    @Test
    void overflows_out_loud() {
        var most = Money.ore(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(Money.ore(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.negate().minus(Money.ore(2))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ore(Long.MIN_VALUE).negate()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ore(Long.MIN_VALUE).abs()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.thousands(Long.MAX_VALUE / 1000)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.sum(List.of(most, most))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_per_cent_of_nothing_says_nothing() {
        assertThatThrownBy(() -> Money.kroner(1).percentOf(Money.ZERO, 1)).isInstanceOf(ArithmeticException.class);
        assertThat(Money.kroner(-1728).percentOf(Money.kroner(10_000), 1)).isEqualTo("-17.3");
    }

    /** Joint costs are shared; not one øre may appear or vanish. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void shares_add_up_to_the_amount(long seed) {
        var random = new Random(seed);
        var amount = Any.money(random);

        assertThat(Money.sum(amount.allocate(Any.weights(random)))).isEqualTo(amount);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void no_share_is_an_ore_from_what_is_fair(long seed) {
        var random = new Random(seed);
        var amount = Any.money(random);
        var weights = Any.weights(random);
        var total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);

        var shares = amount.allocate(weights);

        for (int i = 0; i < shares.size(); i++) {
            var fair = BigInteger.valueOf(amount.ore()).multiply(BigInteger.valueOf(weights.get(i)));
            var given = BigInteger.valueOf(shares.get(i).ore()).multiply(total);
            assertThat(given.subtract(fair).abs()).as("share %d", i).isLessThan(total);
            if (weights.get(i) == 0) assertThat(shares.get(i)).isEqualTo(Money.ZERO);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void what_is_taken_back_leaves_nothing(long seed) {
        var random = new Random(seed);
        var amount = Any.money(random);
        var other = Any.money(random);

        assertThat(amount.plus(other).minus(other)).isEqualTo(amount);
        assertThat(amount.plus(amount.negate())).isEqualTo(Money.ZERO);
        assertThat(amount.abs().isNegative()).isFalse();
    }

    @Test
    void nothing_can_be_shared_by_nobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.kroner(1).allocate(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.kroner(1).allocate(List.of(0L, 0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.kroner(1).allocate(List.of(2L, -1L)));
        assertThat(Money.ZERO.allocate(Collections.nCopies(3, 1L))).containsOnly(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '0,00'",
        "5, '0,05'",
        "-7, '−0,07'",
        "99999, '999,99'",
        "-125050, '−1 250,50'",
        "123456789, '1 234 567,89'",
        "-9223372036854775808, '−92 233 720 368 547 758,08'"
    })
    void is_written_in_kroner_and_ore(long ore, String written) {
        assertThat(Money.ore(ore).inKroner()).isEqualTo(written.replace(' ', '\u00A0'));
    }

    @Test
    void what_was_written_is_read_back_and_nothing_else_is() {
        for (long ore : new long[] {0, 1, -1, 99, -100, 125_050, -123_456_789, 99_999_999_999_999L}) {
            assertThat(Money.ofInKroner(Money.ore(ore).inKroner())).hasValue(Money.ore(ore));
        }
        for (var text : List.of("", "2024", "1250,50", "1 250,50", "-1,00", "1,5", "1.250,50", "12,345", "kr 1,00")) {
            assertThat(Money.ofInKroner(text)).as(text).isEmpty();
        }
    }
}
