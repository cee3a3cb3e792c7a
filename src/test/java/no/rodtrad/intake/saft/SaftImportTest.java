package no.rodtrad.intake.saft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import no.rodtrad.intake.saft.SaftText.Line;
import no.rodtrad.intake.saft.SaftText.Voucher;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RodtradTest
class SaftImportTest {

    private static final AsOf LATER = new AsOf(LocalDate.of(2199, 1, 1));

    @Autowired
    ApplicationContext application;

    @Autowired
    SaftImport imports;

    @Autowired
    LedgerService ledger;

    @TempDir
    Path folder;

    private SmallMunicipality municipality;

    @BeforeEach
    void open() {
        municipality = SmallMunicipality.open(application);
    }

    @Test
    void a_file_becomes_entries_and_the_same_again_changes_nothing() throws IOException {
        var file = SaftText.small(SaftVersion.V1_30).in(folder);

        var batch = value(run(file)).batch().orElseThrow();
        assertThat(batch.totals().entries()).isEqualTo(7);
        assertThat(batch.totals().debit()).isEqualTo(Money.ore(1_000_000_50));
        assertThat(value(run(file)).batch()).isEmpty();
        assertThat(known()).isEqualTo(1);
    }

    @Test
    void a_file_that_contradicts_itself_leaves_nothing() throws IOException {
        var file = SaftText.small(SaftVersion.V1_30)
                .with("<TotalDebit>500000.50", "<TotalDebit>500000.49")
                .in(folder);

        assertThat(Problems.keys(run(file))).containsExactly("intake.saft.problem.control-total");
        assertThat(known()).isZero();
    }

    @Test
    void a_file_that_was_cut_off_leaves_nothing() throws IOException {
        var text = SaftText.small(SaftVersion.V1_30).with("</Journal>", "");

        assertThat(Problems.keys(run(text.in(folder)))).contains("intake.saft.problem.not-xml");
        assertThat(known()).isZero();
    }

    @Test
    void what_the_ledger_refuses_is_told_with_the_line_of_the_file() throws IOException {
        var text = SaftText.small(SaftVersion.V1_30)
                .code("A", "999999")
                .code("F", "999")
                .voucher(new Voucher(
                        "1003", 3, "2024-03-01", new Line("0100", 1, "F=999", "A=999999"), new Line("2101", -1)));
        var before = text.xml().substring(0, text.xml().indexOf("<AnalysisID>999</AnalysisID></Analysis><Analysis>"));
        long line = before.lines().count();

        assertThat(Problems.of(run(text.in(folder)))).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isEqualTo((int) line);
            assertThat(problem.column()).isEqualTo("Analysis");
        });
        assertThat(known()).isZero();
    }

    private Outcome<SaftReceipt> run(Path file) {
        var batch =
                new LedgerBatch("saft.xml", ImportScope.WHOLE, Origin.PUBLISHED, Optional.empty(), Optional.empty());
        var mapping = value(SaftMappings.find(SaftMappings.USUAL));
        return municipality.in(() -> imports.run(batch, file, mapping));
    }

    private int known() {
        return municipality.in(() -> ledger.imports(LATER)).size();
    }

    private static <T> T value(Outcome<T> outcome) {
        assertThat(Problems.of(outcome)).isEmpty();
        return ((Accepted<T>) outcome).value();
    }
}
