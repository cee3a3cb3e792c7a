package no.rodtrad.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFormulaTest {

    private static final Map<String, Fraction> INPUTS = Map.of("a", Fraction.of(6), "b", Fraction.of(4));

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "1 + 2 * 3, 7",
        "(1 + 2) * 3, 9",
        "10 - 4 - 3, 3",
        "24 / 4 / 3, 2",
        "-a + b, -2",
        "2 * -a, -12",
        "a / b, 3/2",
        "100 / 3, 100/3",
        "0.1 + 0.2, 3/10",
        "((a)), 6",
        "20000000, 20000000",
    })
    void calculates_exactly(String text, String expected) {
        assertThat(read(text).value(INPUTS).orElseThrow()).hasToString(expected);
    }

    @ParameterizedTest(name = "{0} stops at {1}")
    @CsvSource(
            value = {
                "''; 1; ''",
                "1 +; 4; ''",
                "(1; 3; ''",
                "1 2; 3; 2",
                "a ^ 2; 3; ^",
                "1.; 2; .",
                ".5; 1; .",
                "1,5; 2; ,",
                "A; 1; A",
                "a**b; 3; *",
                "2 × 3; 3; ×",
            },
            delimiter = ';')
    void says_where_it_cannot_read(String text, int column, String found) {
        assertThat(RuleFormula.read(text)).isEqualTo(new RuleFormula.Unreadable(column, found));
    }

    @Test
    void has_no_value_when_it_divides_by_zero() {
        assertThat(read("1 / (a - a)").value(INPUTS)).isEmpty();
    }

    @Test
    void names_what_it_needs() {
        assertThat(read("depreciation * loan_debt / depreciable_assets").inputs())
                .containsExactly("depreciable_assets", "depreciation", "loan_debt");
    }

    @Test
    void refuses_to_be_nested_without_end() {
        assertThat(RuleFormula.read("(".repeat(10_000) + "1" + ")".repeat(10_000)))
                .isInstanceOf(RuleFormula.Unreadable.class);
    }

    /** Blanks and superfluous parentheses never change a value. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void means_the_same_written_otherwise(long seed) {
        var random = new Random(seed);
        var formula = any(random, 4);
        var plain = read(formula).value(INPUTS);

        assertThat(read("  (" + formula.replace(" ", "   ") + ") ").value(INPUTS))
                .isEqualTo(plain);
        assertThat(read("0 + 1 * (" + formula + ")").value(INPUTS)).isEqualTo(plain);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void fractions_keep_the_laws_of_arithmetic(long seed) {
        var random = new Random(seed);
        var a = anyFraction(random);
        var b = anyFraction(random);
        var c = anyFraction(random);

        assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
        assertThat(a.minus(b).plus(b)).isEqualTo(a);
        if (!b.isZero()) assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
        assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum());
    }

    private static Fraction anyFraction(Random random) {
        return Fraction.of(random.nextLong()).dividedBy(Fraction.of(1 + random.nextInt(1_000)));
    }

    private static String any(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> "a";
                case 1 -> "b";
                default -> BigDecimal.valueOf(random.nextInt(10_000), 2).toPlainString();
            };
        }
        char operator = "+-*/".charAt(random.nextInt(4));
        return "(" + any(random, depth - 1) + " " + operator + " " + any(random, depth - 1) + ")";
    }

    private static RuleFormula read(String text) {
        return ((RuleFormula.Read) RuleFormula.read(text)).formula();
    }
}
