package no.rodtrad.demo.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;
import no.rodtrad.statement.model.note.NoteFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the report states is read whole, and a mistake in it is told with its place. */
class DrammenNotesTest {

    private static final Instant KNOWN = Instant.parse("2025-03-31T06:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void reads_every_line_of_every_file() {
        var facts = accepted(DrammenNotes.read(FactFolder.onClassPath("demo/drammen", TODAY), KNOWN));

        assertThat(count(facts, "fund", "closing")).isEqualTo(5);
        assertThat(count(facts, "fund", "movement")).isEqualTo(7);
        assertThat(count(facts, "fund", "requirement")).isEqualTo(3);
        assertThat(count(facts, "fund", "earmark")).isEqualTo(4);
        assertThat(count(facts, "rule", "actual")).isEqualTo(6);
        assertThat(count(facts, "full-cost", "result")).isEqualTo(2);
        assertThat(count(facts, "dividend", "accounts")).isEqualTo(18);
        assertThat(count(facts, "company", "legal-form")).isEqualTo(24);
        assertThat(count(facts, "debt", "owed-closing")).isEqualTo(3);
        assertThat(count(facts, "debt", "lent-opening")).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            funds.csv                      | 120910      | tolv          | demo.problem.number
            funds.csv                      | Bundne d    | Bundede d     | demo.problem.unknown-key
            disposisjonsfond-movements.csv | 3;movement  | 3;flytting    | demo.problem.code
            self-cost.csv                  | result_2024 | resultat_2024 | demo.problem.unknown-key
            debt.csv                       | amount;     | beløp;        | demo.problem.missing-column
            rule-inputs.csv                | published   | funnet        | demo.problem.code
            """)
    void tells_where_a_fact_is_wrong(String file, String right, String wrong, String key) {
        var folder = new FactFolder(path -> content(path, file, right, wrong), TODAY);

        assertThat(DrammenNotes.read(folder, KNOWN)).isInstanceOfSatisfying(Outcome.Rejected.class, refused -> {
            var problems = ((Outcome.Rejected<?>) refused).problems();
            assertThat(problems).extracting(Problem::file).containsOnly(file);
            assertThat(problems).extracting(Problem::messageKey).contains(key);
            assertThat(problems.getFirst().line()).isPositive();
        });
    }

    private static Optional<byte[]> content(String path, String file, String right, String wrong) {
        try (var stream = DrammenNotesTest.class.getResourceAsStream("/demo/drammen/" + path)) {
            if (stream == null) return Optional.empty();
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var changed = path.equals(file) ? text.replaceFirst(java.util.regex.Pattern.quote(right), wrong) : text;
            return Optional.of(changed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static long count(List<NoteFact> facts, String register, String item) {
        return facts.stream()
                .filter(fact -> fact.key().register().equals(register))
                .filter(fact -> fact.key().item().equals(item))
                .count();
    }

    private static List<NoteFact> accepted(Outcome<List<NoteFact>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<List<NoteFact>>(var facts) -> facts;
            case Outcome.Rejected<List<NoteFact>>(var problems) -> throw new AssertionError(problems);
        };
    }
}
