package no.rodtrad.web;

/** Escaping for the little HTML that is not written by a template. */
public final class Html {

    private Html() {}

    /** Safe between tags and inside a quoted attribute. The same object when there is nothing to escape. */
    public static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c == '"') return escapedFrom(text, i);
        }
        return text;
    }

    private static String escapedFrom(String text, int first) {
        var escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(text.charAt(i));
            }
        }
        return escaped.toString();
    }
}
