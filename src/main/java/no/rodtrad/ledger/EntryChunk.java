package no.rodtrad.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Some hundred thousand entries, each written as PostgreSQL's binary COPY wants it, and sorted by cost centre and art
 * before they leave, so that the block-range index of the table can find them.
 */
final class EntryChunk {

    /**
     * The first chunk is small, so that the server begins soon and a small import takes little memory. Each is twice
     * the one before, so that runs get long.
     */
    private static final int FIRST_CAPACITY = 1 << 13;

    private static final int CAPACITY_BITS = 19;
    private static final int MOST = 1 << CAPACITY_BITS;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final short COLUMNS = 12;

    /** Bytes of a row without project and text. */
    private static final int FIXED = 2 + 2 * 8 + 5 * 6 + 2 * 12 + 8 + 4 + 4;

    /** Days from 1970 to 2000, where PostgreSQL begins to count. */
    private static final int EPOCH = 10_957;

    private static final byte[] NO_ROWS = {};

    private final int importId;
    private int capacity = FIRST_CAPACITY;
    private long[] order = new long[capacity];
    private int[] starts = new int[capacity + 1];
    private byte[] rows = new byte[capacity * 120];
    private int size;
    private int end;

    EntryChunk(int importId) {
        this.importId = importId;
    }

    boolean isFull() {
        return size == capacity;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Makes room for a number of rows, and forgets those it had. */
    void clear(int rowsToCome) {
        size = 0;
        end = 0;
        if (capacity >= rowsToCome) return;
        capacity = Math.min(rowsToCome, MOST);
        order = new long[capacity];
        starts = new int[capacity + 1];
        // The old rows are let go first: both at once are the most an import ever holds.
        rows = NO_ROWS;
        rows = new byte[capacity * 120];
    }

    int capacity() {
        return capacity;
    }

    /** Adds a row; a function of -1 is none, an empty project is none. */
    void add(Posting row) {
        int textLength = row.textEnd - row.textStart;
        int projectLength = row.projectEnd - row.projectStart;
        if (end + FIXED + textLength + projectLength > rows.length) rows = Arrays.copyOf(rows, rows.length * 3 / 2);
        var out = rows;
        int at = end;
        SHORT.set(out, at, COLUMNS);
        at = putInt(out, at + 2, row.costCentre);
        at = putInt(out, at, importId);
        at = putShort(out, at, row.art);
        at = putShort(out, at, row.year);
        at = putShort(out, at, row.period);
        at = putShort(out, at, row.accountClass);
        at = putLong(out, at, row.amountOre);
        at = putLong(out, at, row.voucher);
        at = putInt(out, at, row.epochDay - EPOCH);
        at = row.function < 0 ? putNull(out, at) : putShort(out, at, row.function);
        at = projectLength == 0 ? putNull(out, at) : putBytes(out, at, row.bytes, row.projectStart, projectLength);
        at = putBytes(out, at, row.bytes, row.textStart, textLength);
        // 6 bits of year, 19 of cost centre, 14 of art, 4 of period, and where the row stands.
        long key = (long) (row.year - YearMask.FIRST) << 37 | (long) row.costCentre << 18 | row.art << 4 | row.period;
        order[size] = key << CAPACITY_BITS | size;
        starts[size] = end;
        end = at;
        size++;
        starts[size] = end;
    }

    void sort() {
        Arrays.sort(order, 0, size);
    }

    /** Writes the rows in the order that {@link #sort()} gave them. */
    void writeTo(CopyPipe pipe) {
        for (int i = 0; i < size; i++) {
            int row = (int) order[i] & MOST - 1;
            pipe.write(rows, starts[row], starts[row + 1] - starts[row]);
        }
    }

    private static int putShort(byte[] out, int at, int value) {
        INT.set(out, at, 2);
        SHORT.set(out, at + 4, (short) value);
        return at + 6;
    }

    private static int putInt(byte[] out, int at, int value) {
        INT.set(out, at, 4);
        INT.set(out, at + 4, value);
        return at + 8;
    }

    private static int putLong(byte[] out, int at, long value) {
        INT.set(out, at, 8);
        LONG.set(out, at + 4, value);
        return at + 12;
    }

    private static int putNull(byte[] out, int at) {
        INT.set(out, at, -1);
        return at + 4;
    }

    private static int putBytes(byte[] out, int at, byte[] source, int from, int length) {
        INT.set(out, at, length);
        System.arraycopy(source, from, out, at + 4, length);
        return at + 4 + length;
    }
}
