package no.rodtrad.numbercheck;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rodtrad.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** One file that somebody has handed in, how far its check has come, and what they say of each finding. */
public final class Visit {

    /** How far a check has come. */
    public enum Stage {
        WAITING,
        READING,
        CHECKING,
        DONE,
        /** By a fault of ours. */
        FAILED
    }

    /** What somebody says of a finding. */
    public enum Verdict {
        CORRECTED,
        ACCEPTED,
        FALSE_ALARM;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** @param reason required when it is accepted; else as one likes */
    public record Mark(Verdict verdict, String reason) {}

    private final String key;
    private final String name;
    private final Map<Integer, Mark> marks = new TreeMap<>();
    private Instant lastSeen;
    private Stage stage = Stage.WAITING;
    private int pages;
    private @Nullable Outcome<NumberCheck.Result> outcome;

    Visit(String key, String name, Instant begun) {
        this.key = key;
        this.name = name;
        this.lastSeen = begun;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public synchronized Stage stage() {
        return stage;
    }

    /** How many pages were read; 0 until then. */
    public synchronized int pages() {
        return pages;
    }

    /** Empty until it is done. */
    public synchronized Optional<Outcome<NumberCheck.Result>> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** By the number of the finding, from 1. */
    public synchronized Map<Integer, Mark> marks() {
        return Map.copyOf(marks);
    }

    public synchronized void mark(int finding, Mark mark) {
        marks.put(finding, mark);
    }

    public synchronized void unmark(int finding) {
        marks.remove(finding);
    }

    synchronized Instant lastSeen() {
        return lastSeen;
    }

    synchronized void seen(Instant now) {
        lastSeen = now;
    }

    synchronized void reading() {
        stage = Stage.READING;
    }

    synchronized void checking(int read) {
        stage = Stage.CHECKING;
        pages = read;
    }

    synchronized void done(Outcome<NumberCheck.Result> result) {
        outcome = result;
        stage = Stage.DONE;
    }

    synchronized void failed() {
        stage = Stage.FAILED;
    }
}
