package no.rodtrad.intake.saft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.rodtrad.intake.saft.SaftText.Line;
import no.rodtrad.intake.saft.SaftText.Voucher;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.statement.FormLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SaftRowsTest {

    private static final String HEAD = "version: 1\nfor: saft\nfunction: F\ncost-centre: A\nproject: P\n";

    private final SaftFindings findings = new SaftFindings("saft.xml");

    @ParameterizedTest
    @EnumSource
    void makes_rows_of_each_version(SaftVersion version) throws IOException {
        var rows = rows(SaftText.small(version), HEAD);

        assertThat(rows)
                .extracting(each -> "%d/%d %d %s %s %s %s %d"
                        .formatted(
                                each.year(),
                                each.period(),
                                each.voucher(),
                                each.art(),
                                each.function(),
                                each.costCentre(),
                                each.project(),
                                each.amountOre()))
                .containsExactlyInAnyOrder(
                        "2024/0 0 21010  000000  50000000",
                        "2024/0 0 25990  000000  -50000000",
                        "2024/1 1001 10100 202 010101  12500000",
                        "2024/1 1001 10100 202 010102 70001 7500050",
                        "2024/1 1001 21010  000000  -20000050",
                        "2024/2 1002 21010  000000  30000000",
                        "2024/2 1002 18000 840 910101  -30000000");
        assertThat(findings.told()).isEmpty();
    }

    @ParameterizedTest(name = "{0} with code {1} is {2}")
    @CsvSource({
        "0109,  010,  10109",
        "10109, 010,  10109",
        "00109, 010,  00109",
        "4711,  010,  10100",
        "2101,  10,   21010",
        "1010,  10,   21010",
        "21011, 10,   21011",
        "1920,  10,   21000",
        "4511,  451,  24511",
        "X,     5990, 25990",
    })
    void finds_our_account(String id, String code, String ours) throws IOException {
        var text = SaftText.small(SaftVersion.V1_30)
                .with("<AccountID>0100</AccountID><AccountD", "<AccountID>" + id + "</AccountID><AccountD")
                .with("<GroupingCode>010<", "<GroupingCode>" + code + "<")
                .with("<AccountID>0100</AccountID><Analysis", "<AccountID>" + id + "</AccountID><Analysis");

        assertThat(rows(text, HEAD + "opening: false\n").getFirst().art()).isEqualTo(ours);
    }

    @Test
    void an_account_without_a_code_we_know_is_told_once_and_may_be_mapped() throws IOException {
        var text = SaftText.small(SaftVersion.V1_30).with("<GroupingCategory>KA_K", "<GroupingCategory>RF-1167");

        assertThat(rows(text, HEAD)).hasSize(5);
        assertThat(keys()).containsExactly("unmapped-account");
        assertThat(rows(text, HEAD + "accounts: {'0100': '10100'}\n")).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource
    void divides_a_line_between_its_codes(SaftVersion version) throws IOException {
        var text = SaftText.small(version)
                .voucher(new Voucher(
                        "1003",
                        3,
                        "2024-03-01",
                        new Line("0100", 100_00, "F=202", "A=010101:6000", "A=010102:4000"),
                        new Line("8000", -100_00, "F=840", "A=010101:-7000", "A=010102:-3000")));
        var rows = rows(text, HEAD + "opening: false\n");

        assertThat(rows.subList(5, 9))
                .extracting(each -> each.costCentre() + " " + each.amountOre())
                .containsExactly("010101 6000", "010102 4000", "010101 -7000", "010102 -3000");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            analysis-split    | A=010101 A=010102
            analysis-split    | A=010101:6000 A=010102:3999
            analysis-crossed  | F=202:6000 F=840:4000 A=010101:6000 A=010102:4000
            unmapped-analysis | A=010101 F=202 K=1
            """)
    void tells_of_codes_it_cannot_place(String key, String marks) throws IOException {
        var text = SaftText.small(SaftVersion.V1_30)
                .code("K", "1")
                .voucher(new Voucher("1003", 3, "2024-03-01", new Line("0100", 100_00, marks.split(" "))));
        rows(text, HEAD);

        assertThat(keys()).contains(key);
    }

    @Test
    void the_same_code_twice_on_a_line_is_one() throws IOException {
        var text = SaftText.small(SaftVersion.V1_20)
                .voucher(new Voucher("1003", 3, "2024-03-01", new Line("0100", 1, "F=202", "A=010101", "A=010101")));

        assertThat(rows(text, HEAD).getLast().costCentre()).isEqualTo("010101");
    }

    @Test
    void a_voucher_with_letters_gets_the_same_number_each_time() {
        assertThat(SaftVoucher.number("1001")).isEqualTo(1001);
        assertThat(SaftVoucher.number("LØ-2024-17"))
                .isEqualTo(SaftVoucher.number("LØ-2024-17"))
                .isNotEqualTo(SaftVoucher.number("LØ-2024-71"))
                .isBetween(900_000_000_000_000L, 999_999_999_999_999L);
    }

    @Test
    void an_invoice_of_last_year_has_the_day_it_was_posted() throws IOException {
        var text = SaftText.small(SaftVersion.V1_30).with("<TransactionDate>2024-01-12", "<TransactionDate>2023-12-29");

        assertThat(rows(text, HEAD + "opening: false\n").getFirst().date()).isEqualTo("2024-01-12");
    }

    @ParameterizedTest
    @CsvSource({"line, Tekst", "voucher, Bilag", "none, ''"})
    void takes_the_text_the_mapping_asks_for(String source, String text) throws IOException {
        var rows = rows(SaftText.small(SaftVersion.V1_30), HEAD + "opening: false\ntext: " + source + "\n");

        assertThat(rows.getFirst().text()).isEqualTo(text);
    }

    @Test
    void an_opening_balance_that_does_not_add_up_is_told() throws IOException {
        var text = SaftText.small(SaftVersion.V1_30)
                .with("<OpeningDebitBalance>500000.00", "<OpeningDebitBalance>400000.00");
        rows(text, HEAD);

        assertThat(keys()).contains("opening-unbalanced", "closing-balance");
    }

    @Test
    void the_mapping_that_comes_with_the_product_is_sound() {
        assertThat(SaftMappings.find(SaftMappings.USUAL)).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            0 | function    | version: 1~for: saft~cost-centre: A
            3 | funtion     | version: 1~for: saft~funtion: F~function: F~cost-centre: A
            1 | version     | version: 2~for: saft~function: F~cost-centre: A
            5 | class       | version: 1~for: saft~function: F~cost-centre: A~class: both
            6 | accounts    | version: 1~for: saft~function: F~cost-centre: A~accounts:~  '1920': bank
            2 | ''          | version: 1~  for: saft
            0 | ''          | ''
            """)
    void refuses_a_wrong_mapping_with_its_place(int line, String key, String yaml) {
        var outcome = SaftMappings.read("m.yaml", yaml.replace('~', '\n'));

        assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> {
            var problem = ((Rejected<?>) rejected).problems().getFirst();
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(key);
        });
    }

    private List<LedgerRow> rows(SaftText text, String yaml) throws IOException {
        var mapping = ((Accepted<SaftMapping>) SaftMappings.read("m.yaml", yaml)).value();
        var bytes = new ByteArrayInputStream(text.xml().getBytes(StandardCharsets.UTF_8));
        var limits = SaftLimits.USUAL;
        var reader = new SaftReader(new SaftGuard(bytes, limits), limits, findings);
        var rows = new ArrayList<LedgerRow>();
        new SaftRows(reader, new SaftChecks(findings), findings, mapping, FormLibrary.kostra())
                .forEachRemaining(rows::add);
        return rows;
    }

    private List<String> keys() {
        return findings.told().stream()
                .map(each -> each.problem().messageKey().substring("intake.saft.problem.".length()))
                .toList();
    }
}
