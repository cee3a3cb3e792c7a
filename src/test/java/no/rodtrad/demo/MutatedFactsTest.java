package no.rodtrad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.eksempelvik.EksempelvikMoney;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** However the facts are spoilt, the load takes them or says what is wrong with them. It never throws. */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutatedFactsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int MUTATIONS = Integer.getInteger("mutations", 4);

    private static final String EKSEMPELVIK = "demo/eksempelvik";

    /** What the books of the small one are made of. */
    private static final List<Path> BOOKS = books();

    private static List<Path> books() {
        var folder = RESOURCES.resolve(EKSEMPELVIK);
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().endsWith("books")
                            || file.endsWith("accounts.csv")
                            || file.endsWith("adjustments.csv")
                            || file.endsWith("cost-centres.csv"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What people and programs leave in fields. */
    private static final List<String> SPOILT = List.of(
            "",
            " ",
            "x",
            "0",
            "-1",
            "1",
            "999",
            "1,5",
            "1.5",
            "12345678901",
            "99999999999999999999",
            "2024-02-30",
            "31.12.2024",
            "2031-01-01",
            "0001-01-01",
            "2024",
            "æ",
            "a b",
            "P99",
            "P1:",
            "202:0",
            "measure:",
            ":x",
            "\"",
            "\"\"",
            "\u0000",
            "\uFEFF",
            "|",
            "a|b",
            "yes",
            "original",
            "x".repeat(3000));

    @Autowired
    List<DemoMunicipality> demonstrations;

    @Autowired
    Municipalities municipalities;

    @Autowired
    PlatformTransactionManager transactions;

    MunicipalityKey key = new MunicipalityKey("none");

    @BeforeAll
    void an_empty_municipality() {
        key = TestMunicipality.fresh(municipalities);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void spoilt_facts_are_taken_or_refused(long seed) throws IOException {
        var random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            var demonstration = demonstrations.get(random.nextInt(demonstrations.size()));
            var spoilt = Spoilt.one(demonstration.folder(), random);
            assertThat(read(demonstration, spoilt)).as(spoilt.toString()).satisfies(outcome -> {
                if (outcome instanceof Rejected<?>(var problems)) {
                    assertThat(problems).allSatisfy(problem -> {
                        assertThat(problem.messageKey()).startsWith("demo.problem.");
                        assertThat(problem.line()).isNotNegative();
                    });
                }
            });
        }
    }

    /** The books that are generated have files of their own, more of them and smaller than the plans. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void spoilt_facts_of_the_books_are_taken_or_refused(long seed) throws IOException {
        var random = new Random(~seed);
        for (int i = 0; i < MUTATIONS; i++) {
            var spoilt = Spoilt.one(BOOKS.get(random.nextInt(BOOKS.size())), RESOURCES.resolve(EKSEMPELVIK), random);
            try {
                if (EksempelvikMoney.read(new FactFolder(spoilt::content, TODAY))
                        instanceof Rejected<?>(var problems)) {
                    assertThat(problems)
                            .allMatch(problem -> problem.messageKey().startsWith("demo.problem."));
                }
            } catch (RuntimeException thrown) {
                throw new AssertionError(spoilt.toString(), thrown);
            }
        }
    }

    /** The small one is loaded whole as well, since the services and the database have rules of their own. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_taken_can_be_stored(long seed) throws IOException {
        var random = new Random(-seed);
        var small = demonstrations.getLast();
        for (int i = 0; i < MUTATIONS; i++) {
            var spoilt = Spoilt.one(small.folder(), random);
            if (!(read(small, spoilt) instanceof Outcome.Accepted<List<DemoMunicipality.Step>>(var steps))) continue;
            try {
                municipalities.in(key, () -> store(steps));
            } catch (RuntimeException thrown) {
                throw new AssertionError(spoilt.toString(), thrown);
            }
            return;
        }
    }

    private boolean store(List<DemoMunicipality.Step> steps) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (var step : steps) if (step.work().get() instanceof Rejected<Integer>) return;
        });
        return true;
    }

    private static Outcome<List<DemoMunicipality.Step>> read(DemoMunicipality demonstration, Spoilt spoilt) {
        try {
            return demonstration.steps(new FactFolder(spoilt::content, TODAY));
        } catch (RuntimeException thrown) {
            throw new AssertionError(spoilt.toString(), thrown);
        }
    }

    /** A folder with one file changed. */
    private record Spoilt(Path folder, Path file, String what, byte[] changed) {

        static Spoilt one(String folder, Random random) throws IOException {
            var root = RESOURCES.resolve(folder);
            List<Path> files;
            try (var all = Files.walk(root)) {
                files = all.filter(Files::isRegularFile).sorted().toList();
            }
            return one(files.get(random.nextInt(files.size())), root, random);
        }

        static Spoilt one(Path file, Path root, Random random) throws IOException {
            var lines = new ArrayList<>(Files.readAllLines(file));
            int line = random.nextInt(lines.size());
            var before = lines.get(line);
            var what = spoil(lines, line, random);
            var after = line < lines.size() ? lines.get(line) : "";
            return new Spoilt(
                    root,
                    file,
                    what + " line " + (line + 1) + ":\n" + before + "\n" + after,
                    (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }

        private static String spoil(List<String> lines, int line, Random random) {
            var fields = lines.get(line).split(";", -1);
            int column = random.nextInt(fields.length);
            var other = lines.get(random.nextInt(lines.size())).split(";", -1);
            switch (random.nextInt(10)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(line, lines.get(line).replaceFirst(";", ""));
                case 3 -> lines.set(line, lines.get(line) + ";x");
                case 4, 5, 6 -> {
                    fields[column] = other[Math.min(column, other.length - 1)];
                    lines.set(line, String.join(";", fields));
                }
                default -> {
                    fields[column] = SPOILT.get(random.nextInt(SPOILT.size()));
                    lines.set(line, String.join(";", fields));
                }
            }
            return "column " + (column + 1);
        }

        Optional<byte[]> content(String path) {
            var wanted = folder.resolve(path);
            if (wanted.equals(file)) return Optional.of(changed);
            try {
                return Files.exists(wanted) ? Optional.of(Files.readAllBytes(wanted)) : Optional.empty();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public String toString() {
            return file + " " + what;
        }
    }
}
