package no.rodtrad.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a file of postings into parts that can be read at the same time. A part begins with a new voucher, so that
 * vouchers stay whole; each part is read with the first line of the file before it.
 */
final class FileParts {

    /** More than the longest voucher that stands together. */
    private static final int WINDOW = 1 << 16;

    /** Where the voucher stands, after year and period. */
    private static final int VOUCHER = 3;

    private final Path file;
    private final long size;
    private final byte[] header;

    private FileParts(Path file, long size, byte[] header) {
        this.file = file;
        this.size = size;
        this.header = header;
    }

    /** Streams over the parts; the last may be larger than the others, and a small file has one. */
    static List<InputStream> of(Path file, int count) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var start = read(channel, 0, 1 << 12);
            int headerEnd = lineEnd(start, 0);
            var header = new byte[Math.max(0, headerEnd)];
            System.arraycopy(start, 0, header, 0, header.length);
            var parts = new FileParts(file, channel.size(), header);
            return parts.divide(channel, count);
        }
    }

    private List<InputStream> divide(FileChannel channel, int count) throws IOException {
        var streams = new ArrayList<InputStream>();
        long from = 0;
        for (int i = 1; i < count; i++) {
            long near = size / count * i;
            if (near <= from + WINDOW || near + WINDOW > size) continue;
            int at = newVoucher(read(channel, near, WINDOW));
            if (at < 0) continue;
            streams.add(stream(from, near + at));
            from = near + at;
        }
        streams.add(stream(from, size));
        return streams;
    }

    /** Where a line begins whose voucher is another than that of the line before; -1 when there is none. */
    private static int newVoucher(byte[] bytes) {
        var before = "";
        for (int at = lineEnd(bytes, 0); at > 0; at = lineEnd(bytes, at)) {
            int end = lineEnd(bytes, at);
            if (end < 0) return -1;
            var fields = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).split(",", VOUCHER + 2);
            if (fields.length < VOUCHER + 2) return -1;
            var voucher = fields[1] + "," + fields[VOUCHER];
            if (!before.isEmpty() && !before.equals(voucher)) return at;
            before = voucher;
        }
        return -1;
    }

    /** Where the next line begins, or -1. */
    private static int lineEnd(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) if (bytes[i] == '\n') return i + 1;
        return -1;
    }

    private static byte[] read(FileChannel channel, long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // A read may give less than was asked for.
            continue;
        }
        var bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    private InputStream stream(long from, long to) throws IOException {
        var range = new Range(FileChannel.open(file, StandardOpenOption.READ).position(from), to - from);
        return from == 0 ? range : new SequenceInputStream(new ByteArrayInputStream(header), range);
    }

    /** Some bytes of a file. */
    private static final class Range extends InputStream {

        private final FileChannel channel;
        private long left;

        Range(FileChannel channel, long length) {
            this.channel = channel;
            this.left = length;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) return -1;
            int read = channel.read(ByteBuffer.wrap(into, from, (int) Math.min(length, left)));
            if (read > 0) left -= read;
            return read;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
