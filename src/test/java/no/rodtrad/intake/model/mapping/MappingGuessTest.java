package no.rodtrad.intake.model.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import no.rodtrad.testing.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MappingGuessTest {

    @Test
    void semicolons_and_latin_letters() {
        var guess = guess(StandardCharsets.ISO_8859_1, """
                Bilagsnr;Bilagsdato;Art;Funksjon;Ansvar;Prosjekt;Beløp;Tekst
                1001;31.01.2024;0100;202;010101;;1 250,50;Lønn
                1001;31.01.2024;2320;;;;-1 250,50;Bank
                """);

        assertThat(guess.missing()).isEmpty();
        assertThat(guess.uncertain()).containsExactly("amount.positive");
        assertThat(guess.mapping().file().encoding()).isEqualTo(FileForm.Encoding.ISO_8859_1);
        assertThat(guess.mapping().file().separator()).isEqualTo(';');
        assertThat(guess.mapping().dates().pattern()).isEqualTo("d.M.yyyy");
        assertThat(guess.mapping().numbers().decimal()).isEqualTo(NumberForm.Decimal.COMMA);
        assertThat(guess.mapping().numbers().thousands()).isEqualTo(NumberForm.Thousands.SPACE);
        assertThat(guess.mapping().fields()).hasSize(9);
        assertReadBack(guess);
    }

    @Test
    void tabs_in_utf_16_below_two_lines_of_title() {
        var guess = guess(StandardCharsets.UTF_16, """
                Hovudbok
                Utskrift 01.02.2024
                År\tPeriode\tBilag\tDato\tKonto\tAnsvar\tDebet\tKredit
                2024\t1\t7\t31.01.2024\t0100\t10101\t1.250,50\t
                2024\t1\t7\t31.01.2024\t2320\t\t\t1.250,50
                """);

        assertThat(guess.missing()).isEmpty();
        assertThat(guess.uncertain()).isEmpty();
        assertThat(guess.mapping().file().encoding()).isEqualTo(FileForm.Encoding.UTF_16);
        assertThat(guess.mapping().file().headLines()).isEqualTo(2);
        assertThat(guess.mapping().numbers().thousands()).isEqualTo(NumberForm.Thousands.DOT);
        assertThat(guess.mapping().amount().orElseThrow()).isInstanceOf(AmountForm.TwoColumns.class);
        assertReadBack(guess);
    }

    /** Heads as they stand in exports of several systems, what the rows are, and the fields that are found. */
    @Test
    void one_date_that_is_written_wrong_says_nothing_of_the_others() {
        var lines = "1;2024-13-40;0100;1,50\n" + "2;31.01.2024;0100;1,50\n".repeat(3);
        var guess = guess(StandardCharsets.UTF_8, "Bilagsnr;Bilagsdato;Art;Beløp\n" + lines);

        assertThat(guess.mapping().dates().pattern()).isEqualTo("d.M.yyyy");
        assertThat(guess.uncertain()).contains("dates");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '!', textBlock = """
        budget       ! År;Sak;Konto;Tjeneste;Ansvarssted;Opprinnelig budsjett ! year, case, art, function, cost_centre
        budget       ! År;Vedtakssak;Art;Funksjon;Koststed;Årsbudsjett ! year, case, art, function, cost_centre
        adjustments  ! År;Type endring;Art;Funksjon;Ansvar;Endringsbeløp ! year, kind, art, function, cost_centre
        adjustments  ! Slag;Konto;Teneste;Ansvar;Budsjettendring;Forklaring ! kind, art, function, cost_centre, text
        projects     ! Prosjektnr;Prosjektnavn;Hovedutvalg;Startår;Kostnadsramme ! key, name, committee, started, frame
        projects     ! Prosjekt;Namn;Stad;Prioritering;Total kostnad ! key, name, place, priority, frame
        organisation ! Ansvarskode;Ansvarsnavn;Enhet;Programområde;Årsverk ! cost_centre, name, unit, area, employees
        organisation ! Kostnadsstad;Namn;Verksemd;Tenesteområde ! cost_centre, name, unit, area
        measures     ! Tiltaksnr;Tiltak;Satsingsområde;Omtale;Utvalg ! key, title, parent, summary, committee
        statistics   ! Kommune;Alder;År;Antall ! value, kommune, alder, ar
        """)
    void other_rows_than_postings_by_their_heads(String kind, String heads, String fields) {
        var row = heads.replaceAll("[^;]+", "1") + "\n";
        var guess = guess(StandardCharsets.ISO_8859_1, heads + "\n" + row + row);

        assertThat(guess.mapping().kind().code()).isEqualTo(kind);
        var found = guess.mapping().fields().keySet().stream().map(TargetField::code);
        assertThat(String.join(", ", found.toList())).isEqualTo(fields);
        // What the file does not say about a statistic is written by a person.
        if (!kind.equals("statistics") && guess.missing().isEmpty()) assertReadBack(guess);
    }

    @Test
    void the_words_of_a_system_for_kinds_of_changes_become_ours() {
        var guess = guess(StandardCharsets.UTF_8, """
                År;Type;Art;Funksjon;Ansvar;Endring
                2024;Politisk vedtak;1010;202;10101;5,00
                2024;Rebevilgning;1010;202;10101;5,00
                2024;Delegert fullmakt;1010;202;10101;5,00
                """);

        var kind = MappingKind.ADJUSTMENTS.field("kind").orElseThrow();
        assertThat(guess.mapping().values().get(kind))
                .containsOnly(
                        entry("Politisk vedtak", "J"), entry("Rebevilgning", "R"), entry("Delegert fullmakt", "D"));
        assertThat(MappingText.of(guess.mapping())).contains("cost_centre: {column: \"Ansvar\", width: 6}");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', textBlock = """
        1.234   ; 31.01.2024 ; numbers, amount.positive
        1234.50 ; 01.02.2024 ; amount.positive
        1.50    ; 01/02/2024 ; dates, amount.positive
        1.50    ; 31/01/2024 ; amount.positive
        1.50    ; januar     ; dates, amount.positive
        """)
    void what_can_be_read_two_ways_is_named(String amount, String date, String uncertain) {
        var guess = guess(StandardCharsets.UTF_8, "Voucher|Date|Account|Amount\n1|" + date + "|0100|" + amount + "\n");

        assertThat(guess.uncertain()).containsExactlyInAnyOrder(uncertain.split(", "));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void any_bytes_get_a_proposal(long seed) {
        var random = new Random(seed);
        var bytes = new byte[random.nextInt(2000)];
        random.nextBytes(bytes);
        if (random.nextBoolean())
            for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) ";,\n\"1.a ".charAt(bytes[i] & 7);

        assertThat(MappingGuess.of("x", bytes).missing()).isNotNull();
    }

    private static MappingGuess guess(Charset charset, String text) {
        return MappingGuess.of("gjettet", text.getBytes(charset));
    }

    private static void assertReadBack(MappingGuess guess) {
        var yaml = MappingText.of(guess.mapping());
        assertThat(Problems.accepted(MappingReader.read("gjettet", yaml))).isEqualTo(guess.mapping());
    }
}
