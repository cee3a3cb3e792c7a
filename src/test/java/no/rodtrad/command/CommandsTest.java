package no.rodtrad.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import no.rodtrad.testing.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises that hold for every command: where the answer goes, and what it ends with. */
class CommandsTest {

    @TempDir
    static Path folder;

    static Cli cli;

    @BeforeAll
    static void a_municipality_is_added() throws Exception {
        cli = new Cli(folder.resolve("data"));
        var answer = cli.run("municipality", "add", "utvika", "--name", "Utvika kommune");
        assertThat(answer).isEqualTo(new Cli.Answer(0, "utvika\n", ""));
    }

    @Test
    void the_answer_alone_goes_to_standard_output() throws Exception {
        assertThat(cli.run("municipality", "list")).isEqualTo(new Cli.Answer(0, "utvika\tUtvika kommune\n", ""));
    }

    @Test
    void the_same_municipality_twice_is_refused() throws Exception {
        var answer = cli.run("municipality", "add", "utvika", "--name", "En annen");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isEqualTo("Det finnes alt en kommune «utvika» her.\n");
    }

    @Test
    void wrong_use_is_told_apart_from_a_refusal() throws Exception {
        assertThat(cli.run("municipality", "add", "Utvika!", "--name", "Utvika").exit())
                .isEqualTo(64);
        assertThat(cli.run("municipality").exit()).isEqualTo(64);
        assertThat(cli.run("nothing").exit()).isEqualTo(64);
    }

    @Test
    void choices_for_the_statements_are_taken_in_or_refused_with_their_line() throws Exception {
        var choices = Files.createDirectory(folder.resolve("choices"));
        assertThat(cli.run("choices", choices.toString()).exit()).isEqualTo(64);

        var header = "form;account_class;accounts;functions;line;valid_from;valid_to;reason\n";
        Files.writeString(choices.resolve("placings.csv"), header + "5-4-1;1;520;;6;2024;;Sosiallån føres i drift\n");
        assertThat(cli.run("choices", choices.toString()))
                .isEqualTo(new Cli.Answer(0, "Valg for oppstillingene: 1\n", ""));

        Files.writeString(choices.resolve("placings.csv"), header + "5-4-1;1;520;;99;2024;;Sosiallån føres i drift\n");
        var refused = cli.run("choices", choices.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).startsWith("placings.csv, linje 2, kolonne «line»: 99\n");
    }

    @Test
    void a_database_that_is_not_there_gets_a_sentence() throws Exception {
        var answer = cli.run("municipality", "list", "--database=postgresql://nobody:nothing@127.0.0.1:1/none");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith("Databasen svarer ikke. Sjekk adressen, brukeren og passordet.\n")
                .doesNotContain("nothing", "\tat ");
    }

    @Test
    void a_command_uses_the_database_of_a_running_server_and_leaves_it_running() throws Exception {
        var out = folder.resolve("serve.out");
        var server = cli.start(out, folder.resolve("serve.err"), "serve", "--port", "0");
        while (server.isAlive() && !Files.readString(out).contains("klar")) Thread.sleep(50);

        assertThat(cli.run("municipality", "list").out()).contains("utvika");
        assertThat(server.isAlive()).isTrue();

        server.destroy();
        assertThat(server.waitFor()).isEqualTo(143);
        assertThat(folder.resolve("data/cluster-18/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_killed_server_leaves_nothing_that_stops_the_next_command() throws Exception {
        var out = folder.resolve("killed.out");
        var server = cli.start(out, folder.resolve("killed.err"), "serve", "--port", "0");
        while (server.isAlive() && !Files.readString(out).contains("klar")) Thread.sleep(50);
        server.destroyForcibly().waitFor();

        assertThat(cli.run("municipality", "list").out()).contains("utvika");
    }
}
