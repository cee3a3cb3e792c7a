package no.rodtrad.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read is told in a sentence, and never guessed at. */
class BadReportsTest {

    private static final Path FILES = Path.of("src/test/resources/numbercheck/samples");

    private static String refused(byte[] bytes) {
        return switch (new NumberCheck().check("rapport", bytes)) {
            case Accepted<NumberCheck.Result> _ -> "taken";
            case Rejected<NumberCheck.Result>(var problems) ->
                problems.getFirst().messageKey();
        };
    }

    private static byte[] pdf(boolean locked, int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) document.addPage(new PDPage());
            if (locked) document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void refuses_a_pdf_that_is_locked_scanned_or_too_long() throws IOException {
        assertThat(refused(pdf(true, 1))).isEqualTo("numbercheck.refused.encrypted");
        assertThat(refused(pdf(false, 2))).isEqualTo("numbercheck.refused.scanned");
        assertThat(refused(pdf(false, 5000))).isEqualTo("numbercheck.refused.pages");
    }

    @ParameterizedTest
    @CsvSource({"01-drift-2024.pdf", "01-drift-2024.docx"})
    void refuses_half_a_file(String name) throws IOException {
        var bytes = Files.readAllBytes(FILES.resolve(name));
        var half = java.util.Arrays.copyOf(bytes, 600);

        assertThat(refused(half)).startsWith("numbercheck.refused.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                                | numbercheck.refused.empty
        %PDF-1.7 and nothing more                         | numbercheck.refused.broken
        PK and nothing more                               | numbercheck.refused.broken
        <!doctype html><html><body></body></html>         | numbercheck.refused.empty
        """)
    void refuses_what_is_empty_or_broken(String text, String key) {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(key);
    }

    @Test
    void refuses_a_text_in_another_language() {
        var english = "The committee had a larger cost than the budget of the year because more people needed help. ";

        assertThat(refused(english.repeat(20).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("numbercheck.refused.language");
    }

    @ParameterizedTest
    @CsvSource({"01-drift-2024.docx, 8", "01-drift-2024.pdf, 8"})
    void finds_the_same_in_a_document_as_in_its_text(String name, int atLeast) throws IOException {
        var outcome = new NumberCheck().check(name, Files.readAllBytes(FILES.resolve(name)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(((NumberCheck.Result) accepted.value()).findings())
                                .hasSizeGreaterThanOrEqualTo(atLeast));
    }

    @Test
    void reads_the_tables_of_a_web_page() {
        var html = "<!doctype html><html><body><h2>Drift</h2><p>Beløp i 1000 kr</p><table><tr><th>Enhet</th>"
                + "<th>Regnskap 2024</th><th>Rev. budsjett 2024</th><th>Avvik</th></tr>"
                + "<tr><td>Skole</td><td>4&nbsp;401</td><td>4 393</td><td>−8</td></tr>"
                + "<tr><td>Kultur</td><td>1 120</td><td>1 140</td><td>20</td></tr>"
                + "<tr><td>Helse</td><td>8 200</td><td>8 150</td><td>−50</td></tr>"
                + "<tr><td>Sum</td><td>13 721</td><td>13 638</td><td>−38</td></tr></table></body></html>";

        var outcome = new NumberCheck().check("side.html", html.getBytes(StandardCharsets.UTF_8));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(((NumberCheck.Result) accepted.value()).findings())
                                .singleElement()
                                .satisfies(issue -> assertThat(issue.printed() + " > " + issue.computed())
                                        .isEqualTo("13 638 > 13 683")));
    }
}
