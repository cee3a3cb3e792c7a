package no.rodtrad.statement.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.statement.FormLibrary;
import no.rodtrad.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder makes one mistake in a form, and the answer says where it is. */
class FormErrorsTest {

    private static final Path FOLDER = Path.of("src/test/resources/statement/forms/errors");

    static Stream<String> mistakes() throws IOException {
        return Files.list(FOLDER).map(each -> each.getFileName().toString()).sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_form_with_a_mistake_is_refused_with_file_line_and_column(String mistake) throws IOException {
        var files = new ArrayList<FormFile>();
        try (var found = Files.list(FOLDER.resolve(mistake))) {
            for (var path : found.sorted().toList()) {
                files.add(new FormFile(path.getFileName().toString(), Files.readString(path)));
            }
        }
        var index = files.stream()
                .filter(each -> each.name().equals("forms.csv"))
                .findFirst()
                .orElseThrow();
        files.remove(index);

        var answer = new StringBuilder();
        for (var problem : problems(index, files)) {
            assertThat(problem.messageKey()).startsWith("statement.form.problem.");
            answer.append(problem.file())
                    .append(' ')
                    .append(problem.line())
                    .append(' ')
                    .append(problem.column());
            answer.append(" «")
                    .append(problem.found())
                    .append("» ")
                    .append(problem.messageKey())
                    .append(' ');
            answer.append(problem.arguments()).append('\n');
        }
        Golden.assertMatches("statement/form-errors/" + mistake + ".txt", answer.toString());
    }

    private static List<Problem> problems(FormFile index, List<FormFile> files) {
        return switch (FormReader.read(FormLibrary.forms().codes(), index, files)) {
            case Accepted<StatementForms> _ -> throw new AssertionError("This was taken, and has a mistake.");
            case Rejected<StatementForms>(var problems) -> problems;
        };
    }
}
