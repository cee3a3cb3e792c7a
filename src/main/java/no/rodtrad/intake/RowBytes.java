package no.rodtrad.intake;

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

    private void room(int more) {
        if (bytes.length - length < more) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }

    private static boolean areDigits(byte[] from, int start, int end) {
        for (int i = start; i < end; i++) if (from[i] < '0' || from[i] > '9') return false;
        return end > start;
    }
}
