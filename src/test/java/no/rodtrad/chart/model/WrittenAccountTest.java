package no.rodtrad.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.chart.model.KostraCodes.ValidCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenAccountTest {

    private static final Set<String> CHAPTERS = Set.of("10", "41", "451", "5900", "5990", "9100");

    @ParameterizedTest(name = "{0} on the balance sheet: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        010   | false | OPERATION     | 0100
        0100  | false | OPERATION     | 0100
        2300  | false | OPERATION     | 2300
        02300 | false | INVESTMENT    | 2300
        12300 | false | OPERATION     | 2300
        24510 | true  | BALANCE_SHEET | 4510
        29100 | true  | BALANCE_SHEET | 9100
        2101  | true  | BALANCE_SHEET | 1010
        210   | true  | BALANCE_SHEET | 1000
        24510 | false |               |
        12300 | true  |               |
        32300 | false |               |
        0100  | true  |               |
        23    | false |               |
        023000| false |               |
        2x00  | false |               |
        """)
    void an_account_is_read_into_class_and_digits(
            String text, boolean onBalanceSheet, @Nullable AccountClass accountClass, @Nullable String digits) {
        var expected = accountClass == null || digits == null
                ? Optional.<WrittenAccount>empty()
                : Optional.of(new WrittenAccount(accountClass, digits));

        assertThat(WrittenAccount.of(text, onBalanceSheet)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        1010 | 10
        4190 | 41
        4510 | 451
        4520 |
        5900 | 5900
        5990 | 5990
        5910 |
        9100 | 9100
        """)
    void a_balance_account_belongs_to_the_longest_chapter_it_begins_with(String account, @Nullable String chapter) {
        var none = new ValidCodes(Map.of(), Map.of());

        assertThat(new KostraCodes(none, none, CHAPTERS).chapterOf(account)).isEqualTo(Optional.ofNullable(chapter));
    }
}
