package no.rodtrad.budget.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.BudgetReceipt;
import no.rodtrad.chart.ChartService;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.EntryFile;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerReceipt;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a folder with any of {@code program.csv}, {@code entity.csv}, {@code org.csv}, {@code budget.csv},
 * {@code postings.csv} and {@code postings-CODE.csv}, the treasury's accounts and those of another entity, with control
 * totals of budget and accounts in {@code control.csv}. All or nothing, in one transaction; what was taken in before is
 * left alone.
 */
@Service
@NamedInterface("folder")
public class FolderImport {

    /** A line of {@code budget.csv}. */
    public static final List<String> BUDGET_COLUMNS =
            List.of("tenant", "year", "kind", "case_no", "art", "funksjon", "ansvar", "prosjekt", "amount_ore", "text");

    static final String PROGRAM = "program.csv";
    static final String ENTITY = "entity.csv";
    static final String ORG = "org.csv";
    static final String BUDGET = "budget.csv";
    static final String POSTINGS = "postings.csv";
    static final String CONTROL = "control.csv";

    private static final Set<String> READ = Set.of(PROGRAM, ENTITY, ORG, BUDGET, POSTINGS, CONTROL);

    /** The accounts of another entity than the treasury, which has its code in the name. */
    private static final Pattern POSTINGS_OF_ENTITY = Pattern.compile("postings-([A-Z][A-Z0-9]{0,9})\\.csv");

    /** Written beside the data for others to read, by us or by bench; so is what begins with «ledger.». */
    private static final Set<String> LEFT_ALONE = Set.of("expected.csv", "datapackage.json");

    private final OrganisationService organisation;
    private final ChartService chart;
    private final DecisionService decisions;
    private final LedgerService ledger;
    private final BudgetService budget;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FolderImport(
            OrganisationService organisation,
            ChartService chart,
            DecisionService decisions,
            LedgerService ledger,
            BudgetService budget,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.organisation = organisation;
        this.chart = chart;
        this.decisions = decisions;
        this.ledger = ledger;
        this.budget = budget;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Takes in a folder from the municipality's own systems, known from now on.
     *
     * @throws UncheckedIOException when a file that is there cannot be read
     */
    public Outcome<FolderReceipt> run(Path folder, ImportScope scope) {
        return run(folder, scope, Origin.PUBLISHED, Optional.empty());
    }

    /**
     * Takes in a folder of history.
     *
     * @param knownAt when it was known, never later than now; empty: now
     */
    public Outcome<FolderReceipt> run(Path folder, ImportScope scope, Origin origin, Optional<Instant> knownAt) {
        return inOneTransaction(problems -> {
            checkFiles(folder, problems);
            if (!problems.isEmpty()) return FolderReceipt.NOTHING;
            return new Run(folder, scope, origin, knownAt.orElse(clock.instant()), problems).take();
        });
    }

    /**
     * Takes in a file of budget lines in another form, as {@code budget.csv} of a folder.
     *
     * @param knownAt when it was known, never later than now; empty: now
     */
    public Outcome<FolderReceipt> runBudget(
            Path file, String name, EntryFile form, ImportScope scope, Origin origin, Optional<Instant> knownAt) {
        var source = new CsvSource(file, name, Optional.of(form));
        return inOneTransaction(problems -> {
            var run = new Run(file, scope, origin, knownAt.orElse(clock.instant()), problems);
            return new FolderReceipt(0, 0, run.budget(source, Optional.empty()), List.of());
        });
    }

    /** Takes in a file of cost centres in another form, as {@code org.csv} of a folder. */
    public Outcome<FolderReceipt> runOrganisation(Path file, String name, EntryFile form, Origin origin) {
        var source = new CsvSource(file, name, Optional.of(form));
        return inOneTransaction(problems -> {
            var run = new Run(file, ImportScope.WHOLE, origin, clock.instant(), problems);
            int units = run.units(source);
            int centres = problems.isEmpty() ? run.costCentres(source) : 0;
            return new FolderReceipt(units, centres, Optional.empty(), List.of());
        });
    }

    /** What is done in one transaction, which is undone when something is told. */
    private interface Taking {
        FolderReceipt take(List<Problem> problems) throws IOException;
    }

    private Outcome<FolderReceipt> inOneTransaction(Taking taking) {
        return transaction.execute(status -> {
            try {
                var problems = new ArrayList<Problem>();
                var receipt = taking.take(problems);
                if (problems.isEmpty()) return new Accepted<>(receipt);
                status.setRollbackOnly();
                return new Rejected<>(problems);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void checkFiles(Path folder, List<Problem> problems) throws IOException {
        if (!Files.isDirectory(folder)) {
            problems.add(problem(String.valueOf(folder.getFileName()), "budget.problem.no-folder"));
            return;
        }
        var names = new TreeSet<String>();
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.startsWith("ledger.") && !LEFT_ALONE.contains(name))
                    .forEach(names::add);
        }
        for (var name : names) if (!reads(name)) problems.add(problem(name, "budget.problem.unknown-file"));
        names.removeIf(name -> !reads(name) || name.equals(CONTROL));
        if (names.isEmpty()) problems.add(problem(POSTINGS, "budget.problem.missing-file"));
    }

    /** Whether a file of that name in a folder is read. */
    public static boolean reads(String name) {
        return READ.contains(name) || isPostings(name);
    }

    /** Whether the name is that of a file of ledger entries. */
    static boolean isPostings(String name) {
        return name.equals(POSTINGS) || POSTINGS_OF_ENTITY.matcher(name).matches();
    }

    /** Whose accounts a file of ledger entries holds, by its name. */
    private static EntityCode entityOf(String name) {
        var match = POSTINGS_OF_ENTITY.matcher(name);
        return match.matches() ? new EntityCode(match.group(1)) : EntityCode.TREASURY;
    }

    private static Problem problem(String file, String messageKey) {
        return new Problem(file, 0, "", "", messageKey, List.of());
    }

    /** One folder on its way in. */
    private final class Run {

        private final Path folder;
        private final ImportScope scope;
        private final Origin origin;
        private final Instant knownAt;
        private final List<Problem> problems;

        Run(Path folder, ImportScope scope, Origin origin, Instant knownAt, List<Problem> problems) {
            this.folder = folder;
            this.scope = scope;
            this.origin = origin;
            this.knownAt = knownAt;
            this.problems = problems;
        }

        FolderReceipt take() throws IOException {
            var control = has(CONTROL) ? ControlFile.read(folder, problems) : Map.<String, ControlTotals>of();
            int areas = has(PROGRAM) ? areas() : 0;
            int entities = has(ENTITY) && problems.isEmpty() ? entities() : 0;
            int units = has(ORG) && problems.isEmpty() ? units(source(ORG)) : 0;
            int centres = has(ORG) && problems.isEmpty() ? costCentres(source(ORG)) : 0;
            // Entries are checked against the organisation: with a wrong one every line of them would be wrong.
            boolean sound = problems.isEmpty();
            var budgeted = sound && has(BUDGET)
                    ? budget(source(BUDGET), Optional.ofNullable(control.get(BUDGET)))
                    : Optional.<BudgetReceipt>empty();
            var posted = sound ? allPostings(control) : List.<LedgerReceipt>of();
            return new FolderReceipt(areas + entities + units, centres, budgeted, posted);
        }

        private int areas() throws IOException {
            var file = ProgramFile.read(folder, organisation.organisation(), problems);
            return problems.isEmpty()
                    ? taken(organisation.store(file.organisation()), source(PROGRAM), file.lines())
                    : 0;
        }

        private int entities() throws IOException {
            var file = EntityFile.read(folder, problems);
            return problems.isEmpty()
                    ? taken(organisation.store(file.organisation()), source(ENTITY), file.lines())
                    : 0;
        }

        private CsvSource source(String name) {
            return CsvSource.of(folder.resolve(name));
        }

        private int units(CsvSource source) throws IOException {
            var file = OrgFile.read(source, organisation.organisation(), origin, problems);
            return problems.isEmpty() ? taken(organisation.store(file.units()), source, file.lines()) : 0;
        }

        private int costCentres(CsvSource source) throws IOException {
            var file = OrgFile.read(source, organisation.organisation(), origin, problems);
            return problems.isEmpty() ? taken(chart.storeCostCentres(file.costCentres()), source, file.lines()) : 0;
        }

        private Optional<BudgetReceipt> budget(CsvSource source, Optional<ControlTotals> control) throws IOException {
            var sha256 = BudgetFile.sha256(source.path());
            var same = budget.importOf(sha256);
            if (same.isPresent()) return Optional.of(new BudgetReceipt(same.get(), 0, false));
            var reader = new BudgetFile(chart.kostra(), chart.costCentres(), scope, origin, knownAt, problems);
            var file = reader.read(source, control);
            if (!problems.isEmpty()) return Optional.empty();
            decisions.store(file.decisions());
            return receipt(
                    budget.storeImport(source.name(), sha256, scope, origin, knownAt, file.totals(), file.changes()));
        }

        private List<LedgerReceipt> allPostings(Map<String, ControlTotals> control) throws IOException {
            var names = new TreeSet<String>();
            try (var files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(FolderImport::isPostings)
                        .forEach(names::add);
            }
            var receipts = new ArrayList<LedgerReceipt>();
            for (var name : names) {
                var said = Optional.ofNullable(control.get(name));
                var batch = new LedgerBatch(name, entityOf(name), scope, origin, Optional.of(knownAt), said);
                receipt(ledger.importFile(batch, folder.resolve(name))).ifPresent(receipts::add);
            }
            return receipts;
        }

        private boolean has(String name) {
            return Files.exists(folder.resolve(name));
        }

        private <T> Optional<T> receipt(Outcome<T> outcome) {
            return switch (outcome) {
                case Accepted<T>(var value) -> Optional.of(value);
                case Rejected<T>(var found) -> {
                    problems.addAll(found);
                    yield Optional.empty();
                }
            };
        }

        /** Points to the line of a code that was refused further in, where lines are not known. */
        private int taken(Outcome<Integer> outcome, CsvSource source, Map<String, Integer> lines) {
            return switch (outcome) {
                case Accepted<Integer>(var count) -> count;
                case Rejected<Integer>(var found) -> {
                    for (var each : found) {
                        int line = lines.getOrDefault(each.found(), 0);
                        problems.add(new Problem(
                                source.name(),
                                line,
                                source.column(each.column()),
                                each.found(),
                                each.messageKey(),
                                each.arguments()));
                    }
                    yield 0;
                }
            };
        }
    }
}
