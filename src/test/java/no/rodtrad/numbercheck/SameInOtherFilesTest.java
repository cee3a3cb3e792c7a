package no.rodtrad.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.rodtrad.kernel.Outcome.Accepted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same report as PDF and as DOCX: heads on several lines, wrapped labels and headings are read there too. */
class SameInOtherFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"01-drift-2024", "02-investering-2024"})
    void finds_the_same_in_pdf_and_docx_as_in_text(String name) throws IOException {
        var expected = printed(name + ".txt");

        assertThat(expected).hasSize(9);
        assertThat(printed(name + ".pdf")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(printed(name + ".docx")).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static java.util.List<String> printed(String file) throws IOException {
        var path = Path.of("src/test/resources/numbercheck/samples").resolve(file);
        var outcome = new NumberCheck().check(file, Files.readAllBytes(path));
        assertThat(outcome).isInstanceOf(Accepted.class);
        return ((Accepted<NumberCheck.Result>) outcome)
                .value().findings().stream()
                        .map(finding -> finding.kind().word() + " "
                                + finding.printed().replace(" %", "%") + " > "
                                + finding.computed().replace(" %", "%"))
                        .toList();
    }
}
