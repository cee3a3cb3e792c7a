package no.rodtrad.web;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a template writes, as UTF-8 in one growing array. A page is some thousand small pieces; put together here they
 * leave the server in one.
 */
final class PageBytes implements TemplateOutput {

    /** Shorter texts are copied faster by character than by way of an array of their own. */
    private static final int SHORT = 32;

    private static final int MOST_BYTES_OF_CHAR = 3;

    private byte[] bytes;
    private int length;

    /** @param expected how many bytes there is room for before the array must grow */
    PageBytes(int expected) {
        bytes = new byte[expected];
    }

    int length() {
        return length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        makeRoom(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    @Override
    public void writeContent(String text) {
        if (text.length() < SHORT) writeContent(text, 0, text.length());
        else writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        makeRoom((to - from) * MOST_BYTES_OF_CHAR);
        int at = length;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | c >> 6);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isSurrogate(c)) {
                // Two of them make one character; the JDK knows how, and what to do with half a pair.
                length = at;
                writeBinaryContent(text.substring(i, to).getBytes(StandardCharsets.UTF_8));
                return;
            } else {
                bytes[at++] = (byte) (0xE0 | c >> 12);
                bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        length = at;
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
}
