package no.rodtrad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.rodtrad.chart.ChartService;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.money.DrammenMoney;
import no.rodtrad.demo.money.PublishedFigure;
import no.rodtrad.demo.money.PublishedFigures;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.document.EditionWriter;
import no.rodtrad.document.EditionWriter.Edition;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.testing.PdfJudge;
import no.rodtrad.testing.PublishedFiles;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's annual report, frozen, and read back from its files. */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoEditionTest {

    private static final FiscalYear YEAR = new FiscalYear(DrammenMoney.FISCAL_YEAR);
    private static final AsOf CLOSED = new AsOf(LocalDate.of(2025, 3, 31));
    private static final AsOf LATER = new AsOf(LocalDate.of(2025, 12, 31));

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Drammen drammen;

    @Autowired
    private EditionWriter editions;

    @Autowired
    private AnnualReport report;

    @Autowired
    private ChartService chart;

    @Autowired
    private LedgerService ledger;

    @TempDir
    private static Path folder;

    private MunicipalityKey key;
    private Edition closed;

    @BeforeEach
    void load() {
        if (key != null) return;
        key = TestMunicipality.fresh(municipalities);
        municipalities.in(key, () -> new TransactionTemplate(transactions).execute(_ -> {
            drammen.steps().forEach(step -> step.work().getAsLong());
            return true;
        }));
        closed = write("closed", CLOSED);
    }

    @Test
    void the_printed_numbers_are_printed_again() throws IOException {
        var shown = new PublishedFiles(closed.folder()).tables();
        var otherwise = new ArrayList<String>();
        for (var figure : PublishedFigures.all()) {
            var ours = shown.get("figure:" + figure.figureId());
            if (!asPrinted(figure).equals(ours)) otherwise.add(figure.figureId() + " " + ours);
        }

        // Each of these is told below its table: the source leaves out a sign, writes a per cent of nothing as 0,0,
        // or prints one number in two ways.
        assertThat(otherwise).hasSameSizeAs(PublishedFigures.all().stream()
                .filter(figure -> figure.difference().isPresent())
                .toList());
        assertThat(PublishedFigures.all()).hasSize(320);
    }

    @Test
    void pages_tables_and_pdf_print_the_same_numbers() throws IOException {
        assertThat(new PublishedFiles(closed.folder()).differences()).isEmpty();
    }

    @Test
    void the_pdf_can_be_read_aloud_and_kept() throws Exception {
        var pdf = Files.readAllBytes(closed.folder().resolve("arsmelding-2024.pdf"));

        assertThat(PdfJudge.findings(pdf)).isEmpty();
    }

    /** One voucher of 1,234.56 in a school: it moves the school's area, its committee and the totals, and no other. */
    @Test
    void a_late_posting_moves_what_it_belongs_to_and_nothing_else() throws IOException {
        var before = new PublishedFiles(write("before", LATER).folder()).values();
        post(123_456);
        var edition = write("after", LATER);
        var after = new PublishedFiles(edition.folder()).values();

        assertThat(after.keySet()).isEqualTo(before.keySet());
        var moved = new TreeMap<String, Long>();
        var scopes = new TreeSet<String>();
        for (var figure : before.keySet()) {
            if (before.get(figure).equals(after.get(figure))) continue;
            scopes.add(figure.substring(figure.lastIndexOf('.') + 1));
            if (figure.contains("percent") || figure.contains("share")) continue;
            moved.put(figure, Long.parseLong(after.get(figure)) - Long.parseLong(before.get(figure)));
        }
        assertThat(moved)
                .containsEntry("figure:accounts.2024.area-P01", 123_456L)
                .containsEntry("figure:accounts.2024.committee-HOU", 123_456L)
                .containsEntry("figure:accounts.2024.total", 123_456L)
                .containsEntry("figure:variance.2024.area-P01", -123_456L)
                .containsEntry("figure:variance.2024.total", -123_456L)
                .allSatisfy((figure, change) -> assertThat(Math.abs(change)).as(figure).isEqualTo(123_456));
        // A school is one public unit; besides it only what holds it has moved.
        assertThat(scopes).hasSize(5).contains("area-P01", "committee-HOU", "total", "all");
        assertThat(new PublishedFiles(edition.folder()).differences()).isEmpty();
        assertThat(write("closed-again", CLOSED).hash()).isEqualTo(closed.hash());
    }

    private void post(long ore) {
        var school = municipalities.in(key, chart::costCentres).stream()
                .filter(centre -> centre.area().value().equals("P01"))
                .findFirst()
                .orElseThrow()
                .code()
                .value();
        var date = LocalDate.of(2024, 12, 5);
        var rows = Stream.of(
                new LedgerRow(2024, 12, 990_001, date, "1100", "202", school, "", ore, "bilag"),
                new LedgerRow(2024, 12, 990_001, date, "2101", "", "000000", "", -ore, "bilag"));
        var known = LATER.day().minusMonths(1).atStartOfDay(AsOf.ZONE).toInstant();
        var outcome = municipalities.in(
                key, () -> ledger.importBatch(LedgerBatch.whole("sent bilag", Origin.GENERATED, known), rows));
        assertThat(outcome).isInstanceOf(Accepted.class);
    }

    private Edition write(String name, AsOf asOf) {
        return municipalities.in(key, () -> {
            report.markRead(YEAR, asOf, "Kari Leser");
            var outcome = editions.write(YEAR, asOf, LanguageChoice.NB, folder.resolve(name));
            assertThat(outcome).isInstanceOf(Accepted.class);
            return ((Accepted<Edition>) outcome).value();
        });
    }

    /** As a Norwegian reader writes it. By hand, since the test must not trust our own writing. */
    private static String asPrinted(PublishedFigure figure) {
        boolean percent = figure.unit() == PublishedFigure.Unit.PERCENT;
        var number = percent ? figure.printed().setScale(1) : figure.printed();
        var digits = new StringBuilder(number.abs().toPlainString().replace('.', ','));
        int comma = digits.indexOf(",") < 0 ? digits.length() : digits.indexOf(",");
        for (int at = comma - 3; at > 0; at -= 3) digits.insert(at, '\u00A0');
        if (number.signum() < 0) digits.insert(0, '\u2212');
        if (number.compareTo(BigDecimal.ZERO) > 0 && figure.figureId().startsWith("variance.")) digits.insert(0, '+');
        return percent ? digits + "\u00A0%" : digits.toString();
    }
}
