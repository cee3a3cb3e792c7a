package no.rodtrad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.rodtrad.kernel.LanguageChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /                       | NB | ''     | ''            | /
        /nn                     | NN | ''     | ''            | /
        /en/                    | EN | ''     | ''            | /
        /byen                   | NB | byen   | ''            | /byen
        /byen/                  | NB | byen   | ''            | /byen/
        /nn/byen/tiltak/a.1     | NN | byen   | tiltak/a.1    | /byen/tiltak/a.1
        /en/byen/penger         | EN | byen   | penger        | /byen/penger
        /nnbyen/penger          | NB | nnbyen | penger        | /nnbyen/penger
        /energi                 | NB | energi | ''            | /energi
        /api/byen               | NB | byen   | ''            | /api/byen
        /en/api/byen/datasets/a | EN | byen   | datasets/a    | /api/byen/datasets/a
        /api                    | NB | api    | ''            | /api
        """)
    void is_taken_apart(String uri, LanguageChoice language, String first, String path, String routed) {
        var address = Address.of(uri, "");

        assertThat(address.language()).isEqualTo(language);
        assertThat(address.first()).isEqualTo(first);
        assertThat(address.path()).isEqualTo(path);
        assertThat(address.routed()).isEqualTo(routed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example/x", "/nn//elsewhere.example", "/byen//elsewhere.example"})
    void never_leads_to_another_site(String uri) {
        assertThat(Address.of(uri, "").withoutMunicipality().path()).doesNotStartWith("/");
        assertThat(Address.of(uri, "").path()).doesNotStartWith("/");
    }

    @Test
    void knows_the_day_it_asks_for() {
        assertThat(Address.of("/byen", "apen=P01&as-of=2025-02-22").chosenDay()).contains(LocalDate.of(2025, 2, 22));
        assertThat(Address.of("/byen", "super=2025-02-22").chosenDay()).isEmpty();
        assertThat(Address.of("/byen", "as-of=").badDay()).isEmpty();
        assertThat(Address.of("/byen", "as-of=2025-02-30").badDay()).contains("2025-02-30");
        assertThat(Address.of("/byen", "as-of=i-morgen").badDay()).contains("i-morgen");
    }

    @Test
    void the_old_word_for_the_day_is_renewed_and_nothing_else() {
        assertThat(Address.renewed("ar=2024&per=2025-02-22&finn=per")).contains("ar=2024&as-of=2025-02-22&finn=per");
        assertThat(Address.renewed("super=1&as-of=2025-02-22")).isEmpty();
        assertThat(Address.renewed("per=")).isEmpty();
    }
}
