package no.rodtrad.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import no.rodtrad.intake.model.mapping.NumberForm;
import no.rodtrad.intake.model.mapping.NumberForm.Decimal;
import no.rodtrad.intake.model.mapping.NumberForm.Thousands;
import no.rodtrad.intake.model.mapping.NumberForm.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AmountBytesTest {

    @ParameterizedTest(name = "{0} with {1}, {2} in {3}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        1234,50       ; COMMA ; NONE       ; KRONER    ; 123450
        1234,5        ; COMMA ; NONE       ; KRONER    ; 123450
        1234          ; COMMA ; NONE       ; KRONER    ; 123400
        -1234,50      ; COMMA ; NONE       ; KRONER    ; -123450
        1234,50-      ; COMMA ; NONE       ; KRONER    ; -123450
        (1234,50)     ; COMMA ; NONE       ; KRONER    ; -123450
        −1234,50      ; COMMA ; NONE       ; KRONER    ; -123450
        +1234,50      ; COMMA ; NONE       ; KRONER    ; 123450
        1 234 567,89  ; COMMA ; SPACE      ; KRONER    ; 123456789
        1\u00A0234,50 ; COMMA ; SPACE      ; KRONER    ; 123450
        1\u202F234,50 ; COMMA ; SPACE      ; KRONER    ; 123450
        1.234.567,89  ; COMMA ; DOT        ; KRONER    ; 123456789
        1,234,567.89  ; DOT   ; COMMA      ; KRONER    ; 123456789
        1'234.5       ; DOT   ; APOSTROPHE ; KRONER    ; 123450
        ,50           ; COMMA ; NONE       ; KRONER    ; 50
        1234,5000     ; COMMA ; NONE       ; KRONER    ; 123450
        -125000       ; DOT   ; NONE       ; ORE       ; -125000
        12,5          ; COMMA ; NONE       ; THOUSANDS ; 1250000
        1.234         ; COMMA ; DOT        ; KRONER    ; 123400
        """)
    void reads_what_the_form_says(String text, Decimal decimal, Thousands thousands, Unit unit, long ore) {
        var amount = new AmountBytes(new NumberForm(decimal, thousands, unit));

        assertThat(read(amount, text)).isEqualTo(AmountBytes.Found.AMOUNT);
        assertThat(amount.ore()).isEqualTo(ore);
    }

    @ParameterizedTest(name = "{0} with {1}, {2}")
    @CsvSource(delimiter = ';', textBlock = """
        1,234         ; COMMA ; NONE  ; TWO_WAYS
        1,500         ; COMMA ; NONE  ; TWO_WAYS
        1.234         ; COMMA ; NONE  ; TWO_WAYS
        1,234.50      ; COMMA ; NONE  ; TWO_WAYS
        12.34         ; COMMA ; DOT   ; TWO_WAYS
        1.23.456      ; COMMA ; DOT   ; TWO_WAYS
        1234.567,00   ; COMMA ; DOT   ; TWO_WAYS
        1 23,00       ; COMMA ; SPACE ; TWO_WAYS
        1,2345        ; COMMA ; NONE  ; TOO_FINE
        12a           ; COMMA ; NONE  ; NO_NUMBER
        -             ; COMMA ; NONE  ; NO_NUMBER
        --5           ; COMMA ; NONE  ; NO_NUMBER
        1 234         ; COMMA ; NONE  ; NO_NUMBER
        #REF!         ; COMMA ; NONE  ; NO_NUMBER
        999999999999999999 ; COMMA ; NONE ; TOO_LARGE
        99999999999999999  ; COMMA ; NONE ; TOO_LARGE
        """)
    void refuses_what_is_not_certain(String text, Decimal decimal, Thousands thousands, AmountBytes.Found expected) {
        var amount = new AmountBytes(new NumberForm(decimal, thousands, Unit.KRONER));

        assertThat(read(amount, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void an_amount_written_in_any_form_is_read_back(long seed) {
        var random = new Random(seed);
        long ore = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L) >> random.nextInt(40);
        var written = (ore < 0 ? "-" : "") + Math.abs(ore) / 100 + ",%02d".formatted(Math.abs(ore) % 100);
        var amount = new AmountBytes(new NumberForm(Decimal.COMMA, Thousands.SPACE, Unit.KRONER));

        assertThat(read(amount, written)).isEqualTo(AmountBytes.Found.AMOUNT);
        assertThat(amount.ore()).isEqualTo(ore);
    }

    private static AmountBytes.Found read(AmountBytes amount, String text) {
        var bytes = ("x" + text + "x").getBytes(StandardCharsets.UTF_8);
        return amount.read(bytes, 1, bytes.length - 1);
    }
}
