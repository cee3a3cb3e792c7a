package no.rodtrad.ledger;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Sends entries to the server in sorted chunks: one chunk is on its way while the next is read. */
final class EntryCopy implements AutoCloseable {

    private final CopyPipe pipe;
    private EntryChunk filling;
    private EntryChunk other;
    private @Nullable FutureTask<Boolean> sending;

    /** Nobody else may use the connection until {@link #finish()} or {@link #close()}. */
    EntryCopy(CopyManager copies, int importId) {
        pipe = new CopyPipe(copies, LedgerStore.COPY_ENTRIES);
        filling = new EntryChunk(importId);
        other = new EntryChunk(importId);
    }

    void add(Posting row) {
        filling.add(row);
        if (!filling.isFull()) return;
        int full = filling.capacity();
        send();
        // Chunks grow, so that the server begins soon and runs still get long.
        filling.clear(2 * full);
    }

    /** Waits until the server has everything. */
    void finish() {
        send();
        arrived();
        pipe.finish();
    }

    /** Gives up what is not finished: the server then forgets it. */
    @Override
    public void close() {
        if (sending == null) {
            pipe.close();
            return;
        }
        try {
            arrived();
        } finally {
            pipe.close();
        }
    }

    private void send() {
        filling.sort();
        arrived();
        var full = filling;
        sending = new FutureTask<>(() -> full.writeTo(pipe), true);
        Thread.ofPlatform().name("sort").daemon().start(sending);
        filling = other;
        other = full;
    }

    /** Waits until the chunk before has left. */
    private void arrived() {
        var task = sending;
        if (task == null) return;
        sending = null;
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }
}
