package no.rodtrad.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import no.rodtrad.intake.IntakeService;
import no.rodtrad.intake.MappingLibrary;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.testing.Problems;
import org.dhatim.fastexcel.Workbook;

/** A file of another system, as text or as a spreadsheet, and the mapping that it is read by; either may be spoiled. */
final class MappedWay implements Way {

    private static final String ONE_COLUMN = """
            Bilagsnr;Bilagsdato;Art;Funksjon;Ansvar;Prosjekt;Beløp;Tekst
            1001;31.01.2024;0100;202;010101;;1 250,50;Lønn, januar
            1001;31.01.2024;2320;;;;-1 250,50;"Lønn ""netto""\"
            1002;01.02.2024;0100;202;010102;7001;0,07;
            1002;01.02.2024;8700;800;910101;;-0,07;Skatt
            """;

    private static final String DEBIT_CREDIT = """
            Hovedbok
            Utskrift 01.02.2024
            År\tPeriode\tBilag\tDato\tKontoklasse\tArt\tFunksjon\tAnsvar\tProsjekt\tDebet\tKredit\tBilagstekst
            2024\t1\t7\t31.01.2024\t1\t010\t202\t10101\t\t1.250,50\t\tLønn
            2024\t1\t7\t31.01.2024\t2\t320\t\t\t\t0,00\t1.250,50\t
            """;

    private static final String ACCOUNT_STRING = """
            202401|7|20240131|0100-010101-202-P7|1,250.50|D|Lønn – januar
            202401|7|20240131|2320-|1,250.50|K|
            """;

    private final IntakeService intake;
    private final boolean spreadsheet;

    private MappedWay(IntakeService intake, boolean spreadsheet) {
        this.intake = intake;
        this.spreadsheet = spreadsheet;
    }

    static Way csv(IntakeService intake) {
        return new MappedWay(intake, false);
    }

    static Way xlsx(IntakeService intake) {
        return new MappedWay(intake, true);
    }

    @Override
    public String name() {
        return spreadsheet ? "xlsx" : "csv";
    }

    @Override
    public List<Sample> samples() {
        if (spreadsheet) return List.of(mapped("example-one-column", workbook()));
        return List.of(
                mapped("example-one-column", ONE_COLUMN, StandardCharsets.ISO_8859_1),
                mapped("example-debit-credit", DEBIT_CREDIT, StandardCharsets.UTF_16),
                mapped("example-account-string", ACCOUNT_STRING, Charset.forName("windows-1252")));
    }

    @Override
    public byte[] spoil(byte[] good, RandomGenerator random) {
        boolean packed = good.length > 1 && good[0] == 'P' && good[1] == 'K';
        return packed ? Spoiler.spoilPacked(good, random) : Spoiler.spoil(good, random);
    }

    @Override
    public Answer take(Path folder, Sample sample) {
        var file = folder.resolve("fil");
        var request = IntakeRequest.of("fil").in(ImportScope.PARTIAL);
        var taken = MappingLibrary.find(folder.resolve("mapping.yaml").toString())
                .flatMap(mapping -> intake.take(file, mapping, request));
        var problems = Problems.of(taken);
        return new Answer(problems.isEmpty(), problems, List.of());
    }

    private static Sample mapped(String mapping, String text, Charset charset) {
        return mapped(mapping, text.getBytes(charset));
    }

    private static Sample mapped(String mapping, byte[] file) {
        return Sample.of(mapping, "fil", file).and("mapping.yaml", shipped(mapping));
    }

    private static String shipped(String mapping) {
        try (var in = MappingLibrary.class.getResourceAsStream("/policy/mappings/" + mapping + ".yaml")) {
            if (in == null) throw new IllegalStateException(mapping);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] workbook() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Ark1");
            int row = 0;
            for (var line : ONE_COLUMN.split("\n")) {
                int column = 0;
                for (var cell : line.split(";", -1)) sheet.value(row, column++, cell);
                row++;
            }
            sheet.value(1, 0, 1001);
            sheet.value(1, 6, 1250.5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
