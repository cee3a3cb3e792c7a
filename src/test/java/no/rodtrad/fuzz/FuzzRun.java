package no.rodtrad.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.budget.folder.ProblemText;
import no.rodtrad.database.Municipalities;
import no.rodtrad.intake.IntakeService;
import no.rodtrad.intake.saft.SaftImport;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.testing.SmallMunicipality;
import no.rodtrad.testing.TestMunicipality;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Gives spoiled files to one way in for some time. Every case follows from its seed alone. What must hold of each: no
 * exception; what is refused is told in words, in three languages, and leaves nothing behind; what is taken in is
 * whole.
 */
final class FuzzRun {

    private static final int LONGEST_LINE = 2_000;
    private static final Duration LONGEST_CASE = Duration.ofSeconds(20);

    /** A placeholder that was not filled, the inside of the program, or a sign that does things to a terminal. */
    private static final Pattern UNFIT =
            Pattern.compile("\\{\\d}|\\b(java|javax|jakarta|org)\\.\\w+\\.\\w+|no\\.rodtrad\\.|Exception"
                    + "|[\\p{Cntrl}\u202a-\u202e&&[^\\n\\t]]");

    /** How a way in fared. */
    record Result(String way, long cases, long accepted, List<String> failures) {}

    private final ApplicationContext application;
    private final Municipalities municipalities;
    private final Stored stored;
    private final List<Texts> texts;
    private final Path work;
    private @Nullable MunicipalityKey place;
    private Map<String, Long> before = Map.of();

    /** @param work a folder for the files; what failed stays there */
    FuzzRun(ApplicationContext application, Path work) {
        this.application = application;
        this.municipalities = application.getBean(Municipalities.class);
        this.stored = new Stored(
                application.getBean(JdbcClient.class), application.getBean(PlatformTransactionManager.class));
        this.work = work;
        var provider = application.getBean(TextsProvider.class);
        this.texts =
                List.of(LanguageChoice.values()).stream().map(provider::texts).toList();
    }

    /** Every way in. */
    static List<Way> ways(ApplicationContext application) {
        var intake = application.getBean(IntakeService.class);
        return List.of(
                new FolderWay(application.getBean(FolderImport.class)),
                MappedWay.csv(intake),
                MappedWay.xlsx(intake),
                new SaftWay(application.getBean(SaftImport.class)),
                new JsonStatWay(intake),
                new KostraWay());
    }

    /** Cases from a first seed on, until the time is up. */
    Result run(Way way, long firstSeed, Duration time) {
        var failures = new ArrayList<String>();
        long accepted = 0;
        long cases = 0;
        long end = System.nanoTime() + time.toNanos();
        try {
            for (; System.nanoTime() < end && failures.size() < 10; cases++) {
                long seed = firstSeed + cases;
                try {
                    if (holds(way, seed)) accepted++;
                } catch (Throwable failure) {
                    failures.add(told(way, seed, failure));
                    leave();
                }
            }
        } finally {
            leave();
        }
        return new Result(way.name(), cases, accepted, failures);
    }

    /** One case; whether it was accepted. */
    boolean holds(Way way, long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var samples = way.samples();
        var sample = samples.get(random.nextInt(samples.size()));
        var folder = Files.createDirectories(work.resolve(way.name() + "-" + seed));
        write(way, sample, folder, random);
        return isTaken(way, sample, folder);
    }

    /** Whether a sample is accepted as it is. */
    boolean isTaken(Way way, Sample sample) throws IOException {
        var folder = Files.createTempDirectory(work, "good");
        for (var each : sample.files().entrySet()) Files.write(folder.resolve(each.getKey()), each.getValue());
        try {
            return isTaken(way, sample, folder);
        } finally {
            leave();
        }
    }

    private boolean isTaken(Way way, Sample sample, Path folder) throws IOException {
        long begun = System.nanoTime();
        boolean accepted = way.keeps() ? taken(way, folder, sample) : answer(way, folder, sample);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (took.compareTo(LONGEST_CASE) > 0) throw new AssertionError("Took " + took.toSeconds() + " s");
        for (var file : sample.files().keySet()) Files.deleteIfExists(folder.resolve(file));
        Files.delete(folder);
        return accepted;
    }

    private static void write(Way way, Sample sample, Path folder, RandomGenerator random) throws IOException {
        var names = sample.files().keySet().stream().sorted().toList();
        var spoiled = names.get(random.nextInt(names.size()));
        for (var name : names) {
            var bytes = sample.files().get(name);
            Files.write(folder.resolve(name), name.equals(spoiled) ? way.spoil(bytes, random) : bytes);
        }
    }

    private boolean taken(Way way, Path folder, Sample sample) {
        if (place == null) arrive(way);
        boolean accepted = municipalities.in(place, () -> {
            try {
                boolean good = answer(way, folder, sample);
                var after = stored.rows();
                if (!good && !after.equals(before))
                    throw new AssertionError("Left behind: " + after + ", was " + before);
                if (good && stored.quarrels() > 0) throw new AssertionError("Entries and sums tell different things.");
                return good;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        // The next file would be refused for what this one holds.
        if (accepted) leave();
        return accepted;
    }

    private boolean answer(Way way, Path folder, Sample sample) throws IOException {
        var answer = way.take(folder, sample);
        if (!answer.accepted() && answer.problems().isEmpty()) throw new AssertionError("Refused without a word.");
        for (var text : answer.texts()) read(text);
        if (!answer.problems().isEmpty()) for (var each : texts) read(ProblemText.of(answer.problems(), each));
        return answer.accepted();
    }

    private static void read(String text) {
        var unfit = UNFIT.matcher(text);
        if (unfit.find()) {
            int from = Math.max(0, unfit.start() - 80);
            throw new AssertionError(
                    "Unfit words, " + HexFormat.of().formatHex(unfit.group().getBytes(UTF_8)) + ": "
                            + text.substring(from, Math.min(text.length(), unfit.end() + 80)));
        }
        for (var line : text.split("\n")) {
            if (line.length() > LONGEST_LINE) throw new AssertionError("Too long: " + line.substring(0, 200));
        }
    }

    private void arrive(Way way) {
        place = way instanceof FolderWay
                ? TestMunicipality.fresh(municipalities)
                : SmallMunicipality.open(application).in(municipalities::current);
        before = municipalities.in(place, stored::rows);
    }

    private void leave() {
        if (place != null) municipalities.remove(place);
        place = null;
    }

    private String told(Way way, long seed, Throwable failure) {
        var at = new StringBuilder();
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("no.rodtrad") && at.length() < 400)
                at.append("\n    ").append(frame);
        }
        var cause = failure.getCause() == null ? "" : " because of " + failure.getCause();
        return way.name() + ", seed " + seed + ": " + failure + cause + at + "\n    files: "
                + work.resolve(way.name() + "-" + seed);
    }
}
