package no.rodtrad.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import no.rodtrad.database.Municipalities;
import no.rodtrad.document.SampleReport;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

/** What the commands print, and end with, when a finding is listed, accepted and taken back. */
@RodtradTest
class ReportAcceptTest {

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SampleReport sample;

    private MunicipalityKey municipality;

    @Test
    void a_finding_is_listed_accepted_and_taken_back() {
        municipality = TestMunicipality.fresh(municipalities);
        sample.give(municipality, SampleReport.FIRST_DAY, 90_012_345, 130_000_000, 1_234_500);
        sample.say(municipality, "Vann <og> avløp fikk et mindreforbruk på 300\u00A0000 kroner.");

        var open = list();
        assertThat(open.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(open.out()).matches("[0-9a-f]{8}\tåpent\tomrader\tVann <og>.*\tmindreforbruk\tmerforbruk\n");
        var name = open.out().substring(0, 8);

        assertThat(accept(name, "Kari", "Trukket fra").err())
                .matches("«Vann <og> avløp .* kroner.» er godtatt av Kari.\n");
        var accepted = list();
        assertThat(accepted.exit()).isEqualTo(ExitCode.DONE);
        assertThat(accepted.out()).contains("\tgodtatt av Kari ", ": Trukket fra\tomrader\t");

        assertThat(accept(name, "Ola", "Det var feil", "--take-back").err()).contains("er tatt tilbake av Ola.");
        assertThat(list().out()).contains("\ttatt tilbake av Ola ");
        assertThatThrownBy(() -> accept("0123abcd", "Kari", "Trukket fra"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Det er ikke noe funn «0123abcd» i rapporten slik den er nå.");
        assertThatThrownBy(() -> accept(name, "Kari", " ")).hasMessage("Skriv grunnen.");
    }

    private record Answer(int exit, String out, String err) {}

    private Answer list() {
        var command = new ReportFindings();
        new CommandLine(command).parseArgs("--year", "2023");
        return run(command::list);
    }

    private Answer accept(String finding, String by, String reason, String... more) {
        var command = new ReportAccept();
        var line = new ArrayList<>(List.of(finding, "--year", "2023", "--by", by, "--reason", reason));
        line.addAll(List.of(more));
        new CommandLine(command).parseArgs(line.toArray(String[]::new));
        return run(command::accept);
    }

    private Answer run(ToIntFunction<ApplicationContext> command) {
        var out = System.out;
        var err = System.err;
        var printed = new ByteArrayOutputStream();
        var told = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
            int exit = municipalities.in(municipality, () -> command.applyAsInt(application));
            return new Answer(exit, printed.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
