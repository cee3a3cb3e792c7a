package no.rodtrad.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.FieldLines;
import no.rodtrad.ledger.ProblemList;
import no.rodtrad.testing.Problems;
import org.junit.jupiter.api.Test;

/** What a mapping makes of the lines of a file. */
class MappedFileTest {

    private static final String HEADER =
            "tenant,year,period,voucher,date,art,funksjon,ansvar,prosjekt,amount_ore,text\n";

    @Test
    void one_amount_with_a_sign_in_latin_letters() {
        var read = read("example-one-column", StandardCharsets.ISO_8859_1, """
                Bilagsnr;Bilagsdato;Art;Funksjon;Ansvar;Prosjekt;Beløp;Tekst
                1001;31.01.2024;0100;202;010101;;1 250,50;Lønn, januar
                1001;31.01.2024;2320;;;;-1 250,50;"Lønn ""netto""\"
                Sum;;;;;;0,00;
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.text()).isEqualTo(HEADER + """
                ,2024,01,1001,2024-01-31,0100,202,010101,,125050,"Lønn, januar"
                ,2024,01,1001,2024-01-31,2320,,000000,,-125050,"Lønn ""netto""\"
                """);
    }

    @Test
    void a_column_for_each_side_in_utf_16() {
        var read = read("example-debit-credit", StandardCharsets.UTF_16, """
                Hovedbok
                Utskrift 01.02.2024
                År\tPeriode\tBilag\tDato\tKontoklasse\tArt\tFunksjon\tAnsvar\tProsjekt\tDebet\tKredit\tBilagstekst
                2024\t1\t7\t31.01.2024\t1\t010\t202\t10101\t\t1.250,50\t\tLønn
                2024\t1\t7\t31.01.2024\t2\t320\t\t\t\t0,00\t1.250,50\t
                """.replace("\n", "\r\n"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.text()).isEqualTo(HEADER + """
                ,2024,1,7,2024-01-31,10100,202,010101,,125050,Lønn
                ,2024,1,7,2024-01-31,23200,,000000,,-125050,
                """);
        assertThat(read.file().column("ansvar")).isEqualTo("Ansvar");
        assertThat(read.file().column("amount_ore")).isEqualTo("Debet");
    }

    @Test
    void an_account_string_and_a_mark_without_heads() {
        var read = read("example-account-string", Charset.forName("windows-1252"), """
                202401|7|20240131|0100-010101-202-P7|1,250.50|D|Lønn – januar
                202401|7|20240131|2320-|1,250.50|K|
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.text()).isEqualTo(HEADER + """
                ,2024,01,7,2024-01-31,0100,202,010101,P7,125050,Lønn – januar
                ,2024,01,7,2024-01-31,2320,,000000,,-125050,
                """);
    }

    @Test
    void the_files_of_the_bench_come_out_as_they_are() {
        var file = HEADER + """
                3005,2024,1,1001,2024-01-12,0100,202,010101,700001,125000,
                3005,2024,1,1001,2024-01-12,2320,,000000,,-125000,"A, B"
                """;

        assertThat(read("bench-postings", StandardCharsets.UTF_8, file).text()).isEqualTo(file.replace("3005,", ","));
    }

    record Read(String text, List<Problem> problems, MappedFile file) {}

    static Read read(String mapping, Charset charset, String file) {
        return read(Problems.accepted(MappingLibrary.find(mapping)), file.getBytes(charset));
    }

    static Read read(Mapping mapping, byte[] bytes) {
        var file = new MappedFile(mapping, OptionalInt.empty());
        var problems = new ProblemList("fil.csv");
        var text = new StringBuilder(HEADER);
        try (var lines = file.entries(new ByteArrayInputStream(bytes), problems)) {
            while (lines.next()) text.append(shown(lines)).append('\n');
            return new Read(text.toString(), problems.problems(), file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The fields of a line as our own form writes them. */
    private static String shown(FieldLines lines) {
        return IntStream.range(0, lines.columns())
                .mapToObj(lines::text)
                .map(text -> text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text)
                .collect(Collectors.joining(","));
    }
}
