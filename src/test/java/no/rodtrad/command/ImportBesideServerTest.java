package no.rodtrad.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import no.rodtrad.testing.Cli;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server keeps statements in memory, and an import is a process of its own. The server must not show what was so a
 * moment ago: the very next answer after the import has ended knows what it brought.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportBesideServerTest {

    private static final int MORE_IMPORTS = 2;

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Cli cli;
    private Process server;
    private String address;

    @BeforeAll
    void a_server_runs_on_the_first_import() throws Exception {
        cli = new Cli(folder.resolve("data"));
        cli.run("municipality", "add", "utvika", "--name", "Utvika kommune");
        var first = posting(1, 125_000);
        Files.writeString(first.resolve("program.csv"), "code,name,committee\nP01,Skole,Oppvekst\n");
        Files.writeString(first.resolve("org.csv"), "ansvar,name,virksomhet,program\n010101,Bakken skole,0101,P01\n");
        assertThat(cli.run("import", first.toString()).exit()).isZero();

        var out = folder.resolve("serve.out");
        server = cli.start(out, folder.resolve("serve.err"), "serve", "--port", "0");
        while (server.isAlive() && !Files.readString(out).contains("klar")) Thread.sleep(50);
        address = Files.readString(out).strip().replaceFirst(".*(http://.*)", "$1") + "/utvika/";
    }

    @AfterAll
    void stop_it() throws Exception {
        client.close();
        if (server == null) return;
        server.destroy();
        server.waitFor();
    }

    @Test
    void the_next_answer_shows_what_another_process_imported() throws Exception {
        assertThat(inExplorer()).isEqualTo("125");
        assertThat(inExplanation()).isEqualTo("125 000,00 kroner");

        for (int i = 1; i <= MORE_IMPORTS; i++) {
            // Asked again, the answer comes from what is kept.
            assertThat(inExplorer()).isEqualTo(Integer.toString(125 + 75 * (i - 1)));
            assertThat(cli.run("import", posting(1 + i, 75_000).toString()).exit())
                    .isZero();

            assertThat(inExplorer()).isEqualTo(Integer.toString(125 + 75 * i));
            assertThat(inExplanation()).isEqualTo((125 + 75 * i) + " 000,00 kroner");
        }
    }

    private String inExplorer() throws Exception {
        return page("penger?ar=2024&apen=")
                .selectFirst("a[data-ref=figure:accounts.2024.total]")
                .text();
    }

    private String inExplanation() throws Exception {
        return page("tall/accounts.2024.area-P01").selectFirst("h1.amount").text();
    }

    private Document page(String below) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + below)).build();
        return Jsoup.parse(client.send(request, BodyHandlers.ofString()).body());
    }

    /** One voucher, and its other side on the balance sheet. */
    private static Path posting(int voucher, long kroner) throws Exception {
        var batch = Files.createDirectory(folder.resolve("batch-" + voucher));
        Files.writeString(batch.resolve("postings.csv"), """
                tenant,year,period,voucher,date,art,funksjon,ansvar,prosjekt,amount_ore,text
                1,2024,1,%1$d,2024-01-12,0100,202,010101,,%2$d00,Lønn
                1,2024,1,%1$d,2024-01-12,2320,,000000,,-%2$d00,Lønn
                """.formatted(voucher, kroner));
        return batch;
    }
}
