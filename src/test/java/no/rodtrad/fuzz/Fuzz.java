package no.rodtrad.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import no.rodtrad.RodtradApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rodtrad fuzz}: spoiled files to every way in, as long as one likes. Ends with 1 when something failed. */
@Command(name = "fuzz", description = "gi ødelagte filer til hver vei inn, og se at ingen slipper halvt inn")
final class Fuzz implements Callable<Integer> {

    @Option(names = "--minutes", paramLabel = "N", description = "hvor lenge, delt likt på formatene (ellers 60)")
    double minutes = 60;

    @Option(names = "--seed", paramLabel = "N", description = "det første frøet (ellers et nytt)")
    long seed = System.nanoTime() & 0xffff_ffffL;

    @Option(names = "--format", paramLabel = "NAME", description = "bare dette formatet")
    String format = "";

    @Option(names = "--data", paramLabel = "DIR", description = "hvor databasen ligger")
    Path data = Path.of("target/fuzz/data");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Fuzz()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var work = Files.createDirectories(data.resolveSibling("files"));
        try (var application = new SpringApplicationBuilder(RodtradApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("rodtrad.data", data.toString(), "logging.level.root", "error"))
                .run()) {
            var ways = FuzzRun.ways(application).stream()
                    .filter(way -> format.isEmpty() || way.name().equals(format))
                    .toList();
            if (ways.isEmpty()) throw new CommandLine.ParameterException(new CommandLine(this), "No format " + format);
            var each = Duration.ofMillis((long) (minutes * 60_000 / ways.size()));
            System.out.printf("seed %d, %d formats, %d s each%n", seed, ways.size(), each.toSeconds());
            boolean failed = false;
            for (var way : ways) {
                var result = new FuzzRun(application, work).run(way, seed, each);
                System.out.printf(
                        "%s: %d cases, %d taken in, %d failures%n",
                        result.way(),
                        result.cases(),
                        result.accepted(),
                        result.failures().size());
                result.failures().forEach(System.out::println);
                failed |= !result.failures().isEmpty();
            }
            return failed ? 1 : 0;
        }
    }
}
