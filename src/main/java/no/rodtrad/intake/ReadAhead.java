package no.rodtrad.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next portions of a stream ready on a thread of its own, while those before are used. There are a few
 * portions, and whoever is faster waits.
 */
final class ReadAhead extends InputStream {

    private static final int PORTIONS = 4;
    private static final int SIZE = 1 << 17;
    private static final int PATIENCE_MILLIS = 50;

    /** @param failure what ended the reading; null when it goes on */
    private record Portion(
            byte[] bytes, int length, @Nullable Throwable failure) {}

    private static final byte[] NOTHING = new byte[0];

    private final InputStream source;
    private final BlockingQueue<Portion> ready = new ArrayBlockingQueue<>(PORTIONS);
    private final Thread thread;
    private volatile boolean given;
    private byte[] bytes = NOTHING;
    private int position;
    private int limit;
    private boolean atEnd;

    ReadAhead(InputStream source) {
        this.source = source;
        thread = Thread.ofPlatform().name("read-ahead").daemon().start(this::readAll);
    }

    private void readAll() {
        try {
            int length = 1;
            while (!given && length > 0) {
                var portion = new byte[SIZE];
                length = source.readNBytes(portion, 0, SIZE);
                pass(new Portion(portion, length, null));
            }
        } catch (Throwable failure) {
            // Whoever reads has to know, also of memory that is used up.
            pass(new Portion(NOTHING, 0, failure));
        }
    }

    private void pass(Portion portion) {
        try {
            while (!given && !ready.offer(portion, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // The reader is busy, or has gone.
            }
        } catch (InterruptedException e) {
            given = true;
        }
    }

    @Override
    public int read() throws IOException {
        return take() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (!take()) return -1;
        int count = Math.min(length, limit - position);
        System.arraycopy(bytes, position, target, from, count);
        position += count;
        return count;
    }

    private boolean take() throws IOException {
        if (position < limit) return true;
        if (atEnd) return false;
        try {
            var portion = ready.take();
            bytes = portion.bytes();
            limit = portion.length();
            position = 0;
            atEnd = limit == 0;
            switch (portion.failure()) {
                case null -> {
                    return !atEnd;
                }
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(portion.failure());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a file was read.", e);
        }
    }

    /** Ends the thread, wherever it is, and closes what it reads. */
    @Override
    public void close() throws IOException {
        given = true;
        ready.clear();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
        source.close();
    }
}
