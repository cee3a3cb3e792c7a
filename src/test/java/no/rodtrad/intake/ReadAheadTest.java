package no.rodtrad.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadAheadTest {

    /** Sees which thread reads, and whether it is closed. */
    private static final class Watched extends InputStream {
        private final InputStream source;
        private final int failAfter;
        private final AtomicReference<Thread> reader = new AtomicReference<>();
        private final AtomicBoolean closed = new AtomicBoolean();
        private int given;

        Watched(InputStream source, int failAfter) {
            this.source = source;
            this.failAfter = failAfter;
        }

        @Override
        public int read() throws IOException {
            reader.set(Thread.currentThread());
            if (failAfter >= 0 && given++ >= failAfter) throw new IOException("The disk has gone.");
            return source.read();
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
    }

    @Test
    void gives_every_byte_in_order() throws IOException {
        var bytes = new byte[1_000_003];
        new Random(7).nextBytes(bytes);
        try (var ahead = new ReadAhead(new ByteArrayInputStream(bytes))) {
            assertThat(ahead.readAllBytes()).isEqualTo(bytes);
            assertThat(ahead.read()).isEqualTo(-1);
        }
    }

    @Test
    void leaves_no_thread_when_whoever_reads_gives_up() throws IOException {
        var source = new Watched(endless(), -1);
        try (var ahead = new ReadAhead(source)) {
            assertThat(ahead.read()).isEqualTo('x');
        }
        assertThat(source.reader.get().isAlive()).isFalse();
        assertThat(source.closed).isTrue();
    }

    @Test
    void leaves_no_thread_when_whoever_reads_is_interrupted() throws IOException {
        var source = new Watched(endless(), -1);
        try (var ahead = new ReadAhead(source)) {
            assertThat(ahead.read()).isEqualTo('x');
            Thread.currentThread().interrupt();
        }
        assertThat(Thread.interrupted()).as("whoever reads still knows").isTrue();
        assertThat(source.reader.get().isAlive()).isFalse();
    }

    @Test
    void tells_what_ended_the_reading_after_what_was_read_before() throws IOException {
        var source = new Watched(endless(), 300_000);
        try (var ahead = new ReadAhead(source)) {
            // What had come of the last portion is lost with it.
            assertThat(ahead.readNBytes(2 << 17)).hasSize(2 << 17);
            assertThatThrownBy(ahead::read).isInstanceOf(IOException.class).hasMessage("The disk has gone.");
        }
        assertThat(source.reader.get().isAlive()).isFalse();
    }
}
