package no.rodtrad.rule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.rodtrad.kernel.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of mistake in a file of rules has a small file that makes it, with the answer beside it. */
class RuleFileErrorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong-header",
                "columns",
                "formula",
                "unknown-input",
                "base-and-threshold",
                "words",
                "years",
                "overlap"
            })
    void refuses_the_file_with_every_mistake_named(String name) throws IOException {
        var outcome = RuleFile.read(name + ".csv", text(name + ".csv"), StatutoryRules.inputs());

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        var problems = ((Outcome.Rejected<?>) outcome).problems();
        assertThat(problems.stream()
                        .map(problem -> "line %d, column %s: %s -> %s\n"
                                .formatted(problem.line(), problem.column(), problem.found(), problem.messageKey()))
                        .collect(joining()))
                .isEqualTo(text(name + ".expected"));
    }

    private static String text(String name) throws IOException {
        try (var stream = RuleFileErrorsTest.class.getResourceAsStream("/rule/errors/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
