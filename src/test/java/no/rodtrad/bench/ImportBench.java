package no.rodtrad.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.rodtrad.RodtradApplication;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.budget.folder.FolderReceipt;
import no.rodtrad.chart.ChartService;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.ImportScope;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Our import of a file of postings against a bare {@code \copy} of the same file into the same server, in turn. Ours is
 * timed from the call to the commit: validated, vouchers in balance, drill index and roll-ups current, fsync on.
 *
 * <p>Arguments: the folder of {@code gen_ledger.py}, a data folder of ours, {@code bench/sql/schema.sql}, how many
 * pairs.
 */
final class ImportBench {

    private final Path data;
    private final Path server;

    private ImportBench(Path data, Path server) {
        this.data = data;
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new ImportBench(Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]));
        try (var context = new SpringApplicationBuilder(RodtradApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("rodtrad.data", arguments[1]))
                .run()) {
            var municipalities = context.getBean(Municipalities.class);
            var folders = context.getBean(FolderImport.class);
            var drill = new DrillBench(context.getBean(LedgerService.class), context.getBean(ChartService.class));
            bench.run(municipalities, folders, drill, Path.of(arguments[2]), Integer.parseInt(arguments[3]));
        }
    }

    private void run(Municipalities municipalities, FolderImport folders, DrillBench drill, Path schema, int pairs)
            throws Exception {
        var organisation = part("program.csv", "org.csv");
        var postings = part("postings.csv");
        psql("-c", "DROP SCHEMA IF EXISTS yardstick CASCADE", "-c", "CREATE SCHEMA yardstick", "-f", schema.toString());
        var ratios = new ArrayList<Double>();
        // The first pair warms the JVM and the server, and is not counted.
        for (int pair = 0; pair <= pairs; pair++) {
            var key = new MunicipalityKey("bench_" + pair);
            if (municipalities.find(key).isPresent()) municipalities.remove(key);
            municipalities.add(key, "Målestokk");
            accept(municipalities.in(key, () -> folders.run(organisation, ImportScope.PARTIAL)));
            long cpu = serverCpu();
            long own = ownCpu();
            long ours = millis(() -> accept(municipalities.in(key, () -> folders.run(postings, ImportScope.PARTIAL))));
            long oursServer = serverCpu() - cpu;
            own = ownCpu() - own;
            if (pair == pairs) System.out.println(municipalities.in(key, drill::measure));
            psql("-c", "TRUNCATE posting");
            psql("-c", "CHECKPOINT");
            cpu = serverCpu();
            long bare = millis(() ->
                    psql("-c", "\\copy posting from '" + data.resolve("postings.csv") + "' (format csv, header)"));
            long bareServer = serverCpu() - cpu;
            municipalities.remove(key);
            psql("-c", "CHECKPOINT");
            var ratio = (double) ours / bare;
            System.out.printf(
                    Locale.ROOT,
                    "%s: ours %d ms (CPU: server %d ms, JVM %d ms), \\copy %d ms (CPU: server %d ms), ratio %.2f%n",
                    pair == 0 ? "warm-up" : "pair " + pair,
                    ours,
                    oursServer,
                    own,
                    bare,
                    bareServer,
                    ratio);
            if (pair > 0) ratios.add(ratio);
        }
        ratios.sort(null);
        System.out.printf(
                Locale.ROOT,
                "import: ratio min %.2f, median %.2f, max %.2f; heap peak %d MiB%n",
                ratios.getFirst(),
                ratios.get(ratios.size() / 2),
                ratios.getLast(),
                heapPeak() >> 20);
    }

    /** A folder with links to some of the files. */
    private Path part(String... names) throws IOException {
        var folder = Files.createTempDirectory("rodtrad-bench");
        for (var name : names) Files.createSymbolicLink(folder.resolve(name), data.resolve(name));
        return folder;
    }

    private interface Step {
        void run() throws Exception;
    }

    private static long millis(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void psql(String... arguments) throws Exception {
        var line = new ArrayList<>(List.of("psql", "-q", "-X", "-v", "ON_ERROR_STOP=1"));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "PGHOST", "127.0.0.1",
                        "PGPORT", Files.readString(server.resolve("port")).strip(),
                        "PGUSER", "postgres",
                        "PGPASSWORD",
                                Files.readString(server.resolve("password")).strip(),
                        "PGDATABASE", "rodtrad",
                        "PGOPTIONS", "-c search_path=yardstick -c client_min_messages=warning"));
        int exit = builder.start().waitFor();
        if (exit != 0) throw new IllegalStateException("psql ended with " + exit);
    }

    private static void accept(Outcome<FolderReceipt> outcome) {
        if (outcome instanceof Rejected<FolderReceipt>(var problems)) throw new IllegalStateException("" + problems);
    }

    /** Processor time of the server and its children, in ms, which a busy machine changes less than the clock. */
    private long serverCpu() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(server.resolve("cluster-18/postmaster.pid")).getFirst());
        long ticks = cpuTicks(postmaster, true);
        for (var child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            ticks += cpuTicks(child.pid(), false);
        }
        return ticks * 10;
    }

    private static long cpuTicks(long pid, boolean ended) throws IOException {
        var path = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(path)) return 0;
        var stat = Files.readString(path);
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return ended ? ticks + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : ticks;
    }

    private static long ownCpu() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1_000_000;
    }

    private static long heapPeak() {
        long bytes = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) bytes += pool.getPeakUsage().getUsed();
        }
        return bytes;
    }
}
