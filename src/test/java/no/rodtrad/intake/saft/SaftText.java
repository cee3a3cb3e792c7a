package no.rodtrad.intake.saft;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes SAF-T files of each version, right in every sum; a test then spoils what it is about. */
public final class SaftText {

    /** A line: positive is debit. Marks are {@code TYPE=CODE}, or {@code TYPE=CODE:ØRE} for a part of the line. */
    record Line(String account, long ore, String... marks) {}

    record Voucher(String id, int period, String date, List<Line> lines) {
        Voucher(String id, int period, String date, Line... lines) {
            this(id, period, date, List.of(lines));
        }
    }

    private record Account(String id, String category, String code, long openingOre) {}

    private final SaftVersion version;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Voucher> vouchers = new ArrayList<>();
    private final List<String[]> spoilt = new ArrayList<>();

    private SaftText(SaftVersion version) {
        this.version = version;
    }

    /** Wages of two schools, paid from the bank, and a grant from the state; 2024. */
    public static SaftText small(SaftVersion version) {
        return new SaftText(version)
                .account("0100", "KA_K", "010", 0)
                .account("8000", "KA_K", "800", 0)
                .account("2101", "KA_K", "10", 500_000_00)
                .account("25900", "KA_K", "5990", -500_000_00)
                .code("F", "202")
                .code("F", "840")
                .code("A", "010101")
                .code("A", "010102")
                .code("A", "910101")
                .code("P", "70001")
                .voucher(new Voucher(
                        "1001",
                        1,
                        "2024-01-12",
                        new Line("0100", 125_000_00, "F=202", "A=010101"),
                        new Line("0100", 75_000_50, "F=202", "A=010102", "P=70001"),
                        new Line("2101", -200_000_50)))
                .voucher(new Voucher(
                        "1002",
                        2,
                        "2024-02-01",
                        new Line("2101", 300_000_00),
                        new Line("8000", -300_000_00, "F=840", "A=910101")));
    }

    SaftText account(String id, String category, String code, long openingOre) {
        accounts.put(id, new Account(id, category, code, openingOre));
        return this;
    }

    SaftText code(String type, String id) {
        codes.add(type + "=" + id);
        return this;
    }

    SaftText voucher(Voucher voucher) {
        vouchers.add(voucher);
        return this;
    }

    /** Puts another text in the place of the first like this one in the finished file. */
    SaftText with(String found, String instead) {
        spoilt.add(new String[] {found, instead});
        return this;
    }

    Path in(Path folder) throws IOException {
        return in(folder, StandardCharsets.UTF_8);
    }

    Path in(Path folder, Charset charset) throws IOException {
        return Files.write(folder.resolve("saft.xml"), xml().getBytes(charset));
    }

    public String xml() {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.append("<AuditFile xmlns=\"urn:StandardAuditFile-Taxation-Financial:NO\">\n");
        header(text);
        masterFiles(text);
        entries(text);
        text.append("</AuditFile>\n");
        var xml = text.toString();
        for (var each : spoilt) {
            int at = xml.indexOf(each[0]);
            if (at < 0) throw new IllegalArgumentException("Not in the file: " + each[0]);
            xml = xml.substring(0, at) + each[1] + xml.substring(at + each[0].length());
        }
        return xml;
    }

    private void header(StringBuilder text) {
        text.append("""
                <Header>
                <AuditFileVersion>%s</AuditFileVersion>
                <AuditFileCountry>NO</AuditFileCountry>
                <AuditFileDateCreated>2025-01-20</AuditFileDateCreated>
                <SoftwareCompanyName>Skriver</SoftwareCompanyName>
                <SoftwareID>Regnskap</SoftwareID>
                <SoftwareVersion>7</SoftwareVersion>
                <Company>
                <RegistrationNumber>999999999</RegistrationNumber>
                <Name>Eksempel kommune</Name>
                <Address><City>Eksempel</City><PostalCode>0000</PostalCode></Address>
                <Contact><ContactPerson><LastName>Hemmelig</LastName></ContactPerson></Contact>
                </Company>
                <DefaultCurrencyCode>NOK</DefaultCurrencyCode>
                <SelectionCriteria>
                <PeriodStart>1</PeriodStart><PeriodStartYear>2024</PeriodStartYear>
                <PeriodEnd>12</PeriodEnd><PeriodEndYear>2024</PeriodEndYear>
                </SelectionCriteria>
                <TaxAccountingBasis>A</TaxAccountingBasis>
                </Header>
                """.formatted(version.number()));
    }

    private void masterFiles(StringBuilder text) {
        text.append("<MasterFiles>\n<GeneralLedgerAccounts>\n");
        for (var account : accounts.values()) {
            text.append("<Account><AccountID>").append(account.id()).append("</AccountID>");
            text.append("<AccountDescription>Konto</AccountDescription>");
            text.append("<GroupingCategory>").append(account.category()).append("</GroupingCategory>");
            text.append("<GroupingCode>").append(account.code()).append("</GroupingCode>");
            text.append("<AccountType>GL</AccountType>");
            balance(text, "Opening", account.openingOre());
            balance(text, "Closing", account.openingOre() + moved(account.id()));
            text.append("</Account>\n");
        }
        text.append("</GeneralLedgerAccounts>\n");
        text.append("<Customers><Customer><RegistrationNumber>1</RegistrationNumber><Name>Ola Hemmelig</Name>");
        text.append("<CustomerID>K1</CustomerID></Customer></Customers>\n");
        text.append("<AnalysisTypeTable>\n");
        for (var code : codes) {
            var parts = code.split("=");
            text.append("<AnalysisTypeTableEntry><AnalysisType>")
                    .append(parts[0])
                    .append("</AnalysisType>");
            text.append("<AnalysisTypeDescription>Type</AnalysisTypeDescription>");
            text.append("<AnalysisID>").append(parts[1]).append("</AnalysisID>");
            text.append("<AnalysisIDDescription>Kode</AnalysisIDDescription></AnalysisTypeTableEntry>\n");
        }
        text.append("</AnalysisTypeTable>\n</MasterFiles>\n");
    }

    private static void balance(StringBuilder text, String which, long ore) {
        var element = which + (ore < 0 ? "Credit" : "Debit") + "Balance";
        text.append('<').append(element).append('>').append(kroner(Math.abs(ore)));
        text.append("</").append(element).append('>');
    }

    private long moved(String account) {
        return vouchers.stream()
                .flatMap(voucher -> voucher.lines().stream())
                .filter(line -> line.account().equals(account))
                .mapToLong(Line::ore)
                .sum();
    }

    private void entries(StringBuilder text) {
        var amounts = vouchers.stream()
                .flatMap(voucher -> voucher.lines().stream())
                .mapToLong(Line::ore)
                .toArray();
        long debit = 0;
        long credit = 0;
        for (long ore : amounts) {
            if (ore > 0) debit += ore;
            else credit -= ore;
        }
        text.append("<GeneralLedgerEntries>\n<NumberOfEntries>").append(vouchers.size());
        text.append("</NumberOfEntries>\n<TotalDebit>").append(kroner(debit)).append("</TotalDebit>\n<TotalCredit>");
        text.append(kroner(credit)).append("</TotalCredit>\n<Journal><JournalID>GL</JournalID>");
        text.append("<Description>Hovedbok</Description><Type>GL</Type>\n");
        for (var voucher : vouchers) voucher(text, voucher);
        text.append("</Journal>\n</GeneralLedgerEntries>\n");
    }

    private void voucher(StringBuilder text, Voucher voucher) {
        text.append("<Transaction><TransactionID>").append(voucher.id()).append("</TransactionID><Period>");
        text.append(voucher.period()).append("</Period><PeriodYear>2024</PeriodYear><TransactionDate>");
        text.append(voucher.date()).append("</TransactionDate><Description>Bilag</Description><SystemEntryDate>");
        text.append(voucher.date()).append("</SystemEntryDate><GLPostingDate>").append(voucher.date());
        text.append("</GLPostingDate>\n");
        int record = 0;
        for (var line : voucher.lines()) {
            text.append("<Line><RecordID>").append(++record).append("</RecordID><AccountID>");
            text.append(line.account()).append("</AccountID>");
            for (var mark : line.marks()) mark(text, mark);
            text.append("<CustomerID>K1</CustomerID><Description>Tekst</Description>");
            amount(text, line.ore() < 0 ? "CreditAmount" : "DebitAmount", Math.abs(line.ore()));
            text.append("</Line>\n");
        }
        text.append("</Transaction>\n");
    }

    private void mark(StringBuilder text, String mark) {
        var parts = mark.split("[=:]");
        text.append("<Analysis><AnalysisType>").append(parts[0]).append("</AnalysisType><AnalysisID>");
        text.append(parts[1]).append("</AnalysisID>");
        if (parts.length > 2) {
            long ore = Long.parseLong(parts[2]);
            boolean sides = version == SaftVersion.V1_30;
            var element = !sides ? "AnalysisAmount" : ore < 0 ? "CreditAnalysisAmount" : "DebitAnalysisAmount";
            amount(text, element, Math.abs(ore));
        }
        text.append("</Analysis>");
    }

    private static void amount(StringBuilder text, String element, long ore) {
        text.append('<').append(element).append("><Amount>").append(kroner(ore)).append("</Amount></");
        text.append(element).append('>');
    }

    private static String kroner(long ore) {
        return BigDecimal.valueOf(ore, 2).toPlainString();
    }
}
