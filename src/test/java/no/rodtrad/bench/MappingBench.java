package no.rodtrad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.RodtradApplication;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.database.Municipalities;
import no.rodtrad.intake.IntakeService;
import no.rodtrad.intake.MappingLibrary;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.ledger.model.LedgerBatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Import of a file of postings by a mapping against the plain import of the same file, in turn, each into an empty
 * ledger, from the call to the commit.
 *
 * <p>Arguments: the folder of {@code gen_ledger.py}, a data folder of ours, how many pairs, the name of the mapping.
 */
final class MappingBench {

    private static final int WARM_UP = 2;

    private final Municipalities municipalities;
    private final FolderImport folders;
    private final LedgerService ledger;
    private final IntakeService intake;
    private final Path organisation;
    private final Path postings;
    private final Mapping mapping;

    private MappingBench(
            Municipalities municipalities,
            FolderImport folders,
            LedgerService ledger,
            IntakeService intake,
            Path data,
            Mapping mapping)
            throws IOException {
        this.municipalities = municipalities;
        this.folders = folders;
        this.ledger = ledger;
        this.intake = intake;
        this.mapping = mapping;
        this.postings = data.resolve("postings.csv");
        this.organisation = Files.createTempDirectory("rodtrad-bench");
        for (var name : List.of("program.csv", "org.csv")) {
            Files.createSymbolicLink(organisation.resolve(name), data.resolve(name));
        }
    }

    public static void main(String[] arguments) throws Exception {
        var mapping = accepted(MappingLibrary.find(arguments[3]));
        try (var context = new SpringApplicationBuilder(RodtradApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("rodtrad.data", arguments[1]))
                .run()) {
            new MappingBench(
                            context.getBean(Municipalities.class),
                            context.getBean(FolderImport.class),
                            context.getBean(LedgerService.class),
                            context.getBean(IntakeService.class),
                            Path.of(arguments[0]).toAbsolutePath(),
                            mapping)
                    .run(Integer.parseInt(arguments[2]));
        }
    }

    private void run(int pairs) {
        var ratios = new ArrayList<Double>();
        // The first two pairs warm the JVM and the server, and are not counted.
        for (int pair = 1 - WARM_UP; pair <= pairs; pair++) {
            // Whoever goes second finds the file in memory and the server busy, so they take turns.
            boolean mappedFirst = pair % 2 == 1;
            long first = millis(mappedFirst);
            long second = millis(!mappedFirst);
            long mapped = mappedFirst ? first : second;
            long plain = mappedFirst ? second : first;
            var ratio = (double) mapped / plain;
            System.out.printf(
                    Locale.ROOT,
                    "%s: mapped %d ms, plain %d ms, ratio %.2f%n",
                    pair < 1 ? "warm-up" : "pair " + pair,
                    mapped,
                    plain,
                    ratio);
            if (pair > 0) ratios.add(ratio);
        }
        ratios.sort(null);
        System.out.printf(
                Locale.ROOT,
                "mapping: ratio min %.2f, median %.2f, max %.2f%n",
                ratios.getFirst(),
                ratios.get(ratios.size() / 2),
                ratios.getLast());
    }

    private long millis(boolean mapped) {
        var key = new MunicipalityKey("bench_mapping");
        if (municipalities.find(key).isPresent()) municipalities.remove(key);
        municipalities.add(key, "Målestokk");
        accepted(municipalities.in(key, () -> folders.run(organisation, ImportScope.PARTIAL)));
        var batch = new LedgerBatch(
                "postings.csv", ImportScope.PARTIAL, Origin.GENERATED, Optional.empty(), Optional.empty());
        long start = System.nanoTime();
        accepted(municipalities.in(
                key,
                () -> mapped
                        ? intake.take(
                                        postings,
                                        mapping,
                                        IntakeRequest.of("postings.csv").in(ImportScope.PARTIAL))
                                .map(Object.class::cast)
                        : ledger.importFile(batch, postings).map(Object.class::cast)));
        long millis = (System.nanoTime() - start) / 1_000_000;
        municipalities.remove(key);
        return millis;
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Accepted<T>(var value) -> value;
            case Rejected<T>(var problems) -> throw new IllegalStateException("" + problems);
        };
    }
}
