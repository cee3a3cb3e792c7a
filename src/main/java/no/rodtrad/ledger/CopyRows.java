package no.rodtrad.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Rows of sums for a binary COPY: few, so written the plain way. */
final class CopyRows {

    /** The types of elements, as PostgreSQL numbers them. */
    private static final int SMALLINT = 21;

    private static final int INTEGER = 23;
    private static final int BIGINT = 20;

    /** Bytes of a list before its elements. */
    private static final int LIST_HEADER = 20;

    private final CopyPipe pipe;
    private ByteBuffer row = ByteBuffer.allocate(1 << 12);

    CopyRows(CopyPipe pipe) {
        this.pipe = pipe;
    }

    CopyRows begin(int columns) {
        row.clear().putShort((short) columns);
        return this;
    }

    CopyRows smallint(int value) {
        row.putInt(2).putShort((short) value);
        return this;
    }

    CopyRows integer(int value) {
        row.putInt(4).putInt(value);
        return this;
    }

    CopyRows smallints(int[] values, int count) {
        list(SMALLINT, 2, count);
        for (int i = 0; i < count; i++) smallint(values[i]);
        return this;
    }

    CopyRows integers(int[] values, int count) {
        list(INTEGER, 4, count);
        for (int i = 0; i < count; i++) integer(values[i]);
        return this;
    }

    CopyRows bigints(long[] values, int count) {
        list(BIGINT, 8, count);
        for (int i = 0; i < count; i++) row.putInt(8).putLong(values[i]);
        return this;
    }

    CopyRows bool(boolean value) {
        row.putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    CopyRows text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        row.putInt(bytes.length).put(bytes);
        return this;
    }

    void end() {
        pipe.write(row.array(), 0, row.position());
    }

    /** A list of one dimension, counted from 1, without gaps. */
    private void list(int type, int bytes, int count) {
        int elements = count * (4 + bytes);
        if (row.remaining() < 4 + LIST_HEADER + elements) {
            row = ByteBuffer.allocate(2 * (row.position() + LIST_HEADER + elements))
                    .put(row.flip());
        }
        row.putInt(LIST_HEADER + elements)
                .putInt(1)
                .putInt(0)
                .putInt(type)
                .putInt(count)
                .putInt(1);
    }
}
