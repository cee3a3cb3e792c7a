package no.rodtrad.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Spoils a file in the ways that files get spoiled, and in some that nobody has thought of. */
final class Spoiler {

    private static final int LONGEST = 1 << 20;
    private static final int MOST_CHANGES = 4;

    /** What has broken readers before. */
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "0",
            "-0",
            "-1",
            "00000000000000000000",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "99999999999999999999999999999999",
            "2147483648",
            "1e309",
            "1E-7",
            "NaN",
            "Infinity",
            "0x1F",
            "1,5",
            "1.234.567,89",
            "1 234",
            "1\u00a0234",
            "−5",
            "(5)",
            "5-",
            "0000-00-00",
            "2024-02-30",
            "9999-12-31",
            "10000-01-01",
            "1899-12-31",
            "31.13.2024",
            "\"",
            "\"\"",
            "'",
            ";",
            ",",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\u0000",
            "\u001b[31mrød",
            "\u202eabc",
            "\ufeff",
            "\ud83d\ude00",
            "Ærøskøbing",
            "=1+1",
            "=cmd|' /C calc'!A0",
            "{x}",
            "{",
            "}",
            "%s%n",
            "<b>",
            "]]>",
            "&amp;",
            "&#0;",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "../../etc/passwd",
            "null",
            "true",
            "[]",
            "{}",
            "!!int 1",
            "&a [*a]",
            "'; DROP TABLE ledger_entry; --",
            "A".repeat(5_000));

    private Spoiler() {}

    /** One to four changes after one another. */
    static byte[] spoil(byte[] good, RandomGenerator random) {
        var bytes = good;
        int changes = random.nextInt(1, MOST_CHANGES + 1);
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes, random);
            if (bytes.length > LONGEST) bytes = Arrays.copyOf(bytes, LONGEST);
        }
        return bytes;
    }

    /** Spoils a packed file from outside, or one of the files in it. */
    static byte[] spoilPacked(byte[] good, RandomGenerator random) {
        if (random.nextInt(4) == 0) return spoil(good, random);
        try {
            var files = unpack(good);
            var names = List.copyOf(files.keySet());
            var name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0 -> files.remove(name);
                case 1 -> files.put(name, new byte[0]);
                default -> files.put(name, spoil(files.get(name), random));
            }
            return pack(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] change(byte[] bytes, RandomGenerator random) {
        int length = bytes.length;
        if (length == 0) return word(random);
        int from = random.nextInt(length);
        int to = Math.min(length, from + 1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 8));
        return switch (random.nextInt(13)) {
            case 0 -> flipped(bytes, from, random);
            case 1 -> replaced(bytes, from, to, new byte[0]);
            case 2 -> replaced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 3 -> replaced(bytes, from, from, noise(random));
            case 4 -> replaced(bytes, from, from, word(random));
            case 5 -> Arrays.copyOf(bytes, from);
            case 6 -> recoded(bytes, random);
            case 7 -> lineGone(bytes, from);
            case 8 -> lineRepeated(bytes, from, random);
            case 9 -> everywhere(bytes, from, random);
            default -> token(bytes, from, random);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, RandomGenerator random) {
        var changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static byte[] noise(RandomGenerator random) {
        var noise = new byte[1 + random.nextInt(16)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] word(RandomGenerator random) {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    /** Letters and digits that stand together are one word of the file; another takes its place. */
    private static byte[] token(byte[] bytes, int at, RandomGenerator random) {
        int from = at;
        int to = at;
        while (from > 0 && isWord(bytes[from - 1])) from--;
        while (to < bytes.length && isWord(bytes[to])) to++;
        if (random.nextBoolean()) return replaced(bytes, from, to, word(random));
        // Another word of the same file is right in form, and wrong in place.
        int other = random.nextInt(bytes.length);
        int end = other;
        while (end < bytes.length && end < other + 40 && isWord(bytes[end])) end++;
        return replaced(bytes, from, to, Arrays.copyOfRange(bytes, other, end));
    }

    private static boolean isWord(byte value) {
        return value < 0 || Character.isLetterOrDigit(value) || value == '-' || value == '.';
    }

    private static byte[] recoded(byte[] bytes, RandomGenerator random) {
        var charsets = List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE);
        Charset read = charsets.get(random.nextInt(2));
        var text = new String(bytes, read);
        var written = text.getBytes(charsets.get(random.nextInt(charsets.size())));
        if (random.nextInt(3) > 0) return written;
        var marked = ("\ufeff").getBytes(StandardCharsets.UTF_8);
        return replaced(written, 0, 0, marked);
    }

    private static byte[] lineGone(byte[] bytes, int at) {
        return replaced(bytes, lineStart(bytes, at), lineEnd(bytes, at), new byte[0]);
    }

    private static byte[] lineRepeated(byte[] bytes, int at, RandomGenerator random) {
        int from = lineStart(bytes, at);
        var line = Arrays.copyOfRange(bytes, from, lineEnd(bytes, at));
        int times = random.nextInt(4) == 0 ? random.nextInt(3_000) : 1;
        times = Math.min(times, LONGEST / Math.max(1, line.length));
        var many = new byte[line.length * times];
        for (int i = 0; i < times; i++) System.arraycopy(line, 0, many, i * line.length, line.length);
        return replaced(bytes, from, from, many);
    }

    /** A sign of the file becomes another everywhere, as when it was saved with other settings. */
    private static byte[] everywhere(byte[] bytes, int at, RandomGenerator random) {
        var signs = ",;|\t.\n\"- 0";
        var changed = bytes.clone();
        byte old = random.nextBoolean() ? bytes[at] : (byte) signs.charAt(random.nextInt(signs.length()));
        byte sign = (byte) signs.charAt(random.nextInt(signs.length()));
        for (int i = 0; i < changed.length; i++) if (changed[i] == old) changed[i] = sign;
        return changed;
    }

    private static int lineStart(byte[] bytes, int at) {
        int from = at;
        while (from > 0 && bytes[from - 1] != '\n') from--;
        return from;
    }

    private static int lineEnd(byte[] bytes, int at) {
        int to = at;
        while (to < bytes.length && bytes[to] != '\n') to++;
        return Math.min(bytes.length, to + 1);
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] instead) {
        var changed = new byte[bytes.length - (to - from) + instead.length];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(instead, 0, changed, from, instead.length);
        System.arraycopy(bytes, to, changed, from + instead.length, bytes.length - to);
        return changed;
    }

    private static Map<String, byte[]> unpack(byte[] packed) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder().setByteArray(packed).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private static byte[] pack(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
