package no.rodtrad.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kostra.KostraControls;
import no.rodtrad.kostra.KostraTexts;
import no.rodtrad.kostra.model.Delivery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds KOSTRA files to the controls of Statistics Norway: no database, and no server is started. */
@Command(
        name = "check",
        description = "kontroller en KOSTRA-fil, eller mange fra en liste",
        mixinStandardHelpOptions = true)
final class KostraCheckCommand implements Callable<Integer> {

    /** A KOSTRA file has some thousand records. What is larger by far is another file. */
    private static final long LARGEST = 64L << 20;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "filen som skal kontrolleres")
    @Nullable
    Path file;

    @Option(names = "--form", paramLabel = "0A", description = "skjemaet; et kvartal skrives 0AK4, eller med --quarter")
    String form = "";

    @Option(names = "--year", paramLabel = "YEAR", description = "årgangen")
    int year;

    @Option(names = "--quarter", paramLabel = "1-4", description = "kvartalet, når filen er for et kvartal")
    String quarter = "";

    @Option(names = "--region", paramLabel = "NNNNNN", description = "kommunenummeret og 00, en bydel eller et fylke")
    String region = "";

    @Option(names = "--orgnr", paramLabel = "N", description = "organisasjonsnummeret, når et foretak leverer")
    String organisation = "";

    @Option(names = "--format", paramLabel = "text|json", description = "formen (ellers text)")
    Format format = Format.text;

    @Option(names = "--language", paramLabel = "nb|nn|en", description = "språket i meldingene (ellers nb)")
    String language = "nb";

    @Option(
            names = "--batch",
            paramLabel = "LIST.tsv",
            description = "en liste: id form year quarter region orgnr file")
    @Nullable
    Path batch;

    /** As written on the command line. */
    enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        var controls = new KostraControls();
        var answer = new KostraAnswer(new KostraTexts(language()));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try {
            if (batch != null) return new KostraBatch(controls, answer).run(batch, out);
            if (file == null) throw Refusal.wrongUse("Nevn filen som skal kontrolleres, eller en liste med --batch.");
            return one(controls, answer, file, out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            out.flush();
        }
    }

    private int one(KostraControls controls, KostraAnswer answer, Path path, PrintStream out) throws IOException {
        var delivery = delivery(controls, form, Integer.toString(year), quarter, region, organisation);
        var report = check(controls, delivery, path);
        switch (format) {
            case text -> out.print(answer.text(path.getFileName().toString(), delivery, report));
            case json -> out.println(answer.json(report, delivery));
        }
        return report.stops() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    static KostraControls.Report check(KostraControls controls, Delivery delivery, Path path) throws IOException {
        if (!Files.isRegularFile(path)) throw Refusal.wrongUse("Finner ikke filen " + path + ".");
        if (Files.size(path) > LARGEST) throw Refusal.wrongUse(path + " er for stor til å være en KOSTRA-fil.");
        try (var stream = Files.newInputStream(path)) {
            return controls.check(delivery, stream);
        }
    }

    /** @param ofQuarter 1 to 4; empty or 0 for a year */
    static Delivery delivery(
            KostraControls controls, String form, String year, String ofQuarter, String region, String organisation) {
        var quarter = ofQuarter.strip().equals("0") ? "" : ofQuarter;
        var id = form.strip().toUpperCase(Locale.ROOT);
        if (id.isEmpty()) throw Refusal.wrongUse("Si hvilket skjema filen er, med --form.");
        if (!quarter.isBlank() && !quarter.strip().matches("[1-4]")) {
            throw Refusal.wrongUse(quarter + " er ikke et kvartal. Bruk 1, 2, 3 eller 4.");
        }
        if (!year.matches("[12][0-9]{3}")) throw Refusal.wrongUse("Skriv årgangen med fire sifre, med --year.");
        if (!region.matches("[0-9]{6}")) throw Refusal.wrongUse("Skriv regionen med seks sifre, med --region.");
        var known = controls.form(id, quarter.strip())
                .orElseThrow(() -> Refusal.wrongUse(
                        "Ukjent skjema: " + form + ". Bruk " + String.join(", ", controls.forms()) + "."));
        var part = quarter.isBlank() && known.id().length() > 2 ? known.id().substring(3) : quarter;
        return Delivery.of(known, Integer.parseInt(year), part, region, organisation);
    }

    private LanguageChoice language() {
        for (var choice : LanguageChoice.values()) if (choice.code().equals(language)) return choice;
        throw Refusal.wrongUse("Ukjent språk: " + language + ". Bruk nb, nn eller en.");
    }
}
