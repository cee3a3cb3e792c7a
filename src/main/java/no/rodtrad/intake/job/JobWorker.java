package no.rodtrad.intake.job;

import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does the work of jobs, one after the other in each municipality, and for two municipalities at once at most: to read
 * a large file keeps a core busy, and readers of pages need some too.
 */
@Component
class JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final int AT_ONCE = 2;

    private final Municipalities municipalities;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("import-", 1).daemon().factory());
    private final Map<MunicipalityKey, Queue<Runnable>> waiting = new HashMap<>();
    private volatile boolean stopping;

    JobWorker(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** Does the work in the municipality of the caller, when what came before it there is done. */
    void submit(Runnable work) {
        var key = municipalities.current();
        synchronized (waiting) {
            var queue = waiting.computeIfAbsent(key, _ -> new ArrayDeque<>());
            queue.add(work);
            if (queue.size() == 1) threads.execute(() -> workOff(key, queue));
        }
    }

    /** Whether the server is about to stop, so that what fails now fails for that reason. */
    boolean isStopping() {
        return stopping;
    }

    private void workOff(MunicipalityKey key, Queue<Runnable> queue) {
        while (true) {
            Runnable work;
            synchronized (waiting) {
                work = queue.element();
            }
            try {
                municipalities.in(key, () -> {
                    work.run();
                    return true;
                });
            } catch (RuntimeException e) {
                if (!stopping) LOG.error("A job of {} failed", key, e);
            }
            synchronized (waiting) {
                queue.remove();
                if (queue.isEmpty()) {
                    waiting.remove(key);
                    return;
                }
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        threads.shutdownNow();
    }
}
