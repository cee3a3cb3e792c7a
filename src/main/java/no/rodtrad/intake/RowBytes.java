package no.rodtrad.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of lines in our own form, that grow. */
final class RowBytes {

    private byte[] bytes;
    private int length;

    RowBytes(int size) {
        bytes = new byte[2 * size];
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Forgets what was written after a place. */
    void cut(int to) {
        length = to;
    }

    void put(byte sign) {
        if (length == bytes.length) bytes = Arrays.copyOf(bytes, 2 * length);
        bytes[length++] = sign;
    }

    void put(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    /** A field, with zeros before fewer digits than {@code width}, and in quotes when it needs them. */
    void field(byte[] from, int start, int end, int width) {
        room(2 * (end - start) + width + 2);
        // A field of the object would be read anew for each letter.
        var target = bytes;
        int at = length;
        if (end - start < width && areDigits(from, start, end)) {
            for (int i = end - start; i < width; i++) target[at++] = '0';
        }
        for (int i = start; i < end; i++) {
            byte sign = from[i];
            if (sign == ',' || sign == '"') {
                quoted(from, start, end);
                return;
            }
            target[at++] = sign;
        }
        length = at;
    }

    private void quoted(byte[] from, int start, int end) {
        bytes[length++] = '"';
        for (int i = start; i < end; i++) {
            if (from[i] == '"') bytes[length++] = '"';
            bytes[length++] = from[i];
        }
        bytes[length++] = '"';
    }

    void number(long number) {
        if (number < 0) put((byte) '-');
        long left = Math.abs(number);
        if (left < 0) {
            var text = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
            put(text, 1, text.length);
            return;
        }
        room(20);
        int digits = 1;
        for (long power = 10; digits < 19 && left >= power; power *= 10) digits++;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += digits;
    }

    private void room(int more) {
        if (bytes.length - length < more) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }

    private static boolean areDigits(byte[] from, int start, int end) {
        for (int i = start; i < end; i++) if (from[i] < '0' || from[i] > '9') return false;
        return end > start;
    }
}
