package no.rodtrad.intake.job;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.rodtrad.database.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away files that nobody took into use. What was taken into use or taken away is deleted there and then; this is
 * for what was left lying, and for what a killed server left behind. What was found in a file stays.
 */
@Component
class UploadSweep {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);
    private static final String SYSTEM = "";

    private final Duration kept;
    private final JobStore store;
    private final UploadFolder files;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ScheduledExecutorService days = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("upload-sweep").daemon().factory());

    UploadSweep(
            @Value("${rodtrad.upload.keep-days:30}") int keepDays,
            JobStore store,
            UploadFolder files,
            Municipalities municipalities,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.kept = Duration.ofDays(keepDays);
        this.store = store;
        this.files = files;
        this.municipalities = municipalities;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener(WebServerInitializedEvent.class)
    void begin() {
        days.scheduleWithFixedDelay(this::sweepAll, 1, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        days.shutdownNow();
    }

    /** When the file of a job is deleted, unless something is done with it before. */
    Instant dayOf(ImportJob job) {
        return job.movedAt().plus(kept);
    }

    private void sweepAll() {
        for (var municipality : municipalities.all()) {
            try {
                municipalities.in(municipality.key(), () -> {
                    sweep();
                    return true;
                });
            } catch (RuntimeException e) {
                LOG.error("The files of {} could not be looked through", municipality.key(), e);
            }
        }
    }

    /** Looks through the files of the current municipality. */
    void sweep() {
        var before = clock.instant().minus(kept);
        transaction.executeWithoutResult(_ -> {
            for (var job : store.leftLying(before)) {
                var from = Set.of(job.state());
                store.move(job.id(), from, JobState.WITHDRAWN, SYSTEM, "intake.job.reason.expired", clock.instant());
            }
        });
        for (int id : files.jobIds(before)) {
            boolean needed = transaction.execute(
                    _ -> store.job(id).filter(job -> !job.state().isOver()).isPresent());
            if (!needed) files.delete(id);
        }
    }
}
