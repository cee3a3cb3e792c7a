package no.rodtrad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Executors;
import no.rodtrad.budget.folder.FolderSums;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.ledger.PostingSums;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.StatementColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement straight from files: the same sums as when they are taken in, and the same refusals. */
class FolderStatementTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final String POSTINGS =
            "tenant,year,period,voucher,date,art,funksjon,ansvar,prosjekt,amount_ore,text\n";

    @TempDir
    Path folder = Path.of(".");

    @BeforeEach
    void write_an_organisation() throws IOException {
        write("program.csv", "code,name,committee\nP01,Skole,Oppvekst\nS1,Skatt,Sentrale inntekter\n");
        write("org.csv", """
                ansvar,name,virksomhet,program
                000000,Balanse,0000,
                010101,Bakken skole,0101,P01
                910101,Skatt,9101,S1
                """);
        write("budget.csv", """
                tenant,year,kind,case_no,art,funksjon,ansvar,prosjekt,amount_ore,text
                1,2024,O,KS 90/23,0100,202,010101,,90000000,Opprinnelig budsjett
                1,2024,O,KS 90/23,8700,800,910101,,-95000000,Opprinnelig budsjett
                1,2024,J,KS 41/24,0100,202,010101,,5000000,Justering
                1,2023,O,KS 80/22,0100,202,010101,,80000000,Opprinnelig budsjett
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Vouchers of two to six lines in balance. */
    private static String postings(int vouchers) {
        var random = new Random(vouchers);
        var text = new StringBuilder(POSTINGS);
        for (int i = 0; i < vouchers; i++) {
            var head = "1," + (2021 + i % 4) + ",1," + (1000 + i) + "," + (2021 + i % 4) + "-01-12,";
            long sum = 0;
            for (int line = random.nextInt(1, 6); line > 0; line--) {
                long amount = random.nextLong(-50_000, 200_000);
                sum += amount;
                text.append(head)
                        .append("0100,202,010101,,")
                        .append(amount)
                        .append(",Lønn ")
                        .append(i)
                        .append('\n');
            }
            text.append(head).append("2320,,000000,,").append(-sum).append(",Lønn\n");
        }
        return text.toString();
    }

    private FolderSums taken() {
        return switch (FolderSums.read(folder, FormLibrary.kostra(), YEAR)) {
            case Accepted<FolderSums>(var sums) -> sums;
            case Rejected<FolderSums>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private List<Problem> problems() {
        return switch (FolderSums.read(folder, FormLibrary.kostra(), YEAR)) {
            case Accepted<FolderSums> _ -> List.of();
            case Rejected<FolderSums>(var problems) -> problems;
        };
    }

    @Test
    void gives_the_budget_areas_in_ore() throws IOException {
        write("postings.csv", POSTINGS + """
                1,2024,1,1,2024-01-12,0100,202,010101,,125000,Lønn
                1,2024,1,1,2024-01-12,2320,,000000,,-125000,Lønn
                1,2024,2,2,2024-02-12,8700,800,910101,,-96000000,Skatt
                1,2024,2,2,2024-02-12,2100,,000000,,96000000,Skatt
                """);
        var statement = new FolderStatement(taken(), YEAR);

        assertThat(statement.operatingCsv()).isEqualTo("""
                program,actual_ore,original_ore,revised_ore
                P01,125000,90000000,95000000
                S1,-96000000,-95000000,-95000000
                """);
        assertThat(statement.form("5-4-1").amount("2", StatementColumn.ACCOUNTS))
                .isEqualTo(Money.kroner(960_000));
        assertThat(statement.form("5-4-1").amount("6", StatementColumn.REVISED)).isEqualTo(Money.kroner(950_000));
        assertThat(statement.formCsv("5-4-1")).contains("\n17,\"Netto driftsresultat\",5000000,0,95875000,95875000\n");
    }

    @Test
    void reads_a_file_in_parts_as_it_reads_it_whole() throws IOException {
        write("postings.csv", postings(20_000));
        var centre = new CostCentre(
                new CostCentreCode("010101"),
                "Bakken skole",
                "0101",
                new BudgetAreaCode("P01"),
                OptionalInt.empty(),
                new ValidityPeriod(LocalDate.of(1900, 1, 1), Optional.empty()),
                Origin.PUBLISHED);
        var reader = new PostingSums(FormLibrary.kostra(), List.of(centre), EntityCode.TREASURY);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var whole = reader.read(folder.resolve("postings.csv"), YEAR, 1, threads);
            for (int parts = 2; parts < 12; parts++) {
                assertThat(reader.read(folder.resolve("postings.csv"), YEAR, parts, threads))
                        .isEqualTo(whole);
            }
            assertThat(whole).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void names_the_line_of_the_whole_file_where_a_part_found_a_mistake() throws IOException {
        var good = postings(20_000);
        var bad = good + "1,2024,1,99999,2024-01-12,0109,999,010101,,5,Feil\n"
                + "1,2024,1,99999,2024-01-12,2320,,000000,,-5,Feil\n";
        write("postings.csv", bad);

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("postings.csv");
            assertThat(problem.line()).isEqualTo((int) good.lines().count() + 1);
            assertThat(problem.column()).isEqualTo("funksjon");
        });
    }

    @Test
    void refuses_what_an_import_refuses() throws IOException {
        write("postings.csv", POSTINGS + "1,2024,1,1,2024-01-12,0100,202,010101,,125000,Lønn\n");
        assertThat(problems()).extracting(Problem::messageKey).containsExactly("ledger.problem.voucher-unbalanced");

        write("postings.csv", postings(3));
        write("budget.csv", """
                tenant,year,kind,case_no,art,funksjon,ansvar,prosjekt,amount_ore,text
                1,2024,O,,0100,202,010101,,1,Budsjett
                1,2024,O,KS 90/23,0100,202,010199,,1,Budsjett
                """);
        assertThat(problems())
                .extracting(Problem::messageKey)
                .contains("budget.problem.case-number", "ledger.problem.unknown-cost-centre");

        Files.delete(folder.resolve("postings.csv"));
        assertThat(problems()).extracting(Problem::messageKey).containsExactly("budget.problem.missing-file");
    }

    @Test
    void a_budget_with_delegated_changes_is_read_with_care() throws IOException {
        write("postings.csv", postings(3));
        write("budget.csv", """
                tenant,year,kind,case_no,art,funksjon,ansvar,prosjekt,amount_ore,text
                1,2024,O,KS 90/23,0100,202,010101,,100,Opprinnelig
                1,2024,D,,0100,202,010101,,7,Delegert
                """);

        var sums = taken();

        assertThat(Money.sum(sums.original().stream().map(each -> each.amount()).toList()))
                .isEqualTo(Money.ore(100));
        assertThat(Money.sum(sums.revised().stream().map(each -> each.amount()).toList()))
                .isEqualTo(Money.ore(107));
    }
}
