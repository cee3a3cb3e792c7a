package no.rodtrad.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.ProblemList;
import no.rodtrad.testing.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a file that is not as its mapping says. */
class BadFilesTest {

    private static final String HEADS = "Bilagsnr;Bilagsdato;Art;Funksjon;Ansvar;Prosjekt;Beløp;Tekst\n";
    private static final String GOOD = "1;31.01.2024;0100;202;010101;;1,00;Lønn\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
        1;31.01.2024;0100;202;010101;;1,234;x    ! intake.problem.two-ways      ! Beløp      ! 1,234
        1;31.01.2024;0100;202;010101;;x;x        ! intake.problem.no-amount     ! Beløp      ! x
        1;31.01.2024;0100;202;010101;;;x         ! intake.problem.empty-amount  ! Beløp      !
        1;2024-01-31;0100;202;010101;;1,00;x     ! intake.problem.date          ! Bilagsdato ! 2024-01-31
        1;31.02.2024;0100;202;010101;;1,00;x     ! intake.problem.date          ! Bilagsdato ! 31.02.2024
        1;31.01.2024;0100;202;0101               ! intake.problem.too-few-fields  !          ! 5
        1;31.01.2024;0100;202;01;;1,00;x;y       ! intake.problem.too-many-fields !          ! 9
        1;31.01.2024;0100;202;010101;;1,00;"x    ! ledger.problem.unclosed-quote  !          !
        """)
    void a_bad_line_is_told_with_its_place_in_the_file(String line, String key, String column, String found) {
        var read = read(HEADS + GOOD + line + "\n" + GOOD, StandardCharsets.ISO_8859_1);

        assertThat(read.problems()).hasSize(1);
        var problem = read.problems().getFirst();
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.messageKey()).isEqualTo(key);
        assertThat(problem.column()).isEqualTo(column == null ? "" : column);
        assertThat(problem.found()).isEqualTo(found == null ? "" : found);
        assertThat(read.text().lines()).as("the good lines before and after").hasSize(3);
    }

    @Test
    void a_file_in_another_encoding_is_not_read_with_wrong_letters() {
        assertThat(keys(HEADS + GOOD, StandardCharsets.UTF_8)).isEqualTo("1 intake.problem.is-utf-8");
        assertThat(keysOf("example-debit-credit", "År\n\n\n\n", StandardCharsets.UTF_8))
                .contains("intake.problem.");
        assertThat(keysOf("bench-postings", HEADS.replace(';', ','), StandardCharsets.ISO_8859_1))
                .startsWith("1 intake.problem.not-utf-8");
        assertThat(keysOf("bench-postings", "year,period\n", StandardCharsets.UTF_16LE))
                .startsWith("1 intake.problem.not-utf-8");
    }

    @Test
    void two_encodings_in_one_file_are_told_line_by_line() {
        var mixed = (HEADS + GOOD).getBytes(StandardCharsets.ISO_8859_1);
        var rest = (GOOD + GOOD).getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(mixed, mixed.length + rest.length);
        System.arraycopy(rest, 0, all, mixed.length, rest.length);

        var read = MappedFileTest.read(Problems.accepted(MappingLibrary.find("example-one-column")), all);

        assertThat(keys(read)).isEqualTo("3 intake.problem.is-utf-8, 4 intake.problem.is-utf-8");
    }

    @Test
    void a_column_that_is_missing_is_told_with_the_heads_that_are_there() {
        var read = read(HEADS.replace("Ansvar", "Ansv") + GOOD, StandardCharsets.ISO_8859_1);

        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst().column()).isEqualTo("Ansvar");
        assertThat(read.problems().getFirst().found()).contains("Ansv, Prosjekt");
    }

    @Test
    void another_year_than_the_stated_one_is_refused() throws IOException {
        var mapping = Problems.accepted(MappingLibrary.find("example-one-column"));
        var problems = new ProblemList("fil.csv");
        var bytes = (HEADS + GOOD + GOOD.replace("2024", "2023")).getBytes(StandardCharsets.ISO_8859_1);
        try (var in =
                new MappedFile(mapping, OptionalInt.of(2024)).entries(new ByteArrayInputStream(bytes), problems)) {
            assertThat(in.next()).isTrue();
            assertThat(in.next()).isFalse();
        }

        assertThat(problems.problems())
                .extracting(Problem::line, Problem::messageKey, Problem::found)
                .containsExactly(tuple(3, "intake.problem.other-year", "2023"));
    }

    /** As many as a person will ever hand in by mistake: a file that is something else than it is said to be. */
    @Test
    void ten_million_bad_lines_are_counted_and_the_first_thousand_told() throws IOException {
        var mapping = Problems.accepted(MappingLibrary.find("example-one-column"));
        var problems = new ProblemList("fil.csv");
        var lines = new Repeated(HEADS, "1;31.01.2024;1;2;3;;x;\n", 10_000_000);
        try (var in = new MappedFile(mapping, OptionalInt.empty()).entries(lines, problems)) {
            assertThat(in.next()).isFalse();
            assertThat(in.hasLost()).isTrue();
        }

        assertThat(problems.problems()).hasSize(1001);
        assertThat(problems.problems().getLast().found()).isEqualTo("9999000");
        assertThat(problems.problems().getLast().messageKey()).isEqualTo("ledger.problem.more");
    }

    private static MappedFileTest.Read read(String file, Charset charset) {
        return MappedFileTest.read("example-one-column", charset, file);
    }

    private static String keys(String file, Charset charset) {
        return keysOf("example-one-column", file, charset);
    }

    private static String keysOf(String mapping, String file, Charset charset) {
        return keys(MappedFileTest.read(mapping, charset, file));
    }

    private static String keys(MappedFileTest.Read read) {
        return read.problems().stream()
                .map(problem -> problem.line() + " " + problem.messageKey())
                .collect(Collectors.joining(", "));
    }

    /** A file that is never anywhere whole. */
    private static final class Repeated extends InputStream {

        private final byte[] line;
        private byte[] piece;
        private int position;
        private int left;

        Repeated(String first, String line, int times) {
            this.piece = first.getBytes(StandardCharsets.ISO_8859_1);
            this.line = line.getBytes(StandardCharsets.ISO_8859_1);
            this.left = times;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("One byte at a time is too slow here.");
        }

        @Override
        public int read(byte[] target, int from, int length) {
            int written = 0;
            while (written < length) {
                if (position == piece.length) {
                    if (left-- <= 0) return written == 0 ? -1 : written;
                    piece = line;
                    position = 0;
                }
                int count = Math.min(length - written, piece.length - position);
                System.arraycopy(piece, position, target, from + written, count);
                position += count;
                written += count;
            }
            return written;
        }
    }
}
