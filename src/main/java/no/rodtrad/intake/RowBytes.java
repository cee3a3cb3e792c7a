package no.rodtrad.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of one line, that grow. */
final class RowBytes {

    private byte[] bytes = new byte[1 << 10];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void put(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    /** With zeros before digits that are fewer than {@code width}. */
    void widened(byte[] from, int start, int end, int width) {
        room(width + end - start);
        if (areDigits(from, start, end)) {
            for (int i = end - start; i < width; i++) bytes[length++] = '0';
        }
        put(from, start, end);
    }

    void number(long number) {
        room(21);
        if (number < 0) bytes[length++] = '-';
        long left = Math.abs(number);
        if (left < 0) {
            var text = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
            put(text, 1, text.length);
            return;
        }
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
