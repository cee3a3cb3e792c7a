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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.rodtrad.database.Municipalities;
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
 * Looks now and then into {@code DROP/MUNICIPALITY/}, where a system may put its files. A file whose size is the same
 * as at the last look is whole, and becomes a job; afterwards it lies in {@code done/}, or in {@code refused/} with a
 * text beside it. A person takes it into use.
 */
@Component
class DropFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final String DONE = "done";
    private static final String REFUSED = "refused";
    private static final String BY = "mappe";

    private final Optional<Path> folder;
    private final int seconds;
    private final JobService jobs;
    private final Municipalities municipalities;
    private final Texts text;
    private final Map<Path, Long> sizes = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("drop-folder").daemon().factory());

    DropFolder(
            @Value("${rodtrad.drop-folder:}") String folder,
            @Value("${rodtrad.drop-folder-seconds:30}") int seconds,
            JobService jobs,
            Municipalities municipalities,
            TextsProvider texts) {
        this.folder = folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
        this.seconds = seconds;
        this.jobs = jobs;
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

    private void lookInto(Path own) throws IOException {
        for (var file : files(own)) {
            long size = Files.size(file);
            var before = sizes.put(file, size);
            if (before == null || before != size || size == 0) continue;
            sizes.remove(file);
            take(own, file, size);
        }
    }

    private void take(Path own, Path file, long size) throws IOException {
        var name = file.getFileName().toString();
        try (var in = Files.newInputStream(file)) {
            switch (jobs.putIn(name, in, size, Optional.empty(), BY)) {
                case Accepted<Integer> _ -> move(file, own.resolve(DONE));
                case Rejected<Integer>(var problems) -> {
                    var moved = move(file, own.resolve(REFUSED));
                    Files.writeString(moved.resolveSibling(moved.getFileName() + ".txt"), told(problems));
                }
            }
        }
    }

    private String told(List<Problem> problems) {
        var told = new StringBuilder();
        for (var each : problems) {
            told.append(text.get(each.messageKey(), each.arguments().toArray())).append('\n');
        }
        return told.toString();
    }

    /** Never over another file of the same name. */
    private static Path move(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        var target = folder.resolve(file.getFileName());
        for (int i = 2; Files.exists(target); i++) target = folder.resolve(i + "-" + file.getFileName());
        return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Not what begins with a stop, as files do while they are copied, and no links out of the folder. */
    private static List<Path> files(Path own) throws IOException {
        var files = new ArrayList<Path>();
        if (!Files.isDirectory(own)) return files;
        try (var found = Files.newDirectoryStream(own)) {
            for (var file : found) {
                boolean plain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                if (plain && !file.getFileName().toString().startsWith(".")) files.add(file);
            }
        }
        files.sort(null);
        return files;
    }
}
