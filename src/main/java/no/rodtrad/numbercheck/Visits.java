package no.rodtrad.numbercheck;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.numbercheck.model.Source;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The checks that somebody is looking at, in memory alone. The file is let go as soon as it is read; its findings are
 * forgotten an hour after they were last looked at, or when the visitor says so.
 */
@Component
public class Visits implements DisposableBean {

    /** A report of a large municipality is a tenth of this. */
    public static final int LARGEST = 16 << 20;

    /** The longest report that is read here; the terminal takes more. */
    public static final int MOST_PAGES = 1_000;

    private static final int MOST_VISITS = 60;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 4;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Clock clock;
    private final NumberCheck check = new NumberCheck();
    private final SecureRandom random = new SecureRandom();
    /** The one looked at longest ago comes first. */
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    private final ThreadPoolExecutor readers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("numbercheck-", 1).daemon().factory());

    Visits(Clock clock) {
        this.clock = clock;
        readers.allowCoreThreadTimeOut(true);
    }

    /**
     * Begins to read a file.
     *
     * @return empty when as many are being read as the machine can do; try again in a while
     */
    public Optional<Visit> begin(String name, byte[] bytes) {
        var key = new byte[16];
        random.nextBytes(key);
        var visit = new Visit(HexFormat.of().formatHex(key), name, clock.instant());
        try {
            readers.execute(() -> read(visit, bytes));
        } catch (RejectedExecutionException _) {
            return Optional.empty();
        }
        synchronized (visits) {
            forgetOld();
            visits.put(visit.key(), visit);
            if (visits.size() > MOST_VISITS)
                visits.remove(visits.keySet().iterator().next());
        }
        return Optional.of(visit);
    }

    /** Empty when it is forgotten, or never was. */
    public Optional<Visit> find(String key) {
        synchronized (visits) {
            forgetOld();
            var visit = visits.remove(key);
            if (visit == null) return Optional.empty();
            visit.seen(clock.instant());
            visits.put(key, visit);
            return Optional.of(visit);
        }
    }

    public void forget(String key) {
        synchronized (visits) {
            visits.remove(key);
        }
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(KEPT);
        visits.values().removeIf(visit -> visit.lastSeen().isBefore(oldest));
    }

    private void read(Visit visit, byte[] bytes) {
        try {
            visit.reading();
            switch (check.read(visit.name(), bytes, MOST_PAGES)) {
                case Accepted<Source>(var source) -> {
                    visit.checking(source.pages());
                    visit.done(new Accepted<>(check.check(source)));
                }
                case Rejected<Source>(var problems) -> visit.done(new Rejected<>(problems));
            }
        } catch (RuntimeException | Error fault) {
            visit.failed();
            throw fault;
        }
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }
}
