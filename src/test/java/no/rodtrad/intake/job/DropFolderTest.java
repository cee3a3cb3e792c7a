package no.rodtrad.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.ledger.LedgerYears;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RodtradTest
class DropFolderTest {

    private static final String FILE = """
            Bilagsnr;Bilagsdato;Art;Funksjon;Ansvar;Prosjekt;Beløp;Tekst
            1001;31.01.2024;0100;202;10101;;1250,50;Lønn
            1001;31.01.2024;2320;;;;-1250,50;Bank
            """;

    @Autowired
    ApplicationContext application;

    @Autowired
    LedgerYears years;

    @Autowired
    DropFolder drop;

    @Autowired
    JobService jobs;

    @Autowired
    Municipalities municipalities;

    @TempDir
    Path folder;

    SmallMunicipality small;
    Path own;

    @BeforeEach
    void a_folder_of_a_municipality() throws IOException {
        small = SmallMunicipality.open(application);
        own = Files.createDirectories(
                folder.resolve(small.in(() -> municipalities.current().value())));
    }

    @Test
    void a_file_is_put_in_when_it_has_stopped_growing() throws IOException {
        var file = Files.writeString(own.resolve("januar.csv"), "Bilag;Dato\n");
        drop.look(folder);
        Files.writeString(file, "1;2\n", StandardOpenOption.APPEND);
        drop.look(folder);
        assertThat(small.in(jobs::jobs)).isEmpty();

        drop.look(folder);

        assertThat(small.in(jobs::jobs)).extracting(ImportJob::name).containsExactly("januar.csv");
        int id = small.in(jobs::jobs).getFirst().id();
        assertThat(own.resolve("waiting/" + id + "-januar.csv")).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void what_is_hidden_or_leads_elsewhere_is_left_alone() throws IOException {
        Files.writeString(own.resolve(".januar.csv.part"), "Bilag;Dato\n");
        Files.createSymbolicLink(own.resolve("lenke.csv"), Files.writeString(folder.resolve("annet.csv"), "x;y\n"));

        for (int i = 0; i < 3; i++) drop.look(folder);

        assertThat(small.in(jobs::jobs)).isEmpty();
    }

    @Test
    void a_folder_called_as_a_mapping_is_read_by_it_and_a_file_moves_on_when_it_is_in_use() throws Exception {
        var mapped = Files.createDirectories(own.resolve("example-one-column"));
        Files.writeString(mapped.resolve("import.properties"), "take=true\nyear=2024\n");
        Files.writeString(mapped.resolve("januar.csv"), FILE, StandardCharsets.ISO_8859_1);

        lookUntil(() -> Files.exists(mapped.resolve("read/januar.csv")));

        assertThat(small.in(jobs::jobs)).extracting(ImportJob::state).containsExactly(JobState.TAKEN);
        assertThat(mapped.resolve("waiting")).isEmptyDirectory();
        assertThat(mapped.resolve("import.properties")).exists();
    }

    @Test
    void a_file_that_is_refused_after_it_was_put_in_lies_beside_a_text_that_says_why() throws Exception {
        var mapped = Files.createDirectories(own.resolve("example-one-column"));
        Files.writeString(mapped.resolve("januar.csv"), FILE.replace(";202;", ";999;"), StandardCharsets.ISO_8859_1);

        lookUntil(() -> Files.exists(mapped.resolve("refused/januar.csv.txt")));

        int id = small.in(jobs::jobs).getFirst().id();
        assertThat(Files.readString(mapped.resolve("refused/januar.csv.txt")))
                .startsWith("januar.csv er ikke tatt i bruk.")
                .contains("januar.csv, linje 2, kolonne «Funksjon»: 999", "/import/" + id, "Rett filen");
        assertThat(mapped.resolve("refused/januar.csv")).exists();
    }

    @Test
    void what_is_refused_when_it_is_taken_into_use_is_told_too() throws Exception {
        var mapped = Files.createDirectories(own.resolve("example-one-column"));
        Files.writeString(mapped.resolve("januar.csv"), FILE, StandardCharsets.ISO_8859_1);
        lookUntil(() -> small.in(jobs::jobs).stream().anyMatch(job -> job.state() == JobState.READ));
        int id = small.in(jobs::jobs).getFirst().id();
        small.in(() -> {
            years.close(new FiscalYear(2024), "KST 45/25");
            return jobs.take(id, false, "", "Kari");
        });

        lookUntil(() -> Files.exists(mapped.resolve("refused/januar.csv.txt")));

        assertThat(Files.readString(mapped.resolve("refused/januar.csv.txt")))
                .contains("kolonne «Bilagsdato»: 2024", "Regnskapet for året er vedtatt og lukket", "åpne året");
    }

    @Test
    void wrong_settings_and_a_year_that_is_not_the_files_are_told() throws Exception {
        Files.writeString(own.resolve("import.properties"), "mapping=example-one-column\nyear=2023\n");
        Files.writeString(own.resolve("januar.csv"), FILE, StandardCharsets.ISO_8859_1);
        var unknown = Files.createDirectories(own.resolve("agresso"));
        Files.writeString(unknown.resolve("februar.csv"), FILE, StandardCharsets.ISO_8859_1);

        lookUntil(() -> Files.exists(own.resolve("refused/januar.csv.txt")));

        assertThat(Files.readString(own.resolve("refused/januar.csv.txt")))
                .contains("lagt inn for 2023, men har linjer fra 2024");
        assertThat(Files.readString(unknown.resolve("refused/februar.csv.txt")))
                .contains("import.properties", "Det finnes ikke noe filoppsett som heter «agresso»");
    }

    /** Looks as often as the clock would, until it is so. */
    private void lookUntil(BooleanSupplier so) throws InterruptedException {
        for (int i = 0; i < 600 && !so.getAsBoolean(); i++) {
            drop.look(folder);
            Thread.sleep(50);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }
}
