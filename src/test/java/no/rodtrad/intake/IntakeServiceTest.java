package no.rodtrad.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import no.rodtrad.intake.model.IntakeReceipt;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.intake.model.Stated;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RodtradTest
class IntakeServiceTest {

    private static final String HEADS = "Bilagsnr;Bilagsdato;Art;Funksjon;Ansvar;Prosjekt;Beløp;Tekst\n";
    private static final String SALARY = "1001;31.01.2024;0100;202;10101;;1 250,50;Lønn\n";
    private static final String BANK = "1001;31.01.2024;2320;;;;-1 250,50;Bank\n";
    private static final LocalDate DAY = LocalDate.of(2024, 1, 31);

    @Autowired
    ApplicationContext application;

    @Autowired
    IntakeService intake;

    @Autowired
    LedgerService ledger;

    @TempDir
    Path folder;

    SmallMunicipality small;

    @BeforeEach
    void a_small_municipality() {
        small = SmallMunicipality.open(application);
    }

    @Test
    void a_file_of_another_system_is_taken_in_once() throws IOException {
        var file = latin("januar.csv", HEADS + SALARY + BANK);

        var receipt = Problems.accepted(take(file, Stated.NOTHING));
        assertThat(receipt.isNew()).isTrue();
        assertThat(receipt.rows()).isEqualTo(2);
        assertThat(receipt.totals().orElseThrow().debit()).isEqualTo(Money.ore(125_050));

        assertThat(Problems.accepted(take(file, Stated.NOTHING)).isNew()).isFalse();
        assertThat(imports()).isEqualTo(1);
    }

    @Test
    void what_the_ledger_refuses_is_told_by_the_lines_and_columns_of_the_file() throws IOException {
        var file = latin(
                "januar.csv",
                HEADS + SALARY + BANK + "1002;31.01.2024;0100;999;10101;;x;\n"
                        + "1003;31.01.2024;0100;999;10101;;5,00;\n");

        assertThat(Problems.of(take(file, Stated.NOTHING)))
                .extracting(Problem::line, Problem::column, Problem::messageKey)
                .containsExactly(
                        tuple(4, "Beløp", "intake.problem.no-amount"),
                        tuple(5, "Funksjon", "ledger.problem.unknown-function"));
        assertThat(imports()).isZero();
    }

    @Test
    void a_file_cut_short_leaves_a_voucher_out_of_balance() throws IOException {
        var file = latin("januar.csv", HEADS + SALARY);

        assertThat(Problems.keys(take(file, Stated.NOTHING))).containsExactly("ledger.problem.voucher-unbalanced");
        assertThat(imports()).isZero();
    }

    @Test
    void another_sum_than_the_stated_one_takes_nothing_in() throws IOException {
        var file = latin("januar.csv", HEADS + SALARY + BANK);
        var wrong = new Stated(OptionalInt.empty(), Optional.of(Money.ore(125_051)));

        assertThat(Problems.keys(take(file, wrong))).containsExactly("intake.problem.control");
        assertThat(imports()).isZero();
        var right = new Stated(OptionalInt.of(2024), Optional.of(Money.ore(125_050)));
        assertThat(Problems.keys(take(file, right))).isEmpty();
    }

    @Test
    void a_trial_answers_as_the_import_and_leaves_nothing() throws IOException {
        var file = latin("januar.csv", HEADS + SALARY + BANK);

        var tried = Problems.accepted(take(file, request(file).onTrial()));
        assertThat(tried.isNew()).isTrue();
        assertThat(tried.batch()).isEmpty();
        assertThat(tried.totals().orElseThrow().debit()).isEqualTo(Money.ore(125_050));
        assertThat(imports()).isZero();

        var kept = Problems.accepted(take(file, request(file)));
        assertThat(kept.totals()).isEqualTo(tried.totals());
        assertThat(kept.batch()).isPresent();
    }

    @Test
    void a_spreadsheet_has_numbers_dates_and_texts_in_its_cells() throws IOException {
        var file = folder.resolve("januar.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Ark1");
            var heads = HEADS.strip().split(";");
            for (int i = 0; i < heads.length; i++) sheet.value(0, i, heads[i]);
            // Row 2 is empty, and codes have lost their zeros.
            Object[] salary = {1001, DAY, "0100", 202, 10101, "", "1 250,50", "Lønn, \"netto\""};
            Object[] bank = {1001, "31.01.2024", 2320, "", "", "", -1250.5, "Bank"};
            for (int i = 0; i < 8; i++) {
                cell(sheet, 2, i, salary[i]);
                cell(sheet, 3, i, bank[i]);
            }
            sheet.style(2, 1).format("dd.mm.yyyy").set();
        }

        // Some programs do not write which column a cell stands in: it is then the next one.
        var bare = folder.resolve("bare.xlsx");
        withoutPlaces(file, bare);
        var read = Problems.accepted(take(bare, request(bare).onTrial()));
        assertThat(read.totals().orElseThrow().debit()).isEqualTo(Money.ore(125_050));

        var receipt = Problems.accepted(take(file, Stated.NOTHING));

        assertThat(receipt.totals().orElseThrow().debit()).isEqualTo(Money.ore(125_050));
        assertThat(Problems.accepted(take(file, Stated.NOTHING)).isNew()).isFalse();
    }

    /** The workbook again, its cells without the attribute that says their place. */
    private static void withoutPlaces(Path file, Path target) throws IOException {
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                var bare = text.replaceAll("(<c) r=\"[A-Z]+\\d+\"", "$1");
                if (entry.getName().endsWith("sheet1.xml")) assertThat(bare).isNotEqualTo(text);
                out.write(bare.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void a_bomb_and_a_broken_spreadsheet_are_refused() throws IOException {
        var bomb = folder.resolve("bombe.xlsx");
        try (var out = Files.newOutputStream(bomb)) {
            writeBomb(out);
        }
        assertThat(Problems.keys(take(bomb, Stated.NOTHING))).containsExactly("intake.problem.zip-bomb");

        var broken = Files.write(folder.resolve("kuttet.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3});
        assertThat(Problems.keys(take(broken, Stated.NOTHING))).containsExactly("intake.problem.not-a-spreadsheet");
        assertThat(imports()).isZero();
    }

    /** A small workbook with one cell of 200 MB, which packs to a thousandth. */
    private static void writeBomb(OutputStream out) throws IOException {
        var types = "http://schemas.openxmlformats.org/package/2006/content-types";
        var packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var kind = "application/vnd.openxmlformats-";
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="%s"><Default Extension="rels" ContentType="%spackage.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml"
                    ContentType="%sofficedocument.spreadsheetml.sheet.main+xml"/></Types>
                    """.formatted(types, kind, kind));
            var related = """
                    <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/%s" Target="%s"/></Relationships>
                    """;
            part(zip, "_rels/.rels", related.formatted(packaged, office, "officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    related.formatted(packaged, office, "worksheet", "worksheets/sheet1.xml"));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets>
                    <sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>
                    """.formatted(sheets, office));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>");
            var many = new byte[1 << 20];
            Arrays.fill(many, (byte) 'a');
            for (int i = 0; i < 200; i++) zip.write(many);
            write(zip, "</v></c></row></sheetData></worksheet>");
            zip.closeEntry();
        }
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text);
        zip.closeEntry();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case LocalDate day -> sheet.value(row, column, day);
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }

    private Path latin(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    private Outcome<IntakeReceipt> take(Path file, Stated stated) {
        return take(file, request(file).with(stated));
    }

    private Outcome<IntakeReceipt> take(Path file, IntakeRequest request) {
        var mapping = Problems.accepted(MappingLibrary.find("example-one-column"));
        return small.in(() -> intake.take(file, mapping, request));
    }

    private static IntakeRequest request(Path file) {
        return IntakeRequest.of(file.getFileName().toString()).in(ImportScope.PARTIAL);
    }

    private int imports() {
        return small.in(() -> ledger.imports(new AsOf(LocalDate.of(2100, 1, 1))))
                .size();
    }
}
