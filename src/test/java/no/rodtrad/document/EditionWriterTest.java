package no.rodtrad.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import no.rodtrad.database.Municipalities;
import no.rodtrad.document.EditionWriter.Edition;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@RodtradTest
class EditionWriterTest {

    private static final AsOf AS_OF = new AsOf(LocalDate.of(2024, 2, 22));
    private static final AsOf LATER = new AsOf(LocalDate.of(2024, 6, 1));

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private EditionWriter editions;

    @Autowired
    private AnnualReport report;

    @Autowired
    private SampleReport sample;

    @TempDir
    private Path temporary;

    private MunicipalityKey municipality;

    @BeforeEach
    void a_municipality_with_accounts() {
        municipality = TestMunicipality.fresh(municipalities);
        sample.give(municipality, SampleReport.FIRST_DAY, 90_012_345, 130_000_000, 1_234_500);
    }

    @Test
    void refuses_a_report_that_nobody_has_read() {
        var problems = ((Rejected<Edition>) write("a", AS_OF)).problems();

        assertThat(problems)
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.messageKey()).isEqualTo("document.stale.unread"));
        assertThat(temporary.resolve("a")).doesNotExist();
    }

    @Test
    void refuses_a_year_without_a_report() {
        var before = new AsOf(SampleReport.FIRST_DAY.minusDays(1));

        assertThat(((Rejected<Edition>) write("a", before))
                        .problems()
                        .getFirst()
                        .messageKey())
                .isEqualTo("document.edition.empty");
    }

    @Test
    void refuses_a_folder_with_other_files() throws IOException {
        read(AS_OF);
        Files.createDirectories(temporary.resolve("a"));
        Files.writeString(temporary.resolve("a/diary.txt"), "Dear diary");

        assertThat(((Rejected<Edition>) write("a", AS_OF)).problems().getFirst().messageKey())
                .isEqualTo("document.edition.foreign-folder");
    }

    @Test
    void the_same_data_give_the_same_bytes() throws IOException {
        read(AS_OF);
        var first = accepted(write("a", AS_OF));
        var second = accepted(write("b", AS_OF));

        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(files("b")).isEqualTo(files("a"));
    }

    @Test
    void the_pdf_passes_pdf_ua_1_and_pdf_a_3a() throws Exception {
        read(AS_OF);
        for (var language : LanguageChoice.values()) {
            var edition = accepted(
                    in(() -> editions.write(SampleReport.YEAR, AS_OF, language, temporary.resolve(language.code()))));
            var pdf = Files.readAllBytes(edition.folder().resolve("arsmelding-2023.pdf"));
            assertThat(PdfJudge.findings(pdf)).as(language.code()).isEmpty();
        }
    }

    @Test
    void pages_tables_and_pdf_print_the_same_numbers() throws IOException {
        read(AS_OF);
        write("a", AS_OF);
        var published = new PublishedFiles(temporary.resolve("a"));

        assertThat(published.differences()).isEmpty();
        assertThat(published.csv("areas"))
                .containsEntry("figure:accounts.2023.area-A1", "900")
                .containsEntry("figure:variance.2023.area-A2", "\u2212300")
                .containsEntry("figure:variance-percent.2023.area-A1", "10,0\u00A0%")
                .containsEntry("figure:variance-percent.2023.area-A3", "\u2013");
    }

    @Test
    void a_planted_difference_is_found_in_each_kind_of_file() throws IOException {
        read(AS_OF);
        for (var change : Map.of(
                        "tabell/areas.csv", "900,90012345", "tabell/areas.json", "\"900\"", "omrader.html", ">900<")
                .entrySet()) {
            write("a", AS_OF);
            var file = temporary.resolve("a").resolve(change.getKey());
            var text = Files.readString(file);
            assertThat(text).contains(change.getValue());
            Files.writeString(
                    file, text.replace(change.getValue(), change.getValue().replace("900", "901")));

            assertThat(new PublishedFiles(temporary.resolve("a")).differences())
                    .as(change.getKey())
                    .isNotEmpty();
        }
    }

    @Test
    void every_link_leads_to_a_file_of_the_edition() throws IOException {
        read(AS_OF);
        write("a", AS_OF);
        for (var file : files("a").keySet()) {
            if (!file.endsWith(".html")) continue;
            var page = temporary.resolve("a").resolve(file);
            for (var link : Jsoup.parse(page).select("[href]")) {
                var target = link.attr("href");
                if (target.startsWith("#")) continue;
                assertThat(page.getParent().resolve(target).normalize())
                        .as(file)
                        .exists();
            }
        }
    }

    @Test
    void refuses_when_a_number_in_a_sentence_has_turned() throws IOException {
        read(AS_OF);
        var before = accepted(write("a", AS_OF));
        sample.give(municipality, LATER.day(), 90_012_345, 140_000_000, 1_234_500);

        var problems = ((Rejected<Edition>) write("b", LATER)).problems();

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.messageKey()).isEqualTo("document.stale.turned");
            assertThat(problem.file()).isEqualTo("omrader");
            assertThat(problem.arguments())
                    .containsExactly(
                            "Resultat i områdene",
                            "Vann og avløp kostet 1,4\u00A0millioner kroner.",
                            "figure:accounts.2023.area-A2",
                            "1,3\u00A0millioner kroner",
                            "1,4\u00A0millioner kroner");
        });
        // The report as of the day it was read is the same as ever.
        assertThat(accepted(write("c", AS_OF)).hash()).isEqualTo(before.hash());
        read(LATER);
        assertThat(write("b", LATER)).isInstanceOf(Accepted.class);
        assertThat(accepted(write("c", AS_OF)).hash()).isEqualTo(before.hash());
    }

    @Test
    void a_number_that_moved_and_is_written_the_same_is_outdated_and_stops_the_edition() {
        read(AS_OF);
        sample.give(municipality, LATER.day(), 90_012_345, 130_000_001, 1_234_500);

        assertThat(((Rejected<Edition>) write("a", LATER)).problems())
                .filteredOn(problem -> problem.file().equals("omrader"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.messageKey()).isEqualTo("document.stale.outdated");
                    assertThat(problem.found()).isEqualTo("1,3\u00A0millioner kroner");
                });
        assertThat(temporary.resolve("a")).doesNotExist();
        read(LATER);
        assertThat(write("a", LATER)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_sentence_that_a_table_contradicts_stops_the_edition() {
        sample.say(municipality, "Vann <og> avløp fikk et mindreforbruk på 300\u00A0000 kroner.");
        read(AS_OF);

        for (var language : LanguageChoice.values()) {
            var refused = (Rejected<Edition>) in(() -> editions.write(SampleReport.YEAR, AS_OF, language, temporary));
            assertThat(refused.problems()).as(language.code()).singleElement().satisfies(problem -> {
                assertThat(problem.messageKey()).isEqualTo("numbercheck.gate");
                assertThat(problem.file()).isEqualTo("omrader");
                assertThat(problem.found()).isEqualTo("mindreforbruk");
            });
        }
        sample.say(municipality, "Vann <og> avløp fikk et merforbruk på 300\u00A0000 kroner.");
        assertThat(write("a", AS_OF)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_number_that_only_changed_sign_is_stale() {
        // −0,2 million and 0,2 million are both written «0,2 millioner kroner» where words say the direction.
        read(AS_OF);
        sample.give(municipality, LATER.day(), 90_012_345, 85_000_000, 1_234_500);

        assertThat(in(() -> report.stale(SampleReport.YEAR, LATER)))
                .anySatisfy(stale -> assertThat(stale.lastRead()).contains("\u22120,2\u00A0millioner kroner"));
    }

    @Test
    void an_older_edition_in_the_folder_leaves_no_file_behind() throws IOException {
        read(AS_OF);
        write("a", AS_OF);
        var manifest = temporary.resolve("a/EDITION");
        Files.writeString(temporary.resolve("a/gammelt.html"), "old");
        Files.writeString(manifest, Files.readString(manifest) + "0".repeat(64) + "  gammelt.html\n");

        write("a", AS_OF);

        assertThat(temporary.resolve("a/gammelt.html")).doesNotExist();
    }

    private void read(AsOf asOf) {
        in(() -> report.markRead(SampleReport.YEAR, asOf, "Kari Leser"));
    }

    private Outcome<Edition> write(String folder, AsOf asOf) {
        return in(() -> editions.write(SampleReport.YEAR, asOf, LanguageChoice.NB, temporary.resolve(folder)));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return municipalities.in(municipality, work);
    }

    private static Edition accepted(Outcome<Edition> outcome) {
        assertThat(outcome).isInstanceOf(Accepted.class);
        return ((Accepted<Edition>) outcome).value();
    }

    private Map<String, String> files(String folder) throws IOException {
        var root = temporary.resolve(folder);
        var found = new TreeMap<String, String>();
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(file).toString(), Manifest.sha256(Files.readAllBytes(file)));
            }
        }
        return found;
    }
}
