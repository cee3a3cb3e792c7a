package no.rodtrad.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kostra.KostraControls;
import no.rodtrad.kostra.KostraLedger;
import no.rodtrad.kostra.KostraTexts;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.organisation.model.EntityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Our own ledger as a KOSTRA file. What the controls find is told beside it. */
@Command(
        name = "write",
        description = "skriv regnskapet som KOSTRA-fil, i hele tusen, og kontroller den",
        mixinStandardHelpOptions = true)
final class KostraWriteCommand implements Callable<Integer> {

    /** Forms of one entity. The consolidated ones need the consolidated accounts. */
    private static final Set<String> FORMS = Set.of("0A", "0B", "0C", "0D", "0I", "0J", "0K", "0L");

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    YearOptions year = new YearOptions();

    @Option(names = "--form", required = true, paramLabel = "0A", description = "skjemaet")
    String form = "0A";

    @Option(
            names = "--region",
            required = true,
            paramLabel = "NNNNNN",
            description = "kommunenummeret og 00, eller et fylke")
    String region = "";

    @Option(names = "--entity", paramLabel = "ENTITY", description = "regnskapsenheten (ellers kommunekassen, KK)")
    String entity = EntityCode.TREASURY.value();

    @Option(names = "--orgnr", paramLabel = "N", description = "organisasjonsnummeret, for 0I, 0J, 0K og 0L")
    String organisation = "";

    @Option(names = "--out", paramLabel = "FILE", description = "filen det skrives til (ellers skjermen)")
    @Nullable
    Path out;

    @Override
    public Integer call() {
        var of = year.year();
        if (!EntityCode.isValid(entity)) throw Refusal.wrongUse(entity + " er ikke en regnskapsenhet.");
        var controls = new KostraControls();
        var delivery =
                KostraCheckCommand.delivery(controls, form, Integer.toString(of.value()), "", region, organisation);
        if (!FORMS.contains(delivery.form().id())) {
            throw Refusal.wrongUse(
                    "Skjema " + form + " kan ikke skrives ennå. Bruk 0A, 0B, 0C, 0D, 0I, 0J, 0K eller 0L.");
        }
        return database.inMunicipality(context -> write(delivery, context));
    }

    private int write(Delivery delivery, ApplicationContext context) {
        var written = context.getBean(KostraLedger.class).write(delivery, new EntityCode(entity), year.day(context));
        if (written.content().isEmpty()) {
            throw Refusal.refused("Regnskapet har ingenting for " + entity + " i " + delivery.year() + ".");
        }
        var bytes = written.content().getBytes(StandardCharsets.ISO_8859_1);
        try {
            if (out != null) Files.write(out, bytes);
            else System.out.write(bytes);
            System.out.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        var answer = new KostraAnswer(new KostraTexts(LanguageChoice.NB));
        var beside = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        beside.print(answer.text(out == null ? entity : out.toString(), delivery, written.report()));
        return written.report().stops() ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
