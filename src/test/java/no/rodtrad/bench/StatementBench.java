package no.rodtrad.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import no.rodtrad.RodtradApplication;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.budget.folder.FolderReceipt;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.EntryFilter;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.statement.OperatingCsv;
import no.rodtrad.statement.OperatingStatements;
import no.rodtrad.statement.model.OperatingColumn;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The annual statement and the drill-down on the postings of {@code gen_ledger.py}, in the server's process: once put
 * together from the database after an import, and once as the next reader gets it.
 *
 * <p>Arguments: a data folder of ours, then a folder of postings for each size.
 */
final class StatementBench {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final int RUNS = 21;

    private StatementBench() {}

    public static void main(String[] arguments) {
        try (var context = new SpringApplicationBuilder(RodtradApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("rodtrad.data", arguments[0]))
                .run()) {
            var municipalities = context.getBean(Municipalities.class);
            for (var folder : Arrays.copyOfRange(arguments, 1, arguments.length)) {
                var path = Path.of(folder).toAbsolutePath();
                var key =
                        new MunicipalityKey("s_" + path.getFileName().toString().replaceAll("[^a-z0-9]", "_"));
                if (municipalities.find(key).isEmpty()) {
                    municipalities.add(key, "Målestokk");
                    var taken = municipalities.in(
                            key, () -> context.getBean(FolderImport.class).run(path, ImportScope.PARTIAL));
                    if (taken instanceof Rejected<FolderReceipt>(var problems)) {
                        throw new IllegalStateException("" + problems);
                    }
                }
                municipalities.in(key, () -> {
                    measure(context, path.getFileName().toString());
                    return key;
                });
                if (path.getFileName().toString().endsWith("0000000")) {
                    new AppendBench(municipalities, context.getBean(FolderImport.class), path).run(key);
                }
            }
        }
    }

    private static void measure(org.springframework.context.ApplicationContext context, String name) {
        var asOf = AsOf.at(context.getBean(Clock.class).instant());
        var ledger = context.getBean(LedgerService.class);
        var budget = context.getBean(BudgetService.class);
        var statements = context.getBean(OperatingStatements.class);
        var csv = context.getBean(OperatingCsv.class);
        var years = ledger.years(asOf);
        int[] rows = {0};
        report(name, "pivot of " + years.size() + " years, all units and arts", () -> {
            rows[0] = ledger.pivot(years, asOf).size();
        });
        System.out.printf("%s: rows of the pivot: %d%n", name, rows[0]);
        var centre = ledger.totals(YEAR, asOf).getFirst();
        var filter = new EntryFilter(YEAR, Set.of(centre.costCentre()), centre.group(), OptionalInt.empty());
        report(name, "drill-down, one unit and art group by month", () -> ledger.periods(filter, asOf));
        report(name, "drill-down, the first hundred entries", () -> ledger.entries(filter, asOf, 100, 0));
        report(name, "roll-ups of the year read from the database", () -> {
            ledger.totals(YEAR, asOf);
            budget.totals(YEAR, asOf);
        });
        // Another day is another statement, so nothing is remembered from the run before.
        var day = new int[] {0};
        report(
                name,
                "annual statement, all tables, put together anew",
                () -> everything(statements, new AsOf(asOf.day().plusDays(++day[0]))));
        report(name, "annual statement, all tables, for the next reader", () -> everything(statements, asOf));
        report(name, "the 25 lines as CSV", () -> csv.csv(YEAR, asOf));
    }

    private static void everything(OperatingStatements statements, AsOf asOf) {
        var figures = statements.figures(YEAR, asOf);
        for (var root : figures.roots()) {
            for (var column : OperatingColumn.values()) {
                if (column != OperatingColumn.SHARE) figures.figure(root, column);
                for (var child : root.children()) if (column != OperatingColumn.SHARE) figures.figure(child, column);
            }
        }
    }

    private static void report(String name, String what, Runnable work) {
        var micros = new long[RUNS];
        for (int run = -10; run < RUNS; run++) {
            long begun = System.nanoTime();
            work.run();
            if (run >= 0) micros[run] = (System.nanoTime() - begun) / 1000;
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%s: %s: min %.2f ms, median %.2f ms%n",
                name,
                what,
                micros[0] / 1000.0,
                micros[RUNS / 2] / 1000.0);
    }
}
