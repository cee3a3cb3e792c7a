package no.rodtrad.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Lines of fields as bytes, one at a time. One object is one reading; its fields are those of the current line and
 * change with {@link #next()}. There may be ten million lines, so fields are places in an array and not objects.
 */
public abstract class FieldLines implements Closeable {

    /** Some byte of the line is of a letter outside ASCII. */
    protected static final int LETTERS = 1;
    /** Some byte of the line is zero, which no text has. */
    protected static final int ZEROS = 2;

    /** What no amount is. */
    public static final long NO_AMOUNT = Long.MIN_VALUE;

    /** Of an amount. */
    public static final int MOST_DIGITS = 18;

    protected final int[] starts;
    protected final int[] ends;
    protected byte[] bytes = new byte[0];
    protected int columns;
    /** {@link #LETTERS} and {@link #ZEROS}. */
    protected int signs;

    protected boolean quoteOpen;

    /** Fields after {@code maxColumns} are counted and not kept. */
    protected FieldLines(int maxColumns) {
        starts = new int[maxColumns + 1];
        ends = new int[maxColumns + 1];
    }

    /** Moves to the next line; false when there are no more. */
    public abstract boolean next() throws IOException;

    /** Number of the current line in the file as people see it, counted from 1. */
    public abstract int line();

    /** Whether lines before this were left out because of something that is told of already. */
    public boolean hasLost() {
        return false;
    }

    /** What it reads is left to whoever opened it, when nothing else is said. */
    @Override
    public void close() throws IOException {}

    /** How many fields the line has, also when they are more than are kept. */
    public final int columns() {
        return columns;
    }

    /** Whether a quoted field of the line lacks its closing quote. */
    public final boolean isQuoteOpen() {
        return quoteOpen;
    }

    /** What {@link #start} and {@link #end} point into, until the next line is read. */
    public final byte[] bytes() {
        return bytes;
    }

    public final int start(int column) {
        return starts[column];
    }

    public final int end(int column) {
        return ends[column];
    }

    /** A field as text. Bytes that are no UTF-8 become replacement characters; see {@link #isUtf8}. */
    public String text(int column) {
        if (column >= columns || column >= ends.length) return "";
        return new String(bytes, starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
    }

    /** Whether the kept fields of the line are text in UTF-8, as PostgreSQL can store it. */
    public final boolean isUtf8() {
        if (signs == 0) return true;
        if ((signs & ZEROS) != 0) return false;
        int last = Math.min(columns, ends.length) - 1;
        int from = starts[0];
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, ends[last] - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The number in a field of digits only, at most nine of them; -1 when it is something else. */
    public final int digits(int column) {
        int from = starts[column];
        int to = ends[column];
        if (to == from || to - from > 9) return -1;
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) return -1;
            number = 10 * number + digit;
        }
        return number;
    }

    /** The whole number in a field, of at most eighteen digits; {@link #NO_AMOUNT} when there is none. */
    public long amount(int column) {
        int from = starts[column];
        int to = ends[column];
        boolean negative = to > from && bytes[from] == '-';
        if (negative) from++;
        if (to == from || to - from > MOST_DIGITS) return NO_AMOUNT;
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) return NO_AMOUNT;
            number = 10 * number + digit;
        }
        return negative ? -number : number;
    }

    /** How many bytes the field has. */
    public final int length(int column) {
        return ends[column] - starts[column];
    }

    /** The first byte of a field that is not empty. */
    public final byte first(int column) {
        return bytes[starts[column]];
    }
}
