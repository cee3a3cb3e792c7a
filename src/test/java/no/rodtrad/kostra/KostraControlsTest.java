package no.rodtrad.kostra;

import static no.rodtrad.kostra.KostraFile.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.TreeSet;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kostra.KostraControls.Report;
import no.rodtrad.kostra.model.ControlFinding;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.kostra.model.Severity;
import org.junit.jupiter.api.Test;

class KostraControlsTest {

    private static final long SEED = 20_261_121;
    private static final int FILES = 400;
    private static final String LIKELY = "0123456789 -ABCDFGIJKLMNPQKZz~\t\r\n";

    @Test
    void random_bytes_give_findings_and_never_an_exception() throws IOException {
        for (long seed = SEED; seed < SEED + FILES; seed++) {
            var random = new Random(seed);
            var bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            everyForm(bytes, "seed " + seed);
        }
    }

    @Test
    void random_records_of_the_right_length_give_findings_and_never_an_exception() throws IOException {
        for (long seed = SEED; seed < SEED + FILES; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int line = random.nextInt(30); line > 0; line--) {
                text.append(KostraFile.CONTROLS.forms().get(random.nextInt(14)), 0, 2);
                for (int i = 2; i < 48; i++) text.append(LIKELY.charAt(random.nextInt(LIKELY.length() - 3)));
                text.append("\r\n");
            }
            everyForm(text.toString().getBytes(StandardCharsets.ISO_8859_1), "seed " + seed);
        }
    }

    @Test
    void whatever_is_found_has_a_text_in_three_languages() throws IOException {
        var told = new TreeSet<String>();
        for (long seed = SEED; seed < SEED + FILES; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int line = 0; line < 20; line++) {
                text.append("0F2026 330100" + " ".repeat(18)).append("34".charAt(random.nextInt(2)));
                text.append(
                        "%04d%03d%9d\n".formatted(random.nextInt(900), random.nextInt(999), random.nextInt(99) - 50));
            }
            var form = KostraFile.CONTROLS.forms().get(random.nextInt(30));
            var lines = text.toString().replace("0F2026", form.substring(0, 2) + "2026");
            for (var finding :
                    check(form, lines.getBytes(StandardCharsets.ISO_8859_1)).findings()) {
                told.add(finding.messageKey());
                for (var language : LanguageChoice.values())
                    assertThat(text(language, finding)).doesNotContain("kostra.", "{");
            }
        }
        assertThat(told).hasSizeGreaterThan(30);
    }

    @Test
    void a_file_in_order_has_no_findings() {
        var report = file(
                        "0A",
                        "1 100 010 1000",
                        "1 222 590 40",
                        "1 800 870 -700",
                        "1 840 800 -300",
                        "1 860 990 -40",
                        "0 222 230 500",
                        "0 870 910 -500")
                .report();
        assertThat(report.findings()).isEmpty();
        assertThat(report.stops()).isFalse();
    }

    @Test
    void an_empty_file_has_no_findings() throws IOException {
        assertThat(check("0A", new byte[0]).findings()).isEmpty();
        assertThat(check("0A", "\r\n\n\r\r\n".getBytes(StandardCharsets.ISO_8859_1))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_record_of_amount_0_is_left_out_after_its_length_was_looked_at() {
        assertThat(file("0A", "year=1999 9 999 999 0").report().findings()).isEmpty();
        assertThat(file("0A", "raw:0").report().findings())
                .extracting(ControlFinding::rule)
                .containsExactly("001");
    }

    @Test
    void a_carriage_return_is_no_part_of_a_record() throws IOException {
        var unix = file("0A", "1 100 010 10", "1 800 870 -10").text();
        var expected = check("0A", unix.getBytes(StandardCharsets.ISO_8859_1)).findings();
        var windows = unix.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(check("0A", windows).findings()).isEqualTo(expected);
    }

    @Test
    void a_letter_of_two_bytes_makes_the_record_too_long() throws IOException {
        var record = file("0A", "1 100 010 10").text().replace("100 010", "1Ø0 010");
        assertThat(check("0A", record.getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(ControlFinding::severity)
                .containsExactly(Severity.FATAL);
        assertThat(check("0A", record.getBytes(StandardCharsets.ISO_8859_1)).findings())
                .extracting(ControlFinding::rule)
                .contains("010");
    }

    @Test
    void a_year_with_a_quarter_is_the_quarterly_form() {
        assertThat(KostraFile.CONTROLS.form("0A", "4").orElseThrow().id()).isEqualTo("0AK4");
        assertThat(KostraFile.CONTROLS.form("0AK4", "4").orElseThrow().id()).isEqualTo("0AK4");
        assertThat(KostraFile.CONTROLS.form("0I", "4").orElseThrow().id()).isEqualTo("0I");
        assertThat(KostraFile.CONTROLS.form("0X", "")).isEmpty();
    }

    @Test
    void a_year_that_is_not_known_is_held_to_the_nearest() {
        assertThat(file("0A year=2019", "year=2019 1 100 010 10").report().codesOfYear())
                .isEqualTo(2023);
        assertThat(file("0A year=2031", "year=2031 1 100 010 10").report().codesOfYear())
                .isEqualTo(2026);
        assertThat(file("0A year=2025", "year=2025 1 100 010 10").report().codesOfYear())
                .isEqualTo(2025);
    }

    @Test
    void findings_come_in_the_order_of_the_controls() {
        var rules =
                file("0A", "org=123456789 year=1999 7 999 999 x", "1 841 910 5", "1 841 910 5")
                        .report()
                        .findings()
                        .stream()
                        .map(ControlFinding::rule)
                        .toList();
        assertThat(rules).isSorted();
        assertThat(new HashSet<>(rules)).contains("004", "007", "009", "012", "014", "015", "020", "025", "110");
    }

    private static void everyForm(byte[] bytes, String seed) throws IOException {
        for (var form : KostraFile.CONTROLS.forms()) {
            for (var finding : check(form, bytes).findings()) {
                assertThat(finding.rule()).as(seed).matches("[0-9]{3}");
                assertThat(finding.lines()).as(seed).allMatch(line -> line > 0);
            }
        }
    }

    private static Report check(String form, byte[] bytes) throws IOException {
        var known = KostraFile.CONTROLS.form(form, "").orElseThrow();
        var quarter = form.length() > 2 ? form.substring(3) : "";
        var delivery = Delivery.of(known, 2026, quarter, "330100", "");
        return KostraFile.CONTROLS.check(delivery, new ByteArrayInputStream(bytes));
    }

    private static String text(LanguageChoice language, ControlFinding finding) {
        return new KostraTexts(language).of(finding);
    }
}
