package no.rodtrad.intake.saft;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches the bytes on their way to the XML parser, and stops before it can be made to do harm: no DTD, so no entities
 * either, no piece too long to hold, no file without end. It knows just enough of XML to tell pieces apart, and works
 * for every encoding that writes ASCII as ASCII, and for UTF-16, whose zeros are passed over.
 */
final class SaftGuard extends FilterInputStream {

    private enum Inside {
        TEXT,
        TAG,
        SINGLE_QUOTES,
        DOUBLE_QUOTES,
        /** After {@code <!}, until it is known what it begins. */
        DECLARATION,
        COMMENT,
        CHARACTER_DATA,
        INSTRUCTION
    }

    private static final String COMMENT_BEGINS = "--";
    private static final String CHARACTER_DATA_BEGINS = "[CDATA[";

    private final SaftLimits limits;
    private Inside inside = Inside.TEXT;
    private long bytes;
    private int piece;
    private int line = 1;
    private int last;
    private int beforeLast;
    private boolean ended;
    private boolean marked;
    private final StringBuilder declaration = new StringBuilder();

    SaftGuard(InputStream in, SaftLimits limits) {
        super(in);
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int found = super.read();
        if (found >= 0) watch(found);
        else ended = true;
        return found;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        if (count < 0) ended = true;
        for (int i = from; i < from + count; i++) watch(target[i] & 0xFF);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Looking at the first bytes is not yet reading: a short file was not cut off because they were all it had. */
    void forgetEnd() {
        ended = false;
    }

    /** Whether somebody asked for more than there was, of something that began as XML. */
    boolean isCutOff() {
        return ended && (bytes == 0 || marked);
    }

    private void watch(int found) throws SaftRefusal {
        if (++bytes > limits.bytes()) throw new SaftRefusal(line, "file-too-large", Long.toString(limits.bytes()));
        if (found == 0) return;
        if (found == '\n') line++;
        if (++piece > limits.piece()) throw new SaftRefusal(line, "piece-too-long", Integer.toString(limits.piece()));
        switch (inside) {
            case TEXT -> {
                if (found == '<') {
                    marked = true;
                    begin(Inside.TAG);
                }
            }
            case TAG -> inTag(found);
            case SINGLE_QUOTES -> {
                if (found == '\'') inside = Inside.TAG;
            }
            case DOUBLE_QUOTES -> {
                if (found == '"') inside = Inside.TAG;
            }
            case DECLARATION -> inDeclaration(found);
            case COMMENT -> {
                if (found == '>' && last == '-' && beforeLast == '-') begin(Inside.TEXT);
            }
            case CHARACTER_DATA -> {
                if (found == '>' && last == ']' && beforeLast == ']') begin(Inside.TEXT);
            }
            case INSTRUCTION -> {
                if (found == '>' && last == '?') begin(Inside.TEXT);
            }
        }
        beforeLast = last;
        last = found;
    }

    private void inTag(int found) {
        switch (found) {
            case '>' -> begin(Inside.TEXT);
            case '"' -> inside = Inside.DOUBLE_QUOTES;
            case '\'' -> inside = Inside.SINGLE_QUOTES;
            case '!' -> {
                if (last != '<') return;
                declaration.setLength(0);
                inside = Inside.DECLARATION;
            }
            case '?' -> {
                if (last == '<') inside = Inside.INSTRUCTION;
            }
            default -> {
                // A name, a blank or a sign of no meaning here.
            }
        }
    }

    private void inDeclaration(int found) throws SaftRefusal {
        declaration.append((char) found);
        var begun = declaration.toString();
        if (begun.equals(COMMENT_BEGINS)) {
            begin(Inside.COMMENT);
        } else if (begun.equals(CHARACTER_DATA_BEGINS)) {
            begin(Inside.CHARACTER_DATA);
        } else if (!COMMENT_BEGINS.startsWith(begun) && !CHARACTER_DATA_BEGINS.startsWith(begun)) {
            throw new SaftRefusal(line, "dtd", "<!" + begun);
        }
    }

    private void begin(Inside next) {
        inside = next;
        piece = 0;
        // What ended the piece before cannot also end this one.
        last = 0;
        beforeLast = 0;
    }
}
