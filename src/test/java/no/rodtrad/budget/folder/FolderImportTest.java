package no.rodtrad.budget.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.BudgetTotal;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.ledger.model.LedgerTotal;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@RodtradTest
class FolderImportTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final AsOf LATER = new AsOf(LocalDate.of(2099, 1, 1));

    private static final String PROGRAM = """
            code,name,committee,table
            P01,"Skole",Hovedutvalg for oppvekst,programme
            S1,"Skatt",,central_income
            """;

    private static final String ORG = """
            ansvar,name,virksomhet,program,employees
            000000,Balanse,0000,,
            010101,Bakken skole,0101,P01,40
            910101,Skatt,9101,S1,
            """;

    private static final String BUDGET = """
            tenant,year,kind,case_no,art,funksjon,ansvar,prosjekt,amount_ore,text
            3005,2024,O,KS 90/23,0100,202,010101,,900000,Opprinnelig budsjett
            3005,2024,O,KS 90/23,8700,800,910101,,-900000,Opprinnelig budsjett
            3005,2024,J,KS 44/24,0100,202,010101,,5000,1. tertial
            3005,2024,J,KS 44/24,8700,800,910101,,-5000,1. tertial
            """;

    private static final String POSTINGS = """
            tenant,year,period,voucher,date,art,funksjon,ansvar,prosjekt,amount_ore,text
            3005,2024,1,1001,2024-01-12,0100,202,010101,,125000,Lønn
            3005,2024,1,1001,2024-01-12,2320,,000000,,-125000,Lønn
            """;

    @Autowired
    Municipalities municipalities;

    @Autowired
    FolderImport folders;

    @Autowired
    LedgerService ledger;

    @Autowired
    BudgetService budget;

    @Autowired
    ChangeLog changes;

    @TempDir
    Path folder = Path.of("");

    MunicipalityKey key = new MunicipalityKey("none");

    @BeforeEach
    void an_empty_municipality() {
        key = TestMunicipality.fresh(municipalities);
    }

    @Test
    void a_folder_is_taken_in_whole() throws IOException {
        write("program.csv", PROGRAM);
        write("org.csv", ORG);
        write("budget.csv", BUDGET);
        write("postings.csv", POSTINGS);
        write("control.csv", "file,entries,debit_ore,credit_ore\npostings.csv,2,125000,125000\n");

        var receipt = accepted(run(ImportScope.WHOLE));

        assertThat(receipt.costCentres()).isEqualTo(2);
        assertThat(receipt.budget().orElseThrow().adjustments()).isEqualTo(2);
        assertThat(receipt.ledger().getFirst().batch().totals().debit()).isEqualTo(Money.ore(125_000));
        assertThat(totals()).extracting(LedgerTotal::amount).containsExactly(Money.ore(125_000));
        assertThat(in(() -> budget.totals(YEAR, LATER)))
                .extracting(BudgetTotal::amount)
                .containsExactlyInAnyOrder(
                        Money.ore(900_000), Money.ore(5_000), Money.ore(-900_000), Money.ore(-5_000));
        assertThat(in(() -> budget.isPartial(YEAR, LATER))).isFalse();
    }

    @Test
    void the_same_folder_again_changes_nothing_and_says_so() throws IOException {
        a_folder_is_taken_in_whole();
        long before = in(changes::dataVersion);

        var receipt = accepted(run(ImportScope.WHOLE));

        assertThat(receipt.isChanged()).isFalse();
        assertThat(in(changes::dataVersion)).isEqualTo(before);
        assertThat(totals()).extracting(LedgerTotal::amount).containsExactly(Money.ore(125_000));
    }

    @Test
    void a_posting_added_later_moves_its_cost_centre_by_exactly_that() throws IOException {
        a_folder_is_taken_in_whole();
        write("control.csv", "file,entries,debit_ore,credit_ore\n");
        write("postings.csv", POSTINGS.replace("1001", "1002").replace("125000", "123456"));

        assertThat(accepted(run(ImportScope.WHOLE)).isChanged()).isTrue();

        assertThat(totals()).extracting(LedgerTotal::amount).containsExactly(Money.ore(248_456));
    }

    @Test
    void a_part_of_a_budget_may_be_out_of_balance_and_says_that_it_is_a_part() throws IOException {
        write("program.csv", PROGRAM);
        write("org.csv", ORG);
        write("budget.csv", BUDGET.replace("-900000", "-800000"));

        assertThat(run(ImportScope.WHOLE)).isInstanceOf(Rejected.class);
        accepted(run(ImportScope.PARTIAL));

        assertThat(in(() -> budget.isPartial(YEAR, LATER))).isTrue();
    }

    @Test
    void a_case_that_was_taken_in_is_never_changed() throws IOException {
        a_folder_is_taken_in_whole();
        write("budget.csv", BUDGET.replace("900000", "800000"));

        assertThat(run(ImportScope.WHOLE)).isInstanceOf(Rejected.class);
    }

    private Outcome<FolderReceipt> run(ImportScope scope) {
        return in(() -> folders.run(folder, scope));
    }

    private List<LedgerTotal> totals() {
        return in(() -> ledger.totals(YEAR, LATER));
    }

    private <T> T in(Supplier<T> work) {
        return municipalities.in(key, work);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static FolderReceipt accepted(Outcome<FolderReceipt> outcome) {
        return switch (outcome) {
            case Accepted<FolderReceipt>(var receipt) -> receipt;
            case Rejected<FolderReceipt>(var problems) -> throw new AssertionError(problems);
        };
    }
}
