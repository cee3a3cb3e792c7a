package no.rodtrad.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads separated lines as bytes, ten million of them in a few seconds. A field may be quoted; a line break always ends
 * the line, since an export with line breaks inside fields cannot be pointed into by line number.
 */
public final class CsvLines extends FieldLines {

    /** For a file whose fields are never quoted: a byte that is in no text. */
    public static final byte NO_QUOTE = -1;

    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private final byte separator;
    private final byte quote;

    /** No byte above it ends a field or opens a quote. */
    private final byte lastSign;

    private byte[] buffer = new byte[BUFFER];
    private byte[] unquoted = new byte[0];
    private int position;
    private int limit;
    private boolean atEnd;
    private int line;
    private boolean quotes;

    /** Lines of {@code in} with commas and double quotes; fields after {@code maxColumns} are counted and not kept. */
    public CsvLines(InputStream in, int maxColumns) throws IOException {
        this(in, maxColumns, (byte) ',', (byte) '"');
    }

    /** Lines of {@code in} with other signs, each of them in ASCII; see {@link #NO_QUOTE}. */
    public CsvLines(InputStream in, int maxColumns, byte separator, byte quote) throws IOException {
        super(maxColumns);
        this.in = in;
        this.separator = separator;
        this.quote = quote;
        this.lastSign = (byte) Math.max('\n', Math.max(separator, quote));
        refill();
        boolean marked = limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
        if (marked) position = 3;
    }

    @Override
    public boolean next() throws IOException {
        int end;
        while ((end = scan()) < 0) {
            if (atEnd) {
                if (position == limit) return false;
                // The last line may lack its line break.
                if (limit == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length + 1);
                buffer[limit++] = '\n';
            } else {
                refill();
            }
        }
        line++;
        bytes = buffer;
        int kept = Math.min(columns, ends.length);
        if (columns <= ends.length && end > starts[kept - 1] && buffer[end - 1] == '\r') ends[kept - 1]--;
        quoteOpen = false;
        if (quotes) unquote(position, end > position && buffer[end - 1] == '\r' ? end - 1 : end);
        position = end + 1;
        return true;
    }

    /** Finds the fields of the line at the position. Returns where it ends, or -1 when its end is not read yet. */
    private int scan() {
        var source = buffer;
        int end = limit;
        int field = 0;
        int high = 0;
        int max = ends.length;
        boolean quoted = false;
        byte comma = separator;
        byte mark = quote;
        byte last = lastSign;
        int start = position;
        starts[0] = start;
        for (int i = position; i < end; i++) {
            byte b = source[i];
            if (b > last) continue;
            if (b == comma) {
                if (field < max) ends[field] = i;
                field++;
                start = i + 1;
                if (field < max) starts[field] = start;
            } else if (b == '\n') {
                if (field < max) ends[field] = i;
                columns = field + 1;
                signs = high;
                quotes = quoted;
                return i;
            } else if (b <= 0) {
                high |= b < 0 ? LETTERS : ZEROS;
            } else if (b == mark && i == start) {
                quoted = true;
            }
        }
        return -1;
    }

    /** The slow way, for the few lines with quotes: the fields again, without their quotes. */
    private void unquote(int from, int to) {
        if (unquoted.length < to - from) unquoted = new byte[2 * (to - from)];
        int out = 0;
        int field = 0;
        int i = from;
        boolean more = true;
        while (more) {
            int start = out;
            if (i < to && buffer[i] == quote) {
                i++;
                boolean open = true;
                while (i < to && open) {
                    if (buffer[i] != quote) {
                        unquoted[out++] = buffer[i++];
                    } else if (i + 1 < to && buffer[i + 1] == quote) {
                        unquoted[out++] = quote;
                        i += 2;
                    } else {
                        open = false;
                        i++;
                    }
                }
                quoteOpen |= open;
            }
            while (i < to && buffer[i] != separator) unquoted[out++] = buffer[i++];
            if (field < ends.length) {
                starts[field] = start;
                ends[field] = out;
            }
            field++;
            more = i < to;
            i++;
        }
        columns = field;
        bytes = unquoted;
    }

    private void refill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        if (limit == buffer.length) buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            atEnd = true;
        } else {
            limit += read;
        }
    }

    @Override
    public int line() {
        return line;
    }
}
