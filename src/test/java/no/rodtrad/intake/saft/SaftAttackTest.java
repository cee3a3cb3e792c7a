package no.rodtrad.intake.saft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to break their reader, and files that were broken by accident. */
class SaftAttackTest {

    private static final String ROOT = "<AuditFile xmlns=\"urn:StandardAuditFile-Taxation-Financial:NO\">";

    @TempDir
    Path folder;

    @Test
    void refuses_an_xml_bomb_unread() throws IOException {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE AuditFile [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        bomb.append("]><AuditFile><Header><Company><Name>&a39;</Name></Company></Header></AuditFile>");

        assertThat(key(bomb.toString())).isEqualTo("dtd");
    }

    @Test
    void refuses_an_entity_from_outside() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "hemmelig");
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE AuditFile [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<AuditFile><Header><Company><Name>&x;</Name></Company></Header></AuditFile>";

        assertThat(key(xml)).isEqualTo("dtd");
        assertThat(report(xml).toString()).doesNotContain("hemmelig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&lol;", "&#x1;"})
    void refuses_an_entity_nobody_declared(String entity) throws IOException {
        assertThat(key(ROOT + "<Header><Company><Name>" + entity + "</Name></Company></Header></AuditFile>"))
                .isIn("not-xml", "dtd");
    }

    @Test
    void refuses_deep_nesting() throws IOException {
        assertThat(key(ROOT + "<a>".repeat(100_000))).isEqualTo("too-deep");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a text        | <Header><HeaderComment>  | x
            a comment     | <!--                     | <
            an attribute  | <Header a="              | x
            raw text      | <Header><![CDATA[        | >
            instructions  | '<?php '                 | <
            """)
    void refuses_a_piece_without_end(String what, String before, String filling) throws IOException {
        assertThat(key(ROOT + before + filling.repeat(10_000_000))).as(what).isEqualTo("piece-too-long");
    }

    @Test
    void refuses_a_name_without_end() throws IOException {
        assertThat(key(ROOT + "<" + "x".repeat(10_000_000))).isIn("piece-too-long", "not-xml");
    }

    @Test
    void refuses_too_many_attributes() throws IOException {
        var element = new StringBuilder("<Header");
        for (int i = 0; i < 1000; i++) element.append(" a").append(i).append("=\"\"");

        assertThat(key(ROOT + element + "/></AuditFile>")).isIn("too-many-attributes", "not-xml");
    }

    @Test
    void every_shorter_file_is_refused_and_none_breaks_the_reader() throws IOException {
        var whole = SaftText.small(SaftVersion.V1_30).xml().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length - 1; length += 7) {
            var file = Files.write(folder.resolve("cut.xml"), Arrays.copyOf(whole, length));

            assertThat(SaftCheck.of(file).errors()).as("cut at byte %d", length).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 900, 2500, 5000})
    void says_that_a_file_was_cut_off(int length) throws IOException {
        var xml = SaftText.small(SaftVersion.V1_30).xml();

        assertThat(key(xml.substring(0, length))).isEqualTo("truncated");
    }

    @ParameterizedTest
    @CsvSource({"'', truncated", "hei, not-xml", "<html/>, not-saft", "<AuditFile/>, no-header"})
    void says_that_it_is_something_else(String text, String key) throws IOException {
        assertThat(key(text)).isEqualTo(key);
    }

    @Test
    void refuses_an_encoding_it_cannot_guard() throws IOException {
        assertThat(key("<?xml version=\"1.0\" encoding=\"IBM037\"?><AuditFile/>"))
                .isEqualTo("encoding-unknown");
    }

    @Test
    void reads_a_packed_file() throws IOException {
        var file = zip("saft.zip", SaftText.small(SaftVersion.V1_30).xml(), "saft.xml");

        assertThat(SaftCheck.isSaft(file)).isTrue();
        assertThat(SaftCheck.of(file).findings()).isEmpty();
    }

    @Test
    void refuses_a_packed_file_with_company() throws IOException {
        var file = zip("saft.zip", SaftText.small(SaftVersion.V1_30).xml(), "a.xml", "b.xml");

        assertThat(only(SaftCheck.of(file))).isEqualTo("zip-many");
    }

    /** Wherever a byte of a packed file is wrong or the file is cut, it is told in words: nothing is thrown. */
    @Test
    void a_packed_file_that_is_broken_anywhere_is_told_of() throws IOException {
        var whole = Files.readAllBytes(
                zip("saft.zip", SaftText.small(SaftVersion.V1_30).xml(), "saft.xml"));
        var file = folder.resolve("broken.zip");
        int told = 0;
        for (int at = 4; at < whole.length; at++) {
            boolean isPacked = at > 64 && at < whole.length - 128;
            if (isPacked && at % 32 != 0) continue;
            for (int sign : new int[] {0, 0x7F, 0xFF}) {
                var broken = whole.clone();
                broken[at] = (byte) sign;
                told += SaftCheck.of(Files.write(file, broken)).problems().isEmpty() ? 0 : 1;
            }
            assertThat(SaftCheck.of(Files.write(file, Arrays.copyOf(whole, at))).problems())
                    .as("cut at %d", at)
                    .isNotEmpty();
        }
        assertThat(told).isPositive();
    }

    @Test
    void refuses_a_zip_bomb() throws IOException {
        var file = zip("bomb.zip", ROOT + "<Header>" + "<a/>".repeat(30_000_000), "saft.xml");

        assertThat(only(SaftCheck.of(file))).isEqualTo("file-too-large");
    }

    @Test
    void refuses_a_file_beyond_the_limit() throws IOException {
        var limits = new SaftLimits(1000, 1 << 16, 32, 16, 250);
        var file = SaftText.small(SaftVersion.V1_30).in(folder);

        assertThat(only(SaftCheck.of(file, limits))).isEqualTo("file-too-large");
    }

    @Test
    void a_million_mistakes_are_counted_and_a_thousand_told() throws IOException {
        var account = "<Account><AccountID/></Account>";
        var xml = ROOT + "<MasterFiles><GeneralLedgerAccounts>" + account.repeat(1_000_000);
        var report = report(xml + "</GeneralLedgerAccounts></MasterFiles></AuditFile>");

        assertThat(report.errors()).isEqualTo(1_000_001);
        assertThat(report.problems()).hasSize(1000);
    }

    private Path zip(String name, String xml, String... entries) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(xml.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private SaftReport report(String xml) throws IOException {
        return SaftCheck.of(Files.writeString(folder.resolve("saft.xml"), xml));
    }

    private String key(String xml) throws IOException {
        return only(report(xml));
    }

    private static String only(SaftReport report) {
        assertThat(report.errors()).isEqualTo(1);
        return report.problems().getFirst().messageKey().substring("intake.saft.problem.".length());
    }
}
