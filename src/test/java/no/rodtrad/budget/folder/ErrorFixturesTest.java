package no.rodtrad.budget.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import no.rodtrad.web.TextsProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each folder under {@code ledger/errors} makes one mistake, and {@code expected.txt} in it is the answer. Together
 * they are the manual's page on errors, {@code docs/errors.md}. {@code -Dgolden.accept=true} rewrites both.
 */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorFixturesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/ledger/errors");
    private static final Path PAGE = Path.of("docs/errors.md");
    private static final String EXPECTED = "expected.txt";
    private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");

    @Autowired
    Municipalities municipalities;

    @Autowired
    FolderImport folders;

    @Autowired
    OrganisationService organisation;

    @Autowired
    LedgerService ledger;

    @Autowired
    ChangeLog changes;

    @Autowired
    TextsProvider texts;

    @TempDir
    Path temporary = Path.of("");

    MunicipalityKey key = new MunicipalityKey("none");

    /** One for all mistakes, since none of them leaves anything behind. */
    @BeforeAll
    void an_empty_municipality() {
        key = TestMunicipality.fresh(municipalities);
    }

    static Stream<String> mistakes() throws IOException {
        return folders().stream().map(folder -> folder.getFileName().toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_is_explained_and_nothing_is_taken_in(String mistake) throws IOException {
        var source = FIXTURES.resolve(mistake);
        var folder = Files.createDirectory(temporary.resolve(mistake));
        for (var file : filesOf(source)) Files.copy(file, folder.resolve(file.getFileName()));

        var outcome = municipalities.in(key, () -> folders.run(folder, ImportScope.WHOLE));

        assertThat(outcome).isInstanceOf(Rejected.class);
        var answer = ProblemText.of(((Rejected<FolderReceipt>) outcome).problems(), texts.texts(LanguageChoice.NB));
        if (ACCEPT) Files.writeString(source.resolve(EXPECTED), answer);
        assertThat(answer).isEqualTo(Files.readString(source.resolve(EXPECTED)));
        municipalities.in(key, () -> {
            assertThat(organisation.organisation()).isEqualTo(Organisation.EMPTY);
            assertThat(ledger.imports(AsOf.at(Instant.parse("2100-01-01T00:00:00Z"))))
                    .isEmpty();
            assertThat(changes.dataVersion()).isZero();
            return true;
        });
    }

    @Test
    void the_page_on_errors_shows_every_fixture() throws IOException {
        var page = new StringBuilder("""
                # Feil i innleste filer

                Laget av testen `ErrorFixturesTest` fra mappene under `src/test/resources/ledger/errors`: hver mappe
                gjør én feil. `./rodtrad import MAPPE` svarer som vist, ender med kode 2 og leser ikke inn noe.
                """);
        for (var folder : folders()) {
            page.append("\n## ").append(folder.getFileName()).append("\n");
            for (var file : filesOf(folder)) {
                // Bytes that are no UTF-8 are shown as a reader of the page would meet them.
                var content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\uFFFD', '?');
                page.append("\n`")
                        .append(file.getFileName())
                        .append("`:\n\n```\n")
                        .append(content)
                        .append("```\n");
            }
            page.append("\nSvaret:\n\n```\n")
                    .append(Files.readString(folder.resolve(EXPECTED)))
                    .append("```\n");
        }
        if (ACCEPT) Files.writeString(PAGE, page);
        assertThat(page.toString()).isEqualTo(Files.readString(PAGE));
    }

    private static List<Path> folders() throws IOException {
        try (var folders = Files.list(FIXTURES)) {
            return folders.sorted().toList();
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(EXPECTED)).sorted().toList();
        }
    }
}
