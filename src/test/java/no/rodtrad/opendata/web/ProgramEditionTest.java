package no.rodtrad.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramEditionTest {

    @Test
    void the_same_program_has_the_same_mark_whenever_it_is_asked() {
        assertThat(ProgramEdition.of(Freshness.class))
                .matches("[0-9a-f]{64}")
                .isEqualTo(ProgramEdition.of(Freshness.class));
    }

    @Test
    void another_program_has_another_mark() {
        // The test's own classes lie in a folder, and those of JUnit in a jar.
        assertThat(ProgramEdition.of(ProgramEditionTest.class))
                .isNotEqualTo(ProgramEdition.of(Freshness.class))
                .isNotEqualTo(ProgramEdition.of(Test.class));
    }
}
