package no.rodtrad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

    private static final String[] FIELDS = {
        "", "a", "Lønn, januar", "\"sitat\"", "125000", "Åsen skole", "-1", ",", "\"\""
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_written_is_read(long seed) throws IOException {
        var random = new Random(seed);
        var rows = new ArrayList<List<String>>();
        var text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        // Enough to fill the buffer several times, so that lines lie across its end.
        for (int i = 0; i < 40_000; i++) {
            var row = new ArrayList<String>();
            for (int column = 0; column < 4; column++) row.add(FIELDS[random.nextInt(FIELDS.length)]);
            rows.add(row);
            text.append(String.join(",", row.stream().map(CsvLinesTest::quoted).toList()));
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        if (random.nextBoolean()) text.setLength(text.length() - 1);

        assertThat(read(text.toString(), 4)).isEqualTo(rows);
    }

    @Test
    void a_line_without_its_break_is_the_last_one() throws IOException {
        assertThat(read("a,b\nc,d", 2)).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void fields_too_many_are_counted() throws IOException {
        var lines = lines("a,b,c,d,e\n", 2);

        assertThat(lines.next()).isTrue();
        assertThat(lines.columns()).isEqualTo(5);
    }

    @Test
    void an_open_quote_is_noticed() throws IOException {
        var lines = lines("a,\"b\nc,d\n", 2);

        assertThat(lines.next()).isTrue();
        assertThat(lines.isQuoteOpen()).isTrue();
        assertThat(lines.next()).isTrue();
        assertThat(lines.isQuoteOpen()).isFalse();
    }

    private static List<List<String>> read(String text, int columns) throws IOException {
        var rows = new ArrayList<List<String>>();
        var lines = lines(text, columns);
        while (lines.next()) {
            var row = new ArrayList<String>();
            for (int i = 0; i < lines.columns(); i++) row.add(lines.text(i));
            rows.add(row);
        }
        return rows;
    }

    private static CsvLines lines(String text, int columns) throws IOException {
        return new CsvLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), columns);
    }

    private static String quoted(String field) {
        boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
