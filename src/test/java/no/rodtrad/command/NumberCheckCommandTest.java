package no.rodtrad.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.rodtrad.testing.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script can tell from the number check, and what is said of a command that was written wrongly. */
class NumberCheckCommandTest {

    private static final Path REPORT = Path.of("src/test/resources/numbercheck/samples/01-drift-2024.txt");

    @TempDir
    Path folder;

    @Test
    void contradictions_end_with_2_and_a_text_without_numbers_with_0() throws Exception {
        var found = check(REPORT.toString());
        assertThat(found.exit()).isEqualTo(2);
        assertThat(found.out())
                .startsWith("01-drift-2024.txt: 2 sider, 30 tall i teksten, 5 tabeller.\n")
                .contains("«Bo og aktivitet · 187 034 · 184 900 · 190 402 · 3 638 · 1,8%»")
                .endsWith("8 motsigelser, 1 som bør ses på.\n");

        var none = Files.writeString(folder.resolve("kort.txt"), "Kort.");
        assertThat(check(none.toString()))
                .isEqualTo(new Cli.Answer(
                        0,
                        "kort.txt: 1 side, 0 tall i teksten, 0 tabeller.\nTeksten har ingen tall å kontrollere.\n",
                        ""));
    }

    @Test
    void a_file_that_cannot_be_read_is_told_apart_from_wrong_use() throws Exception {
        var empty = Files.createFile(folder.resolve("tom.txt"));

        assertThat(check(empty.toString())).isEqualTo(new Cli.Answer(65, "", "tom.txt: Filen har ingen tekst.\n"));
        assertThat(check(folder.toString()))
                .isEqualTo(new Cli.Answer(64, "", folder + " er en mappe. Velg en fil i den.\n"));
        assertThat(check(folder.resolve("borte.txt").toString()).err()).startsWith("Finner ikke filen ");
    }

    @Test
    void wrong_use_is_answered_in_norwegian() {
        var report = REPORT.toString();

        assertThat(check(report, "--format", "xml"))
                .isEqualTo(new Cli.Answer(64, "", "Ukjent form: xml. Bruk text, json eller html.\n"));
        assertThat(check().err()).startsWith("Skriv hvilken fil som skal kontrolleres.\nBruk: ./rodtrad numbercheck ");
        assertThat(check(report, "--format").err()).startsWith("Et valg mangler verdien sin.\n");
        assertThat(check(report, report).err()).startsWith("Dette forstår kommandoen ikke: " + report + ". ");
        assertThat(check("--help").out())
                .contains("Bruk: ./rodtrad numbercheck", "vis denne hjelpen", "65   filen kan ikke leses");
    }

    private static Cli.Answer check(String... arguments) {
        var screen = System.out;
        var error = System.err;
        var out = new ByteArrayOutputStream();
        var told = new ByteArrayOutputStream();
        var line = new String[arguments.length + 1];
        line[0] = "numbercheck";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
            int exit = Commands.run(line);
            return new Cli.Answer(exit, out.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(screen);
            System.setErr(error);
        }
    }
}
