package no.rodtrad.intake.job;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import no.rodtrad.budget.folder.ProblemText;
import no.rodtrad.database.Municipalities;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks now and then into {@code DROP/MUNICIPALITY/}, where a system may put its files, and into the folders in it. A
 * file whose size is the same as at the last look is whole, and becomes a job. It lies in {@code waiting/} until that
 * has come to an end, and then in {@code read/}, or in {@code refused/} with a text beside it. A person takes it into
 * use, unless {@link DropSettings} say otherwise.
 */
@Component
class DropFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final String WAITING = "waiting";
    private static final String READ = "read";
    private static final String REFUSED = "refused";
    private static final Set<String> OURS = Set.of(WAITING, READ, REFUSED);

    /** A file that waits has the number of its job before its name. */
    private static final Pattern JOB = Pattern.compile("([0-9]{1,9})-(.+)");

    private static final String BY = "mappe";

    private final Optional<Path> folder;
    private final int seconds;
    private final JobService jobs;
    private final MappingChoice mappings;
    private final Municipalities municipalities;
    private final Texts text;
    private final Map<Path, Long> sizes = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("drop-folder").daemon().factory());

    DropFolder(
            @Value("${rodtrad.drop-folder:}") String folder,
            @Value("${rodtrad.drop-folder-seconds:30}") int seconds,
            JobService jobs,
            MappingChoice mappings,
            Municipalities municipalities,
            TextsProvider texts) {
        this.folder = folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
        this.seconds = seconds;
        this.jobs = jobs;
        this.mappings = mappings;
        this.municipalities = municipalities;
        this.text = texts.texts(LanguageChoice.NB);
    }

    @EventListener(WebServerInitializedEvent.class)
    void begin() {
        folder.ifPresent(each -> clock.scheduleWithFixedDelay(() -> look(each), seconds, seconds, TimeUnit.SECONDS));
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    /** One look. A fault with one file leaves it where it is, to be tried again, and goes on to the next. */
    void look(Path drop) {
        for (var municipality : municipalities.all()) {
            municipalities.in(municipality.key(), () -> {
                try {
                    lookInto(drop.resolve(municipality.key().value()));
                } catch (IOException | RuntimeException e) {
                    LOG.error("The drop folder of {} could not be read", municipality.key(), e);
                }
                return true;
            });
        }
    }

    /** The municipality's own folder, and those in it, which are called as the mapping of their files. */
    private void lookInto(Path own) throws IOException {
        lookIntoOne(own, "");
        for (var each : folders(own)) lookIntoOne(each, each.getFileName().toString());
    }

    private void lookIntoOne(Path folder, String mapping) throws IOException {
        settle(folder);
        for (var file : files(folder)) {
            long size = Files.size(file);
            var before = sizes.put(file, size);
            if (before == null || before != size || size == 0) continue;
            sizes.remove(file);
            take(folder, file, size, mapping);
        }
    }

    private void take(Path folder, Path file, long size, String mapping) throws IOException {
        var name = file.getFileName().toString();
        try (var in = Files.newInputStream(file)) {
            var put = DropSettings.read(folder, mapping, mappings)
                    .flatMap(said ->
                            jobs.putIn(new PutIn(name, in, size, said.yaml(), said.choices(), said.atOnce(), BY)));
            switch (put) {
                case Accepted<Integer>(var id) -> move(file, folder.resolve(WAITING), id + "-" + name);
                case Rejected<Integer>(var problems) -> refuse(file, folder, name, ProblemText.of(problems, text));
            }
        }
    }

    /** Files that wait go on to where they belong when their job has come to an end. */
    private void settle(Path folder) throws IOException {
        for (var file : files(folder.resolve(WAITING))) {
            var written = file.getFileName().toString();
            var match = JOB.matcher(written);
            var job = match.matches() ? jobs.job(Integer.parseInt(match.group(1))) : Optional.<Shown>empty();
            if (job.isEmpty()) continue;
            var name = match.group(2);
            switch (job.get().job().state()) {
                case TAKEN, TAKEN_BACK -> move(file, folder.resolve(READ), name);
                case REFUSED, WITHDRAWN -> refuse(file, folder, name, why(job.get()));
                case RECEIVED, READING, READ, TAKING, GIVEN_UP -> {
                    // Nothing is decided yet, or it can be read again.
                }
            }
        }
    }

    private String why(Shown shown) {
        var job = shown.job();
        var told = new StringBuilder();
        if (job.state() == JobState.WITHDRAWN) {
            told.append(
                    job.reason().startsWith("intake.")
                            ? text.get(job.reason())
                            : text.get("intake.job.drop.withdrawn", job.movedBy()));
        } else {
            var problems =
                    new ArrayList<>(shown.reading().map(Reading::problems).orElse(List.of()));
            if (shown.reading().filter(Reading::isKnown).isPresent()) {
                problems.add(new Problem(job.name(), 0, "", "", "intake.job.problem.known", List.of()));
            }
            told.append(ProblemText.of(problems, text));
            long more = shown.reading().map(Reading::more).orElse(0L);
            if (more > 0) told.append(text.get("intake.job.and-more", Long.toString(more)));
        }
        told.append('\n')
                .append(text.get(
                        "intake.job.drop.page", municipalities.current().value(), Integer.toString(job.id())));
        return told.append('\n').toString();
    }

    /** Beside the file stands what is wrong with it, where, and how it is mended. */
    private void refuse(Path file, Path folder, String name, String why) throws IOException {
        var moved = move(file, folder.resolve(REFUSED), name);
        var told = text.get("intake.job.drop.refused", name) + "\n\n" + why;
        Files.writeString(moved.resolveSibling(moved.getFileName() + ".txt"), told);
    }

    /** Never over another file of the same name. */
    private static Path move(Path file, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var target = folder.resolve(name);
        for (int i = 2; Files.exists(target); i++) target = folder.resolve(i + "-" + name);
        return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> folders(Path own) throws IOException {
        var folders = new ArrayList<Path>();
        if (!Files.isDirectory(own)) return folders;
        try (var found = Files.newDirectoryStream(own)) {
            for (var each : found) {
                boolean plain = Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS);
                var name = each.getFileName().toString();
                if (plain && !name.startsWith(".") && !OURS.contains(name)) folders.add(each);
            }
        }
        folders.sort(null);
        return folders;
    }

    /** Not our settings, not what begins with a stop, as files do while they are copied, and no links elsewhere. */
    private static List<Path> files(Path own) throws IOException {
        var files = new ArrayList<Path>();
        if (!Files.isDirectory(own)) return files;
        try (var found = Files.newDirectoryStream(own)) {
            for (var file : found) {
                boolean plain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                var name = file.getFileName().toString();
                if (plain && !name.startsWith(".") && !name.equals(DropSettings.FILE)) files.add(file);
            }
        }
        files.sort(null);
        return files;
    }
}
