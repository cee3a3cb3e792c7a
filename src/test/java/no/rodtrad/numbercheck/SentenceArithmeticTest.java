package no.rodtrad.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.rodtrad.numbercheck.model.NumberIssue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ways in which writers of reports say what numbers come to, each with a right and a wrong number for the {@code X}:
 * the right one gives nothing, the wrong one is told. What is known to be missed is listed as such; when it is found
 * after all, the list is to be shortened.
 */
class SentenceArithmeticTest {

    private static final Path SENTENCES = Path.of("src/test/resources/numbercheck/sentences.tsv");

    private static Stream<Arguments> sentences() throws IOException {
        return Files.readAllLines(SENTENCES).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> Arguments.of(cells[0], cells[1], cells[2], cells.length > 3));
    }

    private static Stream<NumberIssue> found(String text) {
        return new NumberCheck().checkText("test.txt", text + "\n").findings().stream();
    }

    @ParameterizedTest(name = "{0} [{1}/{2}]")
    @MethodSource("sentences")
    void tells_the_wrong_number_and_lets_the_right_one_be(String sentence, String right, String wrong, boolean missed) {
        assertThat(found(sentence.replace("X", right))).isEmpty();
        assertThat(found(sentence.replace("X", wrong)).findAny().isEmpty()).isEqualTo(missed);
    }

    private static Stream<String> inOrder() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/numbercheck/in-order.txt")).stream();
    }

    /** Numbers that stand near each other and are of other things, scopes, years or places. */
    @ParameterizedTest
    @MethodSource("inOrder")
    void tells_nothing_of_numbers_that_are_not_of_each_other(String text) {
        assertThat(found(text)).isEmpty();
        assertThat(found("Årsmelding 2023\n\nI 2023 var det mye. I 2023 gikk det bra.\n\n" + text))
                .isEmpty();
    }
}
