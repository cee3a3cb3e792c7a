package no.rodtrad.budget.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.PostingSums;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.organisation.model.Organisation;
import org.springframework.modulith.NamedInterface;

/**
 * A folder of organisation, budget and postings, added up for one year without taking it in: no database, and the same
 * checks as an import.
 *
 * @param areas in printed order
 * @param accounts what was posted
 * @param original the original budget
 * @param revised the original budget and every change of it
 */
@NamedInterface("folder")
public record FolderSums(
        List<BudgetArea> areas, List<AccountSum> accounts, List<AccountSum> original, List<AccountSum> revised) {

    /** Nothing here changes what was taken in before: there is nothing. */
    private static final Organisation NOTHING = new Organisation(List.of(), List.of(), List.of(), List.of());

    public FolderSums {
        areas = List.copyOf(areas);
        accounts = List.copyOf(accounts);
        original = List.copyOf(original);
        revised = List.copyOf(revised);
    }

    /**
     * Adds up a folder; the postings and the budget are read at the same time.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public static Outcome<FolderSums> read(Path folder, KostraCodes kostra, FiscalYear year) {
        int processors = Runtime.getRuntime().availableProcessors();
        try (var threads = Executors.newFixedThreadPool(processors)) {
            for (var name : List.of(FolderImport.PROGRAM, FolderImport.ORG, FolderImport.POSTINGS)) {
                if (!Files.exists(folder.resolve(name))) {
                    return new Rejected<>(
                            List.of(new Problem(name, 0, "", "", "budget.problem.missing-file", List.of())));
                }
            }
            var problems = new ArrayList<Problem>();
            var areas = ProgramFile.read(folder, NOTHING, problems).organisation();
            if (!problems.isEmpty()) return new Rejected<>(problems);
            var costCentres = OrgFile.read(
                            CsvSource.of(folder.resolve(FolderImport.ORG)), areas, Origin.PUBLISHED, problems)
                    .costCentres();
            if (!problems.isEmpty()) return new Rejected<>(problems);
            var budget = CompletableFuture.supplyAsync(() -> budget(folder, kostra, costCentres, year), threads);
            var postings = new PostingSums(kostra, costCentres, EntityCode.TREASURY)
                    .read(folder.resolve(FolderImport.POSTINGS), year, 2 * processors, threads);
            return together(areas.areas(), postings, budget.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome<FolderSums> together(
            List<BudgetArea> areas, Outcome<List<AccountSum>> postings, Outcome<BudgetSums.Sums> budget) {
        var problems = new ArrayList<Problem>();
        if (postings instanceof Rejected<List<AccountSum>>(var found)) problems.addAll(found);
        if (budget instanceof Rejected<BudgetSums.Sums>(var found)) problems.addAll(found);
        if (postings instanceof Accepted<List<AccountSum>>(var accounts)
                && budget instanceof Accepted<BudgetSums.Sums>(var sums)) {
            return new Accepted<>(new FolderSums(areas, accounts, sums.original(), sums.revised()));
        }
        return new Rejected<>(problems);
    }

    private static Outcome<BudgetSums.Sums> budget(
            Path folder, KostraCodes kostra, List<CostCentre> costCentres, FiscalYear year) {
        var file = folder.resolve(FolderImport.BUDGET);
        if (!Files.exists(file)) return new Accepted<>(new BudgetSums.Sums(List.of(), List.of()));
        try {
            var fast = new BudgetSums(kostra, costCentres, year).read(file, FolderImport.BUDGET_COLUMNS);
            if (fast.isPresent()) return new Accepted<>(fast.get());
            return carefully(file, kostra, costCentres, year);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an import reads it. */
    private static Outcome<BudgetSums.Sums> carefully(
            Path file, KostraCodes kostra, List<CostCentre> costCentres, FiscalYear year) throws IOException {
        var problems = new ArrayList<Problem>();
        var reader =
                new BudgetFile(kostra, costCentres, ImportScope.PARTIAL, Origin.PUBLISHED, Instant.EPOCH, problems);
        var content = reader.read(CsvSource.of(file), Optional.empty());
        if (!problems.isEmpty()) return new Rejected<>(problems);
        var original = new ArrayList<AccountSum>();
        var revised = new ArrayList<AccountSum>();
        for (var change : content.changes()) {
            if (!change.head().year().equals(year)) continue;
            for (var entry : change.entries()) {
                var account = entry.account();
                var area = costCentres.stream()
                        .filter(each -> each.code().equals(account.costCentre()))
                        .findFirst()
                        .map(CostCentre::area);
                var sum = new AccountSum(
                        EntityCode.TREASURY,
                        account.accountClass(),
                        account.art().substring(0, 3),
                        account.function(),
                        area,
                        account.accountClass() == AccountClass.INVESTMENT ? account.project() : Optional.empty(),
                        entry.amount(),
                        1,
                        entry.origin());
                if (change.head().kind() == AdjustmentKind.ORIGINAL) original.add(sum);
                revised.add(sum);
            }
        }
        return new Accepted<>(new BudgetSums.Sums(original, revised));
    }
}
