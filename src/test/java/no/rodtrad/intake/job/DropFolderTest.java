package no.rodtrad.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import no.rodtrad.database.Municipalities;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RodtradTest
class DropFolderTest {

    @Autowired
    ApplicationContext application;

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
}
