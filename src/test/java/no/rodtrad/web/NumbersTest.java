package no.rodtrad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.ValueUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    /** In the tables _ stands for U+00A0 and ~ for U+2212. */
    private static String marked(String text) {
        return text.replace('\u00A0', '_').replace('\u2212', '~');
    }

    private static String unmarked(String text) {
        return text.replace('_', '\u00A0').replace('~', '\u2212');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
             129248999900 | THOUSANDS | 0 | MINUS_ONLY | 1_292_490     | 1,292,490
              -4859000000 | THOUSANDS | 0 | MINUS_ONLY | ~48_590       | ~48,590
               2958700000 | THOUSANDS | 0 | ALWAYS     | +29_587       | +29,587
                        0 | THOUSANDS | 0 | ALWAYS     | 0             | 0
                    49999 | THOUSANDS | 0 | ALWAYS     | 0             | 0
                    50000 | THOUSANDS | 0 | ALWAYS     | +1            | +1
                   -49999 | THOUSANDS | 0 | MINUS_ONLY | 0             | 0
                   -50000 | THOUSANDS | 0 | MINUS_ONLY | ~1            | ~1
               -418200000 | MILLIONS  | 1 | MINUS_ONLY | ~4,2          | ~4.2
               -418200000 | MILLIONS  | 1 | NONE       | 4,2           | 4.2
                 -4000000 | MILLIONS  | 1 | MINUS_ONLY | 0,0           | 0.0
             642711300000 | MILLIONS  | 1 | MINUS_ONLY | 6_427,1       | 6,427.1
                   123456 | KRONER    | 2 | MINUS_ONLY | 1_234,56      | 1,234.56
                       -5 | KRONER    | 2 | MINUS_ONLY | ~0,05         | ~0.05
                      100 | KRONER    | 3 | MINUS_ONLY | 1,000         | 1.000
     -9223372036854775808 | KRONER    | 2 | MINUS_ONLY | ~92_233_720_368_547_758,08 | ~92,233,720,368,547,758.08
        """)
    void writes_amounts(
            long ore, MoneyScale scale, int decimals, NumberStyle.Sign sign, String norwegian, String english) {
        var value = FigureValue.of(new Money(ore));
        var style = new NumberStyle(scale, decimals, sign, NumberStyle.Words.NONE);

        assertThat(marked(Numbers.of(LanguageChoice.NB).write(value, style))).isEqualTo(norwegian);
        assertThat(marked(Numbers.of(LanguageChoice.NN).write(value, style))).isEqualTo(norwegian);
        assertThat(marked(Numbers.of(LanguageChoice.EN).write(value, style))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            155.7 | 1 | 155,7_% | 155.7%
             -0.04| 1 | 0,0_%   | 0.0%
             -0.04| 2 | ~0,04_% | ~0.04%
           2543.9 | 1 | 2_543,9_% | 2,543.9%
        """)
    void writes_per_cent(BigDecimal percent, int decimals, String norwegian, String english) {
        var value = FigureValue.percent(percent);
        var style = new NumberStyle(MoneyScale.KRONER, decimals, NumberStyle.Sign.MINUS_ONLY, NumberStyle.Words.NONE);

        assertThat(marked(Numbers.of(LanguageChoice.NB).write(value, style))).isEqualTo(norwegian);
        assertThat(marked(Numbers.of(LanguageChoice.EN).write(value, style))).isEqualTo(english);
    }

    @Test
    void writes_what_is_not_there() {
        var numbers = Numbers.of(LanguageChoice.NB);

        assertThat(numbers.write(new FigureValue.Nothing(), NumberStyle.WHOLE)).isEqualTo("–");
        assertThat(numbers.write(new FigureValue.Withheld(), NumberStyle.WHOLE)).isEqualTo(":");
        assertThat(numbers.write(new FigureValue.Number(new BigDecimal("170"), ValueUnit.COUNT), NumberStyle.WHOLE))
                .isEqualTo("170");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1_292_490 | 1292490
        1 292 490 | 1292490
        1292490   | 1292490
        ~1_234,5  | -1234.5
        -1 234,5  | -1234.5
        –1 234,5  | -1234.5
        +18,0     | 18.0
        0,04      | 0.04
        """)
    void reads_what_people_write(String text, BigDecimal number) {
        assertThat(Numbers.of(LanguageChoice.NB).read(unmarked(text))).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1,", ",5", "12 34", "1 2345", "1.5", "1,5,5", "12a", "1,5 %", "--1", "1  000"})
    void does_not_guess(String text) {
        assertThat(Numbers.of(LanguageChoice.NB).read(text)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void reads_what_it_wrote_and_rounds_as_money_does(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var money = new Money(random.nextLong() >> (10 + random.nextInt(50)));
            var scale = MoneyScale.values()[random.nextInt(3)];
            var style = new NumberStyle(scale, random.nextInt(5), NumberStyle.Sign.MINUS_ONLY, NumberStyle.Words.NONE);
            for (var language : LanguageChoice.values()) {
                var numbers = Numbers.of(language);
                assertThat(numbers.read(numbers.write(FigureValue.of(money), style)))
                        .contains(money.rounded(scale, style.decimals()));
            }
        }
    }
}
