package no.rodtrad.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import no.rodtrad.testing.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of an import, then a start: all or nothing. */
class KilledImportTest {

    /** More than one chunk, so that the server has entries when the import dies. */
    private static final int VOUCHERS = 100_000;

    @TempDir
    static Path folder;

    @Test
    void a_killed_import_leaves_nothing_behind() throws Exception {
        var cli = new Cli(folder.resolve("data"));
        cli.run("municipality", "add", "utvika", "--name", "Utvika kommune");
        var files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("program.csv"), "code,name,committee\nP01,Skole,Oppvekst\n");
        Files.writeString(files.resolve("org.csv"), "ansvar,name,virksomhet,program\n010101,Bakken skole,0101,P01\n");
        // From a pipe the import gets as much as we give it, and then it waits for us.
        var postings = files.resolve("postings.csv");
        assertThat(new ProcessBuilder("mkfifo", postings.toString()).start().waitFor())
                .isZero();

        var err = folder.resolve("import.err");
        var killed = cli.start(folder.resolve("import.out"), err, "import", files.toString());
        try (var pipe = Files.newBufferedWriter(postings)) {
            write(pipe);
            pipe.flush();
            assertThat(killed.isAlive()).as(Files.readString(err)).isTrue();
            killed.destroyForcibly().waitFor();
        } catch (IOException brokenPipe) {
            // Nobody reads the rest any more.
            assertThat(killed.isAlive()).isFalse();
        }

        Files.delete(postings);
        try (var file = Files.newBufferedWriter(postings)) {
            write(file);
        }
        // Had anything been left, its codes would be there already, and its vouchers would come twice.
        var again = cli.run("import", files.toString());
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).isEqualTo("""
                        Nye utvalg, områder og enheter: 3
                        Nye ansvar: 1
                        Regnskapsposteringer: %d
                        """.formatted(2 * VOUCHERS));
        assertThat(cli.run("import", files.toString()).out())
                .isEqualTo("Alt i mappen er lest inn før. Ingenting er endret.\n");
    }

    private static void write(Writer out) throws IOException {
        out.write("tenant,year,period,voucher,date,art,funksjon,ansvar,prosjekt,amount_ore,text\n");
        for (int voucher = 1; voucher <= VOUCHERS; voucher++) {
            out.write("1,2024,1," + voucher + ",2024-01-12,0100,202,010101,,125000,Lønn\n");
            out.write("1,2024,1," + voucher + ",2024-01-12,2320,,000000,,-125000,Lønn\n");
        }
    }
}
