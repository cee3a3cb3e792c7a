package no.rodtrad.intake.model.mapping;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import no.rodtrad.intake.model.mapping.FileForm.Encoding;

/**
 * The beginning of a file, seen as a table.
 *
 * @param heads empty words when the file has none
 */
record SampleTable(
        Encoding encoding,
        char separator,
        int headLines,
        boolean hasHeads,
        List<String> heads,
        List<List<String>> rows) {

    private static final char[] SEPARATORS = {';', '\t', ',', '|'};
    private static final int MOST_ROWS = 2000;

    static SampleTable of(byte[] start) {
        var encoding = encoding(start);
        var text = text(start, encoding);
        var lines = new ArrayList<>(text.lines().limit(MOST_ROWS).toList());
        // The last one may be cut.
        if (lines.size() > 2 && !text.endsWith("\n")) lines.removeLast();
        char separator = separator(lines);
        var table = new ArrayList<List<String>>();
        for (var line : lines) table.add(fields(line, separator));
        int width = usualWidth(table);
        int first = 0;
        while (first < table.size() && table.get(first).size() != width) first++;
        boolean heads = first < table.size() && isHeads(table.get(first));
        var names = heads
                ? table.get(first)
                : IntStream.range(0, width).mapToObj(_ -> "").toList();
        int from = heads ? first + 1 : first;
        var rows = table.subList(Math.min(from, table.size()), table.size()).stream()
                .filter(row -> row.size() == width)
                .toList();
        return new SampleTable(encoding, separator, first == table.size() ? 0 : first, heads, names, rows);
    }

    /** How a mapping calls a column: by its head, where that is its own. */
    ColumnPlace place(int column) {
        var head = heads.get(column);
        boolean alone = heads.indexOf(head) == heads.lastIndexOf(head);
        return head.isBlank() || !alone ? new ColumnPlace.Number(column + 1) : new ColumnPlace.Head(head);
    }

    /** What is filled in of a column. */
    List<String> values(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static Encoding encoding(byte[] start) {
        if (begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE)) return Encoding.UTF_16;
        if (begins(start, 0xEF, 0xBB, 0xBF)) return Encoding.UTF_8_BOM;
        long zeros = IntStream.range(0, start.length).filter(i -> start[i] == 0).count();
        if (zeros * 4 > start.length) return Encoding.UTF_16;
        if (isUtf8(start, false) || isUtf8Begun(start)) return Encoding.UTF_8;
        boolean windows =
                IntStream.range(0, start.length).anyMatch(i -> (start[i] & 0xFF) >= 0x80 && (start[i] & 0xFF) < 0xA0);
        return windows ? Encoding.WINDOWS_1252 : Encoding.ISO_8859_1;
    }

    private static boolean begins(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) return false;
        for (int i = 0; i < signs.length; i++) if ((bytes[i] & 0xFF) != signs[i]) return false;
        return true;
    }

    /** @param whole whether a letter that is cut at the end is a mistake */
    private static boolean isUtf8(byte[] start, boolean whole) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), whole)
                .isError();
    }

    /** Whether the first line that has other letters than a–z has them in UTF-8: then a later one is a mistake. */
    private static boolean isUtf8Begun(byte[] start) {
        int from = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] != '\n') continue;
            var line = Arrays.copyOfRange(start, from, i);
            for (byte each : line) if (each < 0) return isUtf8(line, true);
            from = i + 1;
        }
        return false;
    }

    private static String text(byte[] start, Encoding encoding) {
        var text = switch (encoding) {
            case UTF_8, UTF_8_BOM -> new String(start, StandardCharsets.UTF_8);
            case ISO_8859_1 -> new String(start, StandardCharsets.ISO_8859_1);
            case WINDOWS_1252 -> new String(start, Charset.forName("windows-1252"));
            case UTF_16 -> {
                boolean marked = begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE);
                boolean big = start.length > 0 && start[0] == 0;
                yield new String(
                        start,
                        marked ? StandardCharsets.UTF_16 : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
            }
        };
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The sign that gives most lines the same number of fields, and more than one. */
    private static char separator(List<String> lines) {
        char best = ';';
        long most = 0;
        for (char sign : SEPARATORS) {
            var table = lines.stream().map(line -> fields(line, sign)).toList();
            int width = usualWidth(table);
            long score = width < 2
                    ? 0
                    : 100 * table.stream().filter(row -> row.size() == width).count() + width;
            if (score > most) {
                most = score;
                best = sign;
            }
        }
        return best;
    }

    private static int usualWidth(List<List<String>> table) {
        int best = 0;
        long most = 0;
        for (int width : table.stream().map(List::size).distinct().toList()) {
            long rows = table.stream().filter(row -> row.size() == width).count();
            if (rows > most || rows == most && width > best) {
                most = rows;
                best = width;
            }
        }
        return best;
    }

    /** Heads are words: a line with two fields of digits is an entry. */
    private static boolean isHeads(List<String> row) {
        return row.stream().filter(field -> field.matches(".*\\d.*")).count() < 2;
    }

    private static List<String> fields(String line, char separator) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (sign == separator && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(sign);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
