package no.rodtrad.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import no.rodtrad.intake.model.mapping.FileForm.Encoding;

/**
 * Bytes of another encoding as UTF-8. What is no letter in the encoding that the mapping says becomes a byte that is in
 * no UTF-8, so that whoever reads lines finds it, and knows on which line.
 */
final class Utf8Stream extends InputStream {

    /** In no UTF-8. */
    private static final char WRONG = '\uFFFF';

    private static final byte WRONG_BYTE = (byte) 0xFF;
    private static final int PORTION = 1 << 15;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final boolean singleBytes;
    private final ByteBuffer bytes = ByteBuffer.allocate(PORTION);
    private final CharBuffer letters = CharBuffer.allocate(PORTION + 2);
    private byte[] out = new byte[0];
    private int position;
    private int limit;
    private boolean atEnd;
    private char before;

    private Utf8Stream(InputStream in, Charset charset, boolean singleBytes) {
        this.in = in;
        this.decoder = charset.newDecoder();
        this.singleBytes = singleBytes;
    }

    /** The stream itself when it is UTF-8 already. */
    static InputStream of(InputStream in, Encoding encoding) throws IOException {
        return switch (encoding) {
            case UTF_8, UTF_8_BOM -> in;
            case ISO_8859_1 -> new Utf8Stream(in, StandardCharsets.ISO_8859_1, true);
            case WINDOWS_1252 -> new Utf8Stream(in, Charset.forName("windows-1252"), true);
            case UTF_16 -> utf16(in);
        };
    }

    private static InputStream utf16(InputStream in) throws IOException {
        var start = new PushbackInputStream(in, 2);
        var two = start.readNBytes(2);
        if (two.length < 2) {
            start.unread(two);
            return new Utf8Stream(start, StandardCharsets.UTF_16LE, false);
        }
        boolean big = two[0] == (byte) 0xFE && two[1] == (byte) 0xFF;
        boolean little = two[0] == (byte) 0xFF && two[1] == (byte) 0xFE;
        if (!big && !little) {
            // The first letter of a table is in ASCII, so half of it is zero.
            big = two[0] == 0;
            start.unread(two);
        }
        return new Utf8Stream(start, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, false);
    }

    @Override
    public int read() throws IOException {
        return fill() ? out[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (!fill()) return -1;
        int count = Math.min(length, limit - position);
        System.arraycopy(out, position, target, from, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        while (position == limit) {
            if (atEnd) return false;
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) atEnd = true;
            else bytes.position(bytes.position() + read);
            bytes.flip();
            decode();
            bytes.compact();
        }
        return true;
    }

    private void decode() {
        letters.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, letters, atEnd);
            if (!result.isError()) break;
            bytes.position(bytes.position() + result.length());
            letters.put(WRONG);
        }
        letters.flip();
        encode();
    }

    private void encode() {
        int most = 3 * letters.remaining();
        if (out.length < most) out = new byte[most];
        int to = 0;
        while (letters.hasRemaining()) {
            char letter = letters.get();
            if (letter < 0x80) {
                out[to++] = (byte) letter;
            } else if (letter == WRONG || singleBytes && isUtf8Pair(before, letter)) {
                out[to++] = WRONG_BYTE;
            } else if (letter < 0x800) {
                out[to++] = (byte) (0xC0 | letter >> 6);
                out[to++] = (byte) (0x80 | letter & 0x3F);
            } else if (Character.isHighSurrogate(letter) && letters.hasRemaining()) {
                to = pair(Character.toCodePoint(letter, letters.get()), to);
            } else {
                out[to++] = (byte) (0xE0 | letter >> 12);
                out[to++] = (byte) (0x80 | letter >> 6 & 0x3F);
                out[to++] = (byte) (0x80 | letter & 0x3F);
            }
            before = letter;
        }
        position = 0;
        limit = to;
    }

    private int pair(int point, int at) {
        out[at] = (byte) (0xF0 | point >> 18);
        out[at + 1] = (byte) (0x80 | point >> 12 & 0x3F);
        out[at + 2] = (byte) (0x80 | point >> 6 & 0x3F);
        out[at + 3] = (byte) (0x80 | point & 0x3F);
        return at + 4;
    }

    /** «Ã¸» and its like: UTF-8 that is said to be something else. In no Norwegian word do the two stand together. */
    private static boolean isUtf8Pair(char first, char second) {
        return first >= 'Â' && first <= 'Å' && second >= 0x80 && second <= 0xBF
                || first >= 'Â' && first <= 'Å' && second > 0xFF && "€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œž".indexOf(second) >= 0;
    }
}
