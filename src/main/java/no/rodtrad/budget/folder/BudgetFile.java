package no.rodtrad.budget.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.budget.model.AdjustmentBalance;
import no.rodtrad.budget.model.BudgetAdjustment;
import no.rodtrad.budget.model.BudgetChange;
import no.rodtrad.budget.model.BudgetEntry;
import no.rodtrad.budget.model.PartOfAdjustment;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountCode;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.chart.model.WrittenAccount;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.organisation.model.EntityCode;

/** {@code budget.csv}: the original budget of each year (kind O) and its adjustments (J, D, T), each with its case. */
final class BudgetFile {

    /** What the file holds. */
    record Content(List<BudgetChange> changes, List<Decision> decisions, ControlTotals totals) {}

    /** An adjustment while its lines come in. */
    private static final class Draft {
        final int firstLine;
        final BudgetCase what;
        final List<BudgetEntry> entries = new ArrayList<>();

        Draft(int firstLine, BudgetCase what) {
            this.firstLine = firstLine;
            this.what = what;
        }
    }

    private final KostraCodes kostra;
    private final Map<String, List<CostCentre>> costCentres = new HashMap<>();
    private final ImportScope scope;
    private final Origin origin;
    private final Instant knownAt;
    private final List<Problem> problems;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, AccountCode> accounts = new HashMap<>();
    private long entries;
    private long debit;
    private long credit;

    BudgetFile(
            KostraCodes kostra,
            List<CostCentre> costCentres,
            ImportScope scope,
            Origin origin,
            Instant knownAt,
            List<Problem> problems) {
        this.kostra = kostra;
        for (var each : costCentres) {
            this.costCentres
                    .computeIfAbsent(each.code().value(), _ -> new ArrayList<>())
                    .add(each);
        }
        this.scope = scope;
        this.origin = origin;
        this.knownAt = knownAt;
        this.problems = problems;
    }

    Content read(CsvSource source, Optional<ControlTotals> control) throws IOException {
        CsvFile.read(source, FolderImport.BUDGET_COLUMNS, List.of(), problems, this::readLine);
        // With a line missing, the balance says nothing.
        if (scope == ImportScope.WHOLE && problems.isEmpty()) checkBalance(source);
        var totals = new ControlTotals(entries, Money.ore(debit), Money.ore(credit));
        if (problems.isEmpty() && control.isPresent()) compare(source.name(), control.get(), totals);
        if (!problems.isEmpty()) return new Content(List.of(), List.of(), totals);
        var changes = new ArrayList<BudgetChange>();
        var decisions = new LinkedHashMap<DecisionId, Decision>();
        for (var draft : drafts.values()) {
            var head = draft.what.head(origin, knownAt);
            draft.what.decision(knownAt).ifPresent(decision -> decisions.put(decision.id(), decision));
            changes.add(
                    scope == ImportScope.WHOLE
                            ? new BudgetAdjustment(head, draft.entries)
                            : new PartOfAdjustment(head, draft.entries));
        }
        return new Content(changes, List.copyOf(decisions.values()), totals);
    }

    private void readLine(CsvFile file) {
        var amount = file.number("amount_ore");
        var year = file.number("year");
        if (year.isEmpty()) return;
        if (year.getAsLong() < 1990 || year.getAsLong() > 2053) {
            file.problem("year", "ledger.problem.year", "1990", "2053");
            return;
        }
        var fiscalYear = new FiscalYear((int) year.getAsLong());
        var account = account(file, fiscalYear);
        var what = BudgetCase.of(file, fiscalYear);
        if (amount.isEmpty() || account.isEmpty() || what.isEmpty()) return;
        long ore = amount.getAsLong();
        try {
            entries++;
            if (ore > 0) debit = Math.addExact(debit, ore);
            if (ore < 0) credit = Math.subtractExact(credit, ore);
        } catch (ArithmeticException e) {
            file.problem("amount_ore", "ledger.problem.overflow");
            return;
        }
        drafts.computeIfAbsent(what.get().id(), _ -> new Draft(file.line(), what.get()))
                .entries
                .add(new BudgetEntry(account.get(), Money.ore(ore), origin, file.text("text")));
    }

    private Optional<AccountCode> account(CsvFile file, FiscalYear year) {
        var art = file.text("art");
        var function = file.text("funksjon");
        var costCentre = file.text("ansvar");
        var project = file.text("prosjekt");
        var key = year + "," + art + "," + function + "," + costCentre + "," + project;
        // Accounts return again and again, in each case and each year.
        var known = accounts.get(key);
        if (known != null) return Optional.of(known);
        boolean good = true;
        var written = WrittenAccount.of(art, false);
        var accountClass = written.map(WrittenAccount::accountClass).orElse(AccountClass.OPERATION);
        var valid = kostra.of(accountClass);
        if (written.isEmpty() || !valid.hasArt(written.get().digits(), year.value())) {
            file.problem("art", artMistake(written, year), year.toString());
            good = false;
        }
        if (!valid.hasFunction(function, year.value())) {
            file.problem("funksjon", "ledger.problem.unknown-function", year.toString());
            good = false;
        }
        var centres = costCentres.getOrDefault(costCentre, List.of());
        if (centres.stream().noneMatch(each -> each.valid().contains(year.lastDay()))) {
            var missing = centres.isEmpty();
            file.problem(
                    "ansvar",
                    missing ? "ledger.problem.unknown-cost-centre" : "ledger.problem.cost-centre-not-valid",
                    year.toString());
            good = false;
        }
        if (project.length() > 20) {
            file.problem("prosjekt", "ledger.problem.project");
            good = false;
        }
        if (!good) return Optional.empty();
        var account = new AccountCode(
                accountClass,
                Optional.of(function),
                written.orElseThrow().digits(),
                new CostCentreCode(costCentre),
                project.isEmpty() ? Optional.empty() : Optional.of(project));
        accounts.put(key, account);
        return Optional.of(account);
    }

    private String artMistake(Optional<WrittenAccount> written, FiscalYear year) {
        if (written.isEmpty()) return "ledger.problem.unknown-art";
        var other = written.get().accountClass() == AccountClass.INVESTMENT ? kostra.operation() : kostra.investment();
        boolean elsewhere = other.hasArt(written.get().digits(), year.value());
        return elsewhere ? "ledger.problem.art-of-other-class" : "ledger.problem.unknown-art";
    }

    private void checkBalance(CsvSource source) {
        for (var draft : drafts.values()) {
            var year = draft.what.year();
            var parts = AdjustmentBalance.imbalances(draft.entries, code -> entityOf(code, year));
            parts.forEach((part, sum) -> problems.add(new Problem(
                    source.name(),
                    draft.firstLine,
                    source.column("case_no"),
                    draft.what.caseNumber(),
                    AdjustmentBalance.messageKey(part.accountClass()),
                    List.of(sum.inKroner(), part.entity().value()))));
        }
    }

    private EntityCode entityOf(CostCentreCode code, FiscalYear year) {
        return costCentres.getOrDefault(code.value(), List.of()).stream()
                .filter(each -> each.valid().contains(year.lastDay()))
                .findFirst()
                .orElseThrow()
                .entity();
    }

    private void compare(String name, ControlTotals said, ControlTotals found) {
        compare(
                name,
                "",
                Long.toString(said.entries()),
                Long.toString(found.entries()),
                "ledger.problem.control-entries");
        compare(name, "debit_ore", "" + said.debit().ore(), "" + found.debit().ore(), "ledger.problem.control-total");
        compare(
                name,
                "credit_ore",
                "" + said.credit().ore(),
                "" + found.credit().ore(),
                "ledger.problem.control-total");
    }

    private void compare(String name, String column, String said, String found, String messageKey) {
        if (said.equals(found)) return;
        problems.add(new Problem(name, 0, column, found, messageKey, List.of(said)));
    }

    static String sha256(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int count; (count = in.read(buffer)) > 0; ) digest.update(buffer, 0, count);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
