package no.rodtrad.kostra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.rodtrad.kernel.Money;
import no.rodtrad.kostra.model.KostraLine;
import no.rodtrad.statement.model.form.StatementColumn;
import org.junit.jupiter.api.Test;

class KostraStatementTest {

    @Test
    void records_on_the_same_account_are_added() throws IOException {
        var statement = statement("0A", "1 100 010 10", "1 800 870 -12", "1 100 010 2", "0 222 230 5", "9 222 230 7");
        assertThat(statement.accountsCsv())
                .isEqualTo("class,function,art,amount_thousands\n0,222,230,5\n1,100,010,12\n1,800,870,-12\n");
    }

    @Test
    void a_file_becomes_the_economic_overview() throws IOException {
        var overview = statement(
                        "0A", "1 100 010 1000", "1 222 590 40", "1 800 870 -700", "1 840 800 -300", "1 860 990 -40")
                .statement("5-6");
        assertThat(overview.amount("9", StatementColumn.ACCOUNTS).abs()).isEqualTo(Money.thousands(1_000));
        assertThat(overview.amount("14", StatementColumn.ACCOUNTS).abs()).isEqualTo(Money.thousands(40));
        assertThat(overview.amount("24", StatementColumn.ACCOUNTS)).isEqualTo(Money.ZERO);
        assertThat(overview.unplaced()).isEmpty();
    }

    @Test
    void a_balance_file_becomes_the_balance_sheet() throws IOException {
        var statement = statement("0B", "2 10 000 100", "2 10 070 20", "2 5990 000 -120");
        assertThat(statement.accountsCsv())
                .isEqualTo("class,chapter,sector,amount_thousands\n2,10,000,100\n2,10,070,20\n2,5990,000,-120\n");
        assertThat(statement.statement("5-8").unplaced()).isEmpty();
    }

    @Test
    void a_file_with_a_record_of_the_wrong_length_has_no_sums() throws IOException {
        assertThat(KostraFile.CONTROLS.sums(stream(KostraFile.file("0A", "1 100 010 10", "raw:short"))))
                .isEmpty();
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        var file = KostraFile.file("0A", "1 100 010 10", "1 800 870 -10");
        assertThat(KostraFile.CONTROLS.sums(stream(file)))
                .containsExactly(
                        new KostraLine("1", "100", "010", Money.thousands(10)),
                        new KostraLine("1", "800", "870", Money.thousands(-10)));
    }

    private static KostraStatement statement(String form, String... rows) throws IOException {
        var known = KostraFile.CONTROLS.form(form, "").orElseThrow();
        return new KostraStatement(known, 2024, KostraFile.CONTROLS.sums(stream(KostraFile.file(form, rows))));
    }

    private static ByteArrayInputStream stream(KostraFile file) {
        return new ByteArrayInputStream(file.text().getBytes(StandardCharsets.ISO_8859_1));
    }
}
