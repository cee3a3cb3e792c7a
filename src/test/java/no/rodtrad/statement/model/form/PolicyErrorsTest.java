package no.rodtrad.statement.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.FormLibrary;
import no.rodtrad.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file makes one mistake in a table beside the forms, or in what a municipality hands in: a line that is changed,
 * or lines that are added. The answer says file, line, column and how to mend it.
 */
class PolicyErrorsTest {

    private static final Path FIXTURES = Path.of("src/test/resources/statement/policy/errors");
    private static final Path POLICY = Path.of("src/main/resources/policy");
    private static final StatementForms FORMS = FormLibrary.forms();
    private static final int YEAR = 2024;

    static Stream<String> mistakes() throws IOException {
        return Files.list(FIXTURES).map(each -> each.getFileName().toString()).sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_table_with_a_mistake_is_refused_with_file_line_and_how_to_mend_it(String mistake) throws IOException {
        var lines = Files.readAllLines(FIXTURES.resolve(mistake));
        var file = changed(lines);
        var messages = messages();
        var answer = new StringBuilder();
        var problems = problems(file);
        for (var problem : problems) {
            assertThat(messages).containsKey(problem.messageKey());
            answer.append(problem.file()).append(", ").append(problem.line()).append(", ");
            answer.append(problem.column()).append(": ").append(problem.found()).append("\n    ");
            answer.append(filled(messages.getProperty(problem.messageKey()), problem.arguments()))
                    .append('\n');
        }

        assertThat(problems).isNotEmpty();
        Golden.assertMatches("statement/policy-errors/" + mistake, answer.toString());
    }

    /** The shipped table with the change, or a table of the municipality with the lines that are added. */
    private static FormFile changed(List<String> lines) throws IOException {
        var name = lines.getFirst();
        for (var kind : ChoiceKind.values()) {
            if (!kind.file().equals(name)) continue;
            var rows = lines.stream().skip(1).map(line -> line.substring(2)).collect(Collectors.joining("\n"));
            return new FormFile(name, String.join(";", kind.header()) + "\n" + rows + "\n");
        }
        var text = text(name);
        var old = lines.get(1).substring(2);
        assertThat(text.split(Pattern.quote(old), -1)).as(old).hasSizeGreaterThan(1);
        return new FormFile(
                name, text.replaceFirst(Pattern.quote(old), lines.get(2).substring(2)));
    }

    private static String text(String name) throws IOException {
        var code = POLICY.resolve("codes").resolve(name);
        return Files.readString(
                Files.exists(code) ? code : POLICY.resolve("forms").resolve(name));
    }

    private static FormFile code(String name, FormFile changed) throws IOException {
        return changed.name().equals(name) ? changed : new FormFile(name, text(name));
    }

    private static List<Problem> problems(FormFile file) throws IOException {
        var codes = FORMS.codes();
        var entities = Stream.of("KK", "EKF", "LF").map(EntityCode::new).collect(Collectors.toSet());
        return switch (file.name()) {
            case "bridge-5-4.csv" -> of(AppropriationBridge.read(file, FORMS));
            case "central-items.csv" -> of(CentralItem.read(file, FORMS, YEAR));
            case "cross-checks.csv" -> of(CrossChecks.read(file, FORMS));
            case "proofs.csv" -> of(BalanceProofs.read(file, codes));
            case "eliminations.csv" -> of(EliminationPair.read(file, codes));
            case "open-accounts.csv" -> of(OpenAccount.read(file, codes));
            case "version-lines.csv" -> of(VersionLine.read(file, FORMS));
            case "arts.csv", "functions.csv", "chapters.csv" ->
                of(CodesReader.read(code("arts.csv", file), code("functions.csv", file), code("chapters.csv", file)));
            default -> ofMunicipality(file, entities);
        };
    }

    private static List<Problem> ofMunicipality(FormFile file, Set<EntityCode> entities) {
        var kind = Stream.of(ChoiceKind.values())
                .filter(each -> each.file().equals(file.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file.name()));
        return of(StatementChoices.read(
                Map.of(kind, file),
                new StatementChoices.Against(
                        FORMS, FormLibrary.bridge(FORMS), FormLibrary.eliminationPairs(), entities)));
    }

    private static <T> List<Problem> of(Outcome<T> outcome) {
        return switch (outcome) {
            case Accepted<T> _ -> List.of();
            case Rejected<T>(var problems) -> problems;
        };
    }

    private static Properties messages() throws IOException {
        var messages = new Properties();
        messages.load(
                new StringReader(Files.readString(Path.of("src/main/resources/messages/statement.nb.properties"))));
        return messages;
    }

    private static String filled(String message, List<String> arguments) {
        var filled = message;
        for (int i = 0; i < arguments.size(); i++) {
            filled = filled.replace("{" + i + "}", arguments.get(i));
        }
        return filled;
    }
}
