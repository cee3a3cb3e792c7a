package no.rodtrad.intake.saft;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns bytes into letters as the file says itself, by its first bytes or its first line, and refuses bytes that are no
 * letter. The XML parser would do it too, but writes to the console when it fails.
 */
final class SaftEncoding {

    /** Those in which {@link SaftGuard} can tell the pieces of XML apart. */
    private static final Set<Charset> ENCODINGS = Set.of(
            StandardCharsets.UTF_8,
            StandardCharsets.US_ASCII,
            StandardCharsets.ISO_8859_1,
            Charset.forName("ISO-8859-15"),
            Charset.forName("windows-1252"));

    private static final Pattern NAMED =
            Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private static final int DECLARATION = 512;
    private static final int BUFFER = 1 << 16;

    private SaftEncoding() {}

    static Reader letters(InputStream bytes) throws IOException {
        var in = new BufferedInputStream(bytes, BUFFER);
        in.mark(DECLARATION);
        var first = in.readNBytes(DECLARATION);
        in.reset();
        int mark = 0;
        Charset charset;
        if (begins(first, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (begins(first, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (begins(first, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (begins(first, 0, '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (begins(first, '<', 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            charset = named(new String(first, StandardCharsets.ISO_8859_1));
        }
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xFF) != with[i]) return false;
        return true;
    }

    private static Charset named(String first) throws SaftRefusal {
        var found = NAMED.matcher(first);
        if (!found.find()) return StandardCharsets.UTF_8;
        var name = found.group(1);
        try {
            var charset = Charset.forName(name);
            if (ENCODINGS.contains(charset)) return charset;
            throw new SaftRefusal(1, "encoding-unknown", name);
        } catch (IllegalArgumentException unknown) {
            throw new SaftRefusal(1, "encoding-unknown", name);
        }
    }
}
