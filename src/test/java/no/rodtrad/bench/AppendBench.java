package no.rodtrad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.budget.folder.FolderReceipt;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.model.ImportScope;

/** Ten thousand rows into a large ledger against the same rows into an empty one, in turn. */
final class AppendBench {

    private static final int ROWS = 10_000;
    private static final int PAIRS = 5;

    private final Municipalities municipalities;
    private final FolderImport folders;
    private final Path data;

    AppendBench(Municipalities municipalities, FolderImport folders, Path data) {
        this.municipalities = municipalities;
        this.folders = folders;
        this.data = data;
    }

    void run(MunicipalityKey large) {
        var empty = new MunicipalityKey("append_empty");
        var organisation = folder();
        try {
            for (var name : List.of("program.csv", "org.csv")) {
                Files.createSymbolicLink(organisation.resolve(name), data.resolve(name));
            }
            // Numbers that no earlier run has used.
            long first = System.currentTimeMillis() / 1000 * 100_000;
            var ratios = new ArrayList<Double>();
            for (int pair = -1; pair < PAIRS; pair++) {
                if (municipalities.find(empty).isPresent()) municipalities.remove(empty);
                municipalities.add(empty, "Tom målestokk");
                take(empty, organisation);
                var rows = rows(first + (pair + 1) * ROWS);
                double intoLarge = take(large, rows);
                double intoEmpty = take(empty, rows);
                // The first pair warms, and is not counted.
                if (pair >= 0) ratios.add(intoLarge / intoEmpty);
                System.out.printf(
                        Locale.ROOT,
                        "append: %d rows into %s %.0f ms, into an empty ledger %.0f ms, ratio %.2f%n",
                        ROWS,
                        data.getFileName(),
                        intoLarge,
                        intoEmpty,
                        intoLarge / intoEmpty);
            }
            ratios.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "append: ratio min %.2f, median %.2f, max %.2f%n",
                    ratios.getFirst(),
                    ratios.get(PAIRS / 2),
                    ratios.getLast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Milliseconds from the call to the commit. */
    private double take(MunicipalityKey key, Path folder) {
        long start = System.nanoTime();
        var taken = municipalities.in(key, () -> folders.run(folder, ImportScope.PARTIAL));
        double millis = (System.nanoTime() - start) / 1e6;
        if (taken instanceof Rejected<FolderReceipt>(var problems)) throw new IllegalStateException("" + problems);
        return millis;
    }

    /** The first rows of the large ledger once more, as new vouchers of the last period of the last year. */
    private Path rows(long firstVoucher) throws IOException {
        var folder = folder();
        try (var in = Files.newBufferedReader(data.resolve("postings.csv"));
                var out = Files.newBufferedWriter(folder.resolve("postings.csv"))) {
            out.write(in.readLine() + "\n");
            for (int row = 0; row < ROWS; row += 2) writeVoucher(in, firstVoucher + row, out);
        }
        return folder;
    }

    /** The next row, and what balances it. */
    private static void writeVoucher(BufferedReader in, long voucher, java.io.Writer out) throws IOException {
        String line;
        do {
            line = in.readLine();
            // Balance accounts, and a function that ended with 2023.
        } while (line.contains(",000000,") || line.contains(",254,"));
        var fields = line.split(",", -1);
        var begin = fields[0] + ",2024,13," + voucher + ",2024-12-31,";
        out.write(begin + fields[5] + ',' + fields[6] + ',' + fields[7] + ",," + fields[9] + ",Etter\n");
        out.write(begin + "2320,,000000,," + -Long.parseLong(fields[9]) + ",Etter\n");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("rodtrad-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
