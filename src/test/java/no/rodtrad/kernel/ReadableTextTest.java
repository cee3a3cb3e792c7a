package no.rodtrad.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadableTextTest {

    @Test
    void keeps_what_people_write() {
        var text = "Ærø «Lia skole» – 1 250,50 \ud83d\ude00";

        assertThat(ReadableText.line(text, 80)).isEqualTo(text);
    }

    @Test
    void nothing_moves_the_terminal_or_turns_the_text() {
        assertThat(ReadableText.line("a\u001b[31mb\u202ec\u0000d\u009be", 80))
                .isEqualTo("a\ufffd[31mb\ufffdc\ufffdd\ufffde");
        assertThat(ReadableText.line("År\tPeriode\r\nx", 80)).isEqualTo("År Periode  x");
    }

    @Test
    void a_long_word_is_cut_and_half_a_sign_is_marked() {
        assertThat(ReadableText.line("A".repeat(1_000), 5)).isEqualTo("AAAA…");
        assertThat(ReadableText.line("AAA\ud83d\ude00A", 5)).isEqualTo("AAA\ufffd…");
    }

    @Test
    void a_problem_is_readable_in_every_part() {
        var problem = new Problem("f\u001b.csv", 1, "k\n", "\u0007", "key", List.of("\u202e"));

        assertThat(problem).isEqualTo(new Problem("f\ufffd.csv", 1, "k ", "\ufffd", "key", List.of("\ufffd")));
    }
}
