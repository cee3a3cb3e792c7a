package no.rodtrad.intake.model.mapping;

import java.util.List;

/**
 * How a file is written. A spreadsheet has only the lines of it.
 *
 * @param separator between fields, in ASCII
 * @param quote around fields, in ASCII
 * @param headLines how many lines stand before the heads, or before the first entry when there are none
 * @param heads whether a line says what the columns are
 * @param skipped a line whose first filled field begins with one of these holds no entry
 * @param sheet name of the sheet in a spreadsheet; empty: the first
 */
public record FileForm(
        Encoding encoding,
        char separator,
        Quote quote,
        int headLines,
        boolean heads,
        List<String> skipped,
        String sheet) {

    public FileForm {
        skipped = List.copyOf(skipped);
        if (separator > '~' || separator == '\n' || separator == quote.sign()) {
            throw new IllegalArgumentException("No separator: " + separator);
        }
    }

    /** How letters are written as bytes. */
    public enum Encoding {
        UTF_8("utf-8"),
        UTF_8_BOM("utf-8-bom"),
        ISO_8859_1("iso-8859-1"),
        WINDOWS_1252("windows-1252"),
        /** In the order of bytes that the file's mark says, or that its first letter shows. */
        UTF_16("utf-16");

        private final String code;

        Encoding(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The sign around a field that holds a separator. */
    public enum Quote {
        DOUBLE('"'),
        SINGLE('\''),
        NONE('\0');

        private final char sign;

        Quote(char sign) {
            this.sign = sign;
        }

        public char sign() {
            return sign;
        }
    }
}
