package no.rodtrad.ledger;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Hands bytes to a COPY on another thread, so that reading and checking go on while the server stores. There are a few
 * buffers, and whoever is faster waits.
 */
final class CopyPipe implements AutoCloseable {

    private static final int BUFFER = 1 << 17;
    private static final int BUFFERS = 16;
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

    private record Piece(byte[] bytes, int length) {}

    private static final Piece END = new Piece(new byte[0], 0);
    private static final Piece GIVE_UP = new Piece(new byte[0], 0);

    private final BlockingQueue<Piece> full = new ArrayBlockingQueue<>(BUFFERS);
    private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(BUFFERS);
    private final FutureTask<Long> copying;
    private byte[] buffer;
    private int length;
    private boolean ended;

    /** Begins a binary COPY. Nobody else may use the connection until {@link #finish()} or {@link #close()}. */
    CopyPipe(CopyManager copies, String sql) {
        for (int i = 1; i < BUFFERS; i++) empty.add(new byte[BUFFER]);
        buffer = new byte[BUFFER];
        copying = new FutureTask<>(() -> copy(copies, sql));
        Thread.ofPlatform().name("copy").daemon().start(copying);
        write(HEADER, 0, HEADER.length);
    }

    private long copy(CopyManager copies, String sql) throws SQLException, InterruptedException {
        CopyIn copy = copies.copyIn(sql);
        try {
            while (true) {
                var piece = full.take();
                if (piece == END) return copy.endCopy();
                if (piece == GIVE_UP) return 0;
                copy.writeToCopy(piece.bytes(), 0, piece.length());
                empty.add(piece.bytes());
            }
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    void write(byte[] bytes, int from, int count) {
        while (count > 0) {
            int part = Math.min(count, buffer.length - length);
            System.arraycopy(bytes, from, buffer, length, part);
            length += part;
            from += part;
            count -= part;
            if (length == buffer.length) pass();
        }
    }

    /** Waits until the server has everything. Returns the number of rows. */
    long finish() {
        write(TRAILER, 0, TRAILER.length);
        pass();
        ended = true;
        put(END);
        return result();
    }

    /** Gives up what is not finished: the server then forgets it. */
    @Override
    public void close() {
        if (ended) return;
        ended = true;
        put(GIVE_UP);
        result();
    }

    private void pass() {
        put(new Piece(buffer, length));
        length = 0;
        byte @Nullable [] next = null;
        try {
            while (next == null) {
                if (copying.isDone()) result();
                next = empty.poll(100, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        buffer = next;
    }

    private void put(Piece piece) {
        try {
            // The other side may have failed, and then nobody makes room.
            while (!full.offer(piece, 100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                if (copying.isDone()) {
                    result();
                    return;
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private long result() {
        try {
            return copying.get();
        } catch (ExecutionException e) {
            ended = true;
            throw new IllegalStateException("PostgreSQL refused the rows of a COPY.", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted during a COPY.", cause);
    }
}
