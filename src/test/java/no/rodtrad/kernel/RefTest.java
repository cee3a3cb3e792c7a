package no.rodtrad.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure:tp.fs.fh.03",
                "figure:accounts.2024.unit-010101.art-0.month-03",
                "decision:KST-153-24",
                "a_b:0"
            })
    void reads_what_it_wrote(String text) {
        assertThat(Ref.parse(text).orElseThrow()).hasToString(text);
    }

    /** An id stands in addresses and names of files as it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "measure",
                "measure:",
                ":03",
                "Measure:03",
                "measure:a b",
                "measure:å",
                "measure:a/b",
                "measure:a?b",
                "measure:-a",
                "measure:.",
                "measure:a:b"
            })
    void refuses_what_an_address_could_not_hold(String text) {
        assertThat(Ref.parse(text)).isEmpty();
    }

    @Test
    void a_figure_has_a_reference_to_a_figure() {
        var value = FigureValue.of(Money.ZERO);
        var stated = new Derivation.Stated(Phrase.of("source"), "");
        var provenance = Provenance.of(Origin.STATED, AsOf.at(java.time.Instant.EPOCH));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(new Ref("measure", "03"), Phrase.of("label"), value, stated, provenance));
    }

    @Test
    void a_sum_is_as_loose_as_its_loosest_part() {
        assertThat(Origin.PUBLISHED.or(Origin.STATED)).isEqualTo(Origin.STATED);
        assertThat(Origin.GENERATED.or(Origin.PUBLISHED)).isEqualTo(Origin.GENERATED);
        assertThat(Origin.PUBLISHED.or(Origin.PUBLISHED)).isEqualTo(Origin.PUBLISHED);
        for (var origin : Origin.values())
            assertThat(Origin.ofCode(origin.code())).isEqualTo(origin);
    }
}
