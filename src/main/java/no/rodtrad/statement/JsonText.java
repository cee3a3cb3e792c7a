package no.rodtrad.statement;

/** Writes text as JSON has it. */
public final class JsonText {

    private JsonText() {}

    /** With its quotation marks. */
    public static String quoted(String text) {
        var written = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                case '\n' -> written.append("\\n");
                default -> {
                    if (c < ' ') written.append("\\u%04x".formatted((int) c));
                    else written.append(c);
                }
            }
        }
        return written.append('"').toString();
    }
}
