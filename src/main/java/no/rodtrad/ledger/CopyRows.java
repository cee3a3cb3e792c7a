package no.rodtrad.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Rows of sums for a binary COPY: small and few, so written the plain way. */
final class CopyRows {

    private final CopyPipe pipe;
    private final ByteBuffer row = ByteBuffer.allocate(256);

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

    CopyRows bigint(long value) {
        row.putInt(8).putLong(value);
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
}
