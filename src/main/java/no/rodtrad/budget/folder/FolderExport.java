package no.rodtrad.budget.folder;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.rodtrad.budget.BudgetOverview;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.budget.model.BudgetEntry;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.AccountCode;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes all of a municipality's organisation, budget and entries as the folder that {@link FolderImport} reads, with
 * control totals. Into an empty municipality it gives the same statements to the øre. What the folder has no place for
 * is left out: when something became known, where it came from, and the dates of decisions.
 */
@Service
@NamedInterface("folder")
public class FolderExport {

    /** Stands for a case where the source prints no number, since a budget is decided in some case. */
    private static final String UNNUMBERED = "SAK ";

    private static final String NO_TENANT = "0";

    private final OrganisationService organisation;
    private final ChartService chart;
    private final DecisionService decisions;
    private final LedgerService ledger;
    private final BudgetService budget;
    private final BudgetOverview overview;

    FolderExport(
            OrganisationService organisation,
            ChartService chart,
            DecisionService decisions,
            LedgerService ledger,
            BudgetService budget,
            BudgetOverview overview) {
        this.organisation = organisation;
        this.chart = chart;
        this.decisions = decisions;
        this.ledger = ledger;
        this.budget = budget;
        this.overview = overview;
    }

    /** How much was written. */
    public record Written(long budgetEntries, long ledgerEntries) {}

    /**
     * Writes the files.
     *
     * @param folder one that is there
     * @throws UncheckedIOException when a file cannot be written
     */
    @Transactional(readOnly = true)
    public Written write(Path folder, AsOf asOf) {
        try (var control = open(folder, FolderImport.CONTROL)) {
            control.writeRecord("file", "entries", "debit_ore", "credit_ore");
            areas(folder);
            entities(folder);
            costCentres(folder);
            long budgeted = budget(folder, asOf, control);
            long posted = 0;
            for (var entity : organisation.organisation().entities()) {
                posted += postings(folder, entity.code(), asOf, control);
            }
            return new Written(budgeted, posted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void areas(Path folder) throws IOException {
        var all = organisation.organisation();
        try (var file = open(folder, FolderImport.PROGRAM)) {
            file.writeRecord("code", "name", "committee", "table");
            for (var area : all.areas()) {
                // By code: where the committee is new, what stands here becomes both its code and its name.
                var committee = area.committee().map(code -> code.value()).orElse("");
                file.writeRecord(
                        area.code().value(),
                        area.name(),
                        committee,
                        area.table().code());
            }
        }
    }

    private void entities(Path folder) throws IOException {
        try (var file = open(folder, FolderImport.ENTITY)) {
            file.writeRecord("code", "name", "kind");
            for (var entity : organisation.organisation().entities()) {
                file.writeRecord(
                        entity.code().value(), entity.name(), entity.kind().code());
            }
        }
    }

    private void costCentres(Path folder) throws IOException {
        try (var file = open(folder, FolderImport.ORG)) {
            file.writeRecord("ansvar", "name", "virksomhet", "program", "employees", "entity");
            var all = chart.costCentres();
            for (int i = 0; i < all.size(); i++) {
                var centre = all.get(i);
                // Rows of one code stand from the oldest; the file holds the newest.
                if (i + 1 < all.size() && all.get(i + 1).code().equals(centre.code())) continue;
                file.writeRecord(
                        centre.code().value(),
                        centre.name(),
                        centre.serviceUnit(),
                        centre.area().value(),
                        centre.employees().isPresent()
                                ? Integer.toString(centre.employees().getAsInt())
                                : "",
                        centre.entity().value());
            }
        }
    }

    /** Sums for {@code control.csv}. */
    private static final class Tally {

        private long entries;
        private long debit;
        private long credit;

        void add(long ore) {
            entries++;
            if (ore > 0) debit = Math.addExact(debit, ore);
            else credit = Math.subtractExact(credit, ore);
        }

        void write(String name, CsvWriter control) {
            control.writeRecord(name, Long.toString(entries), Long.toString(debit), Long.toString(credit));
        }
    }

    private long budget(Path folder, AsOf asOf, CsvWriter control) throws IOException {
        var tally = new Tally();
        try (var file = open(folder, FolderImport.BUDGET)) {
            file.writeRecord(BudgetFile.HEADER);
            for (FiscalYear year : overview.years(asOf)) {
                var number = new int[1];
                budget.export(year, asOf, (head, entries) -> {
                    var caseNumber = caseOf(head, ++number[0]);
                    for (var entry : entries) {
                        tally.add(entry.amount().ore());
                        line(head, caseNumber, entry, file);
                    }
                });
            }
        }
        tally.write(FolderImport.BUDGET, control);
        return tally.entries;
    }

    private static void line(AdjustmentHead head, String caseNumber, BudgetEntry entry, CsvWriter file) {
        var account = entry.account();
        // A case without a number goes by the text of its lines.
        var text = caseNumber.isEmpty() || entry.text().isEmpty() ? head.what() : entry.text();
        file.writeRecord(
                NO_TENANT,
                head.year().toString(),
                letter(head.kind()),
                caseNumber,
                art(account),
                account.function().orElse(""),
                account.costCentre().value(),
                account.project().orElse(""),
                Long.toString(entry.amount().ore()),
                oneLine(text));
    }

    private String caseOf(AdjustmentHead head, int number) {
        var written = head.decision()
                .flatMap(decisions::find)
                .flatMap(decision -> decision.caseNumber().map(each -> decision.body() + " " + each))
                .filter(BudgetCase::isCaseNumber);
        if (written.isPresent()) return written.get();
        boolean needed = head.kind() != AdjustmentKind.DELEGATED && head.kind() != AdjustmentKind.TECHNICAL;
        return needed ? UNNUMBERED + number + "/" + head.year() : "";
    }

    private static String letter(AdjustmentKind kind) {
        return switch (kind) {
            case ORIGINAL -> "O";
            case VOTED -> "J";
            case REAPPROPRIATION -> "R";
            case DELEGATED -> "D";
            case TECHNICAL -> "T";
        };
    }

    private static String art(AccountCode account) {
        return account.accountClass().digit() + account.art();
    }

    private long postings(Path folder, EntityCode entity, AsOf asOf, CsvWriter control) throws IOException {
        var name = entity.equals(EntityCode.TREASURY) ? FolderImport.POSTINGS : "postings-" + entity.value() + ".csv";
        var tally = new Tally();
        try (var file = open(folder, name)) {
            file.writeRecord(
                    "tenant",
                    "year",
                    "period",
                    "voucher",
                    "date",
                    "art",
                    "funksjon",
                    "ansvar",
                    "prosjekt",
                    "amount_ore",
                    "text");
            ledger.export(entity, asOf, row -> {
                tally.add(row.amountOre());
                file.writeRecord(fields(row));
            });
        }
        if (tally.entries == 0) Files.delete(folder.resolve(name));
        else tally.write(name, control);
        return tally.entries;
    }

    private static List<String> fields(LedgerRow row) {
        return List.of(
                NO_TENANT,
                Integer.toString(row.year()),
                Integer.toString(row.period()),
                Long.toString(row.voucher()),
                row.date().toString(),
                row.art(),
                row.function(),
                row.costCentre(),
                row.project(),
                Long.toString(row.amountOre()),
                oneLine(row.text()));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    private static CsvWriter open(Path folder, String name) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(name));
    }
}
