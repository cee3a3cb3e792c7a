package no.rodtrad.numbercheck;

import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.numbercheck.model.NumberIssue;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is told in a sentence, and never guessed at. */
class BadReportsTest {

    private static final Path FILES = Path.of("src/test/resources/numbercheck/samples");

    private static String refused(byte[] bytes) {
        return problem(bytes).map(Problem::messageKey).orElse("taken");
    }

    private static Optional<Problem> problem(byte[] bytes) {
        return switch (new NumberCheck().check("rapport", bytes)) {
            case Accepted<NumberCheck.Result> _ -> Optional.empty();
            case Rejected<NumberCheck.Result>(var problems) -> Optional.of(problems.getFirst());
        };
    }

    private static List<NumberIssue> found(String name, byte[] bytes) {
        var outcome = new NumberCheck().check(name, bytes);
        assertThat(outcome).isInstanceOf(Accepted.class);
        var findings = ((Accepted<NumberCheck.Result>) outcome).value().findings();
        assertThat(findings).isNotEmpty();
        return findings;
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(FILES.resolve(name));
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] pdf(boolean locked, int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) document.addPage(new PDPage());
            if (locked) document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        }
    }

    @Test
    void refuses_a_pdf_that_is_locked_scanned_or_too_long() throws IOException {
        assertThat(refused(pdf(true, 1))).isEqualTo("numbercheck.refused.encrypted");
        assertThat(refused(pdf(false, 2))).isEqualTo("numbercheck.refused.scanned");
        assertThat(refused(pdf(false, 5000))).isEqualTo("numbercheck.refused.pages");
    }

    /** Each page a picture, with the stamp of an archive that a program has put on it. */
    @Test
    void refuses_a_scanned_report_whose_pages_are_stamped() throws IOException {
        try (var document = new PDDocument()) {
            var picture = LosslessFactory.createFromImage(document, new BufferedImage(60, 80, TYPE_BYTE_GRAY));
            for (int i = 1; i <= 3; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0, 600, 800);
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 8);
                    content.showText("24/123-" + i);
                    content.endText();
                }
            }
            assertThat(refused(bytes(document))).isEqualTo("numbercheck.refused.scanned");
        }
    }

    /** Many reports may be read by all and changed by none: these have a password that no reader needs. */
    @Test
    void reads_a_pdf_that_is_locked_against_changes_only() throws IOException {
        var may = new AccessPermission();
        may.setCanModify(false);
        may.setCanExtractContent(false);
        try (var document = Loader.loadPDF(sample("01-drift-2024.pdf"))) {
            document.protect(new StandardProtectionPolicy("owner", "", may));
            assertThat(found("a.pdf", bytes(document))).isEqualTo(found("a.pdf", sample("01-drift-2024.pdf")));
        }
    }

    /** The macro is a file inside the file. It is not looked at. */
    @Test
    void reads_a_document_with_macros_as_one_without() throws IOException {
        var macros = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(sample("01-drift-2024.docx")));
                var to = new ZipOutputStream(macros)) {
            to.putNextEntry(new ZipEntry("word/vbaProject.bin"));
            to.write("Sub AutoOpen()\nShell \"calc\"\nEnd Sub\n".getBytes(StandardCharsets.UTF_8));
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write(content.replace(
                                "officedocument.wordprocessingml.document.main+xml",
                                "ms-word.document.macroEnabled.main+xml")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(found("a.docm", macros.toByteArray())).isEqualTo(found("a.docm", sample("01-drift-2024.docx")));
    }

    /** Of lines as people write them, with numbers of pages and without. */
    @ParameterizedTest
    @ValueSource(strings = {"\f", "Side %d av 5000"})
    @Timeout(20)
    void refuses_a_text_of_five_thousand_pages(String foot) {
        var text = new StringBuilder();
        for (int page = 1; page <= 5000; page++) {
            for (int line = 0; line < 40; line++) text.append("Tjenesten brukte mer enn budsjettet i år.\n");
            text.append(foot.formatted(page)).append('\n');
        }

        assertThat(problem(text.toString().getBytes(StandardCharsets.UTF_8))).hasValueSatisfying(problem -> {
            assertThat(problem.messageKey()).isEqualTo("numbercheck.refused.pages");
            assertThat(problem.arguments()).first().asString().matches("500[01]");
            assertThat(new NumberCheckTexts(LanguageChoice.NB).refused(problem)).contains("Grensen er 3 000.");
        });
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
        {\\rtf1 Vi brukte 40 kroner.}                      | numbercheck.refused.kind
        {"text": "Vi brukte 40 kroner."}                  | numbercheck.refused.kind
        <?xml version="1.0"?><report>40 kroner</report>   | numbercheck.refused.kind
        <?xml version="1.0"?><html><body>Kort.</body></html> | taken
        [1] Vi brukte 40 kroner.                          | taken
        """)
    void refuses_what_is_empty_or_broken(String text, String key) {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(key);
    }

    /** As sound as it was: to save it anew would not help. */
    @Test
    void a_spreadsheet_is_called_another_kind_of_file_and_not_broken() throws IOException {
        var sheet = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sheet)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(refused(sheet.toByteArray())).isEqualTo("numbercheck.refused.kind");
        assertThat(refused(java.util.Arrays.copyOf(sheet.toByteArray(), 40))).isEqualTo("numbercheck.refused.broken");
    }

    @Test
    void reads_a_text_of_two_bytes_for_each_letter() throws IOException {
        var plain = sample("01-drift-2024.txt");
        var text = new String(plain, StandardCharsets.UTF_8);

        assertThat(found("a.txt", text.getBytes(StandardCharsets.UTF_16))).isEqualTo(found("a.txt", plain));
        assertThat(found("a.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(found("a.txt", plain));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NB | Teksten ser ikke ut til å være på norsk. Kontrollen kan bare ordene i bokmål og nynorsk.
        NN | Teksten ser ikkje ut til å vere på norsk. Kontrollen kan berre orda i bokmål og nynorsk.
        EN | The text does not seem to be in Norwegian. The check knows only words in bokmål and nynorsk.
        """)
    void refuses_a_report_in_english_in_a_clear_sentence(LanguageChoice language, String sentence) {
        var english = "The committee had a larger cost than the budget of the year because more people needed help. ";
        var refused =
                problem(english.repeat(20).getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(refused.messageKey()).isEqualTo("numbercheck.refused.language");
        assertThat(new NumberCheckTexts(language).get(refused.messageKey())).isEqualTo(sentence);
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

    /** Lines lost, doubled, cut, shuffled: whatever a broken file holds, it is read to its end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_mangled_report_is_read_to_its_end(long seed) throws IOException {
        var random = new Random(seed);
        List<String> lines;
        try (var files = Files.walk(Path.of("src/test/resources/numbercheck"))) {
            lines = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(BadReportsTest::lines)
                    .toList();
        }
        for (int round = 0; round < 150; round++) {
            int from = random.nextInt(lines.size() - 80);
            var text = new StringBuilder();
            for (var line : lines.subList(from, from + 80))
                text.append(mangled(line, lines, random)).append('\n');
            var result = new NumberCheck().checkText("broken.txt", text.toString());
            assertThat(result.source().lines()).isNotEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String mangled(String line, List<String> lines, Random random) {
        int cut = random.nextInt(line.length() + 1);
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> line + "\n" + line;
            case 2 -> lines.get(random.nextInt(lines.size()));
            case 3 -> line.substring(0, cut) + "\n" + line.substring(cut);
            case 4 -> line.substring(0, cut) + "0123 .,-%()\u2212".charAt(random.nextInt(12)) + line.substring(cut);
            case 5 -> line.replaceAll(" {2,}", " ");
            default -> line;
        };
    }
}
