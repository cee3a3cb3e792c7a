package no.rodtrad.intake.saft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.rodtrad.intake.saft.SaftText.Line;
import no.rodtrad.intake.saft.SaftText.Voucher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SaftCheckTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void reads_a_sound_file_of_each_version(SaftVersion version) throws IOException {
        var report = SaftCheck.of(SaftText.small(version).in(folder));

        assertThat(report.findings()).isEmpty();
        assertThat(report.totals()).isEqualTo(new SaftTotals(4, 2, 5, 500_000_50, 500_000_50));
        var head = report.head().orElseThrow();
        assertThat(head.version()).contains(version);
        assertThat(head.company()).isEqualTo("Eksempel kommune");
        assertThat(head.organisationNumber()).isEqualTo("999999999");
        assertThat(head.period()).contains(new SaftPeriod(2024, 1, 2024, 12));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            voucher-unbalanced     | <Amount>75000.50           | <Amount>75000.51
            file-unbalanced        | <Amount>75000.50           | <Amount>75000.51
            closing-balance        | <Amount>75000.50           | <Amount>75000.51
            control-total          | <TotalDebit>500000.50      | <TotalDebit>500000.49
            control-total          | <TotalCredit>500000.50     | <TotalCredit>500000.51
            control-entries        | <NumberOfEntries>2         | <NumberOfEntries>3
            closing-balance        | DebitBalance>599999.50     | DebitBalance>599999.49
            outside-period         | <PeriodEnd>12              | <PeriodEnd>1
            outside-period         | <PeriodStart>1             | <PeriodStart>2
            unknown-account        | 0100</AccountID><Analysis  | 0101</AccountID><Analysis
            line-without-account   | 0100</AccountID><Analysis  | </AccountID><Analysis
            unknown-analysis       | 202</AnalysisID></Analysis | 203</AnalysisID></Analysis
            voucher-twice          | <TransactionID>1002        | <TransactionID>1001
            voucher-without-id     | <TransactionID>1002        | <TransactionID>
            voucher-without-period | <Period>2</Period>         | ''
            account-twice          | 8000</AccountID><AccountD  | 0100</AccountID><AccountD
            account-without-id     | 8000</AccountID><AccountD  | </AccountID><AccountD
            two-companies          | </Header>                  | </Header><Header><Company/></Header>
            two-companies          | </Company>                 | </Company><Company><Name>B</Name></Company>
            currency               | <DefaultCurrencyCode>NOK   | <DefaultCurrencyCode>EUR
            debit-and-credit | </Description><DebitAmount> | </Description><CreditAmount>2</CreditAmount><DebitAmount>
            line-without-amount    | </RecordID>                | </RecordID></Line><Line>
            amount-missing         | <Amount>300000.00</Amount> | <Amount/>
            amount-unreadable      | <Amount>300000.00          | <Amount>300 000,00
            amount-unreadable      | <Amount>300000.00          | <Amount>3E5
            amount-unreadable      | <Amount>300000.00          | <Amount>-
            amount-decimals        | <Amount>300000.00          | <Amount>300000.005
            amount-too-large       | <Amount>300000.00          | <Amount>12345678901234567.00
            amount-twice           | <Description>Tekst         | <DebitAmount>2</DebitAmount><Description>T
            date-unreadable        | <TransactionDate>2024-02-01 | <TransactionDate>01.02.2024
            number-unreadable      | <Period>2</Period>         | <Period>februar</Period>
            """)
    void refuses_what_contradicts_itself(String key, String found, String instead) throws IOException {
        var text = SaftText.small(SaftVersion.V1_30).with(found, instead);

        assertThat(keys(SaftCheck.of(text.in(folder)), SaftSeverity.ERROR)).contains(key);
    }

    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            WARNING | unknown-version          | Version>1.30                | Version>2.00
            WARNING | unknown-namespace        | Taxation-Financial:NO       | Taxation-Financial:DK
            WARNING | no-organisation-number   | <RegistrationNumber>999999999</RegistrationNumber> | ''
            WARNING | period-half              | <PeriodEnd>12</PeriodEnd>   | ''
            WARNING | control-missing          | <NumberOfEntries>2</NumberOfEntries> | ''
            WARNING | control-missing          | <TotalDebit>500000.50</TotalDebit>   | ''
            WARNING | balance-missing          | <OpeningDebitBalance>0.00</OpeningDebitBalance> | ''
            WARNING | unknown-element          | <AccountType>GL             | <Nytt>1</Nytt><AccountType>GL
            INFO    | element-of-other-version | <AccountType>GL | <StandardAccountID/><AccountType>GL
            """)
    void reads_on_and_says_what_is_unusual(SaftSeverity severity, String key, String found, String instead)
            throws IOException {
        var report = SaftCheck.of(
                SaftText.small(SaftVersion.V1_30).with(found, instead).in(folder));

        assertThat(report.errors()).isZero();
        assertThat(keys(report, severity)).contains(key);
        assertThat(report.totals().lines()).isEqualTo(5);
    }

    @Test
    void counts_entries_as_vouchers_or_as_lines() throws IOException {
        var text = SaftText.small(SaftVersion.V1_20).with("<NumberOfEntries>2", "<NumberOfEntries>5");

        assertThat(SaftCheck.of(text.in(folder)).findings()).isEmpty();
    }

    @Test
    void a_voucher_without_lines_is_counted_and_said() throws IOException {
        var text = SaftText.small(SaftVersion.V1_20)
                .voucher(new Voucher("1003", 3, "2024-03-01"))
                .voucher(new Voucher("1004", 3, "2024-03-01", new Line("0100", 1), new Line("2101", -1)));
        var report = SaftCheck.of(text.in(folder));

        assertThat(keys(report, SaftSeverity.WARNING)).containsExactly("voucher-without-lines");
        assertThat(report.errors()).isZero();
        assertThat(report.totals().transactions()).isEqualTo(4);
        assertThat(report.totals().lines()).isEqualTo(7);
    }

    @Test
    void a_negative_debit_counts_as_it_stands_or_by_its_sign() throws IOException {
        var asDebit = "<DebitAmount><Amount>-200000.50</Amount></DebitAmount>";
        var asCredit = "<CreditAmount><Amount>-200000.50</Amount></CreditAmount>";
        var text = SaftText.small(SaftVersion.V1_30)
                .with("<CreditAmount><Amount>200000.50</Amount></CreditAmount>", asDebit)
                .with(
                        "<DebitAmount><Amount>300000.00</Amount></DebitAmount>",
                        asCredit.replace("200000.50", "300000.00"));
        var report = SaftCheck.of(text.in(folder));

        assertThat(keys(report, SaftSeverity.INFO)).containsExactly("control-by-sign", "control-by-sign");
        assertThat(report.errors()).isZero();
    }

    @Test
    void a_thirteenth_period_belongs_to_december() throws IOException {
        var text = SaftText.small(SaftVersion.V1_30)
                .voucher(new Voucher("1003", 13, "2025-01-15", new Line("0100", 1), new Line("2101", -1)));

        assertThat(SaftCheck.of(text.in(folder)).findings()).isEmpty();
    }

    @Test
    void reads_a_prefix_as_it_reads_none() throws IOException {
        var plain = SaftText.small(SaftVersion.V1_30).xml();
        var prefixed = plain.replaceAll("<(/?)([A-Z])", "<$1n1:$2").replace("xmlns=", "xmlns:n1=");
        var file = Files.writeString(folder.resolve("prefixed.xml"), prefixed);

        assertThat(SaftCheck.of(file).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "ISO-8859-1", "UTF-16", "windows-1252"})
    void reads_the_encoding_the_file_names(String encoding) throws IOException {
        var xml = SaftText.small(SaftVersion.V1_30)
                .with("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")
                .with("<Name>Eksempel", "<Name>Ærfugløy")
                .xml();
        var file = Files.write(folder.resolve("saft.xml"), xml.getBytes(encoding));

        assertThat(SaftCheck.of(file).findings()).isEmpty();
        assertThat(SaftCheck.of(file).head().orElseThrow().company()).isEqualTo("Ærfugløy kommune");
    }

    @Test
    void reads_past_a_byte_order_mark() throws IOException {
        var file = Files.writeString(
                folder.resolve("saft.xml"),
                "\uFEFF" + SaftText.small(SaftVersion.V1_10).xml());

        assertThat(SaftCheck.of(file).findings()).isEmpty();
    }

    @Test
    void says_that_the_encoding_is_another_than_named() throws IOException {
        var text = SaftText.small(SaftVersion.V1_30).with("<Name>Eksempel", "<Name>Ærfugløy");

        assertThat(keys(SaftCheck.of(text.in(folder, StandardCharsets.ISO_8859_1)), SaftSeverity.ERROR))
                .containsExactly("encoding");
    }

    @Test
    void customers_never_become_objects() throws IOException {
        var report = SaftCheck.of(SaftText.small(SaftVersion.V1_30).in(folder));

        assertThat(report.toString()).doesNotContain("Hemmelig", "K1");
    }

    static List<String> keys(SaftReport report, SaftSeverity severity) {
        return report.findings().stream()
                .filter(each -> each.severity() == severity)
                .map(each -> each.problem().messageKey().substring("intake.saft.problem.".length()))
                .toList();
    }
}
