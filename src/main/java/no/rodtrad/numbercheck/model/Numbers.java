package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads printed numbers: groups of three, a comma, a minus of any kind, a per cent sign. */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile(
            "[-+]?(?:\\d{1,3}(?:[ \\u00a0.]\\d{3})+|\\d+)(?:,\\d+)?(?: ?%)?|[-+]?\\d+\\.\\d{1,2}(?: ?%)?");
    private static final Pattern BEHIND = Pattern.compile("\\d[\\d \\u00a0.,]*-");
    private static final Pattern PIECE =
            Pattern.compile("[-+]?(?:\\d{1,3}(?:\\u00a0\\d{3})+|\\d+)(?:,\\d+)?%?|\\d{3}(?:,\\d+)?-");
    private static final Pattern DOTTED = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?%?");
    private static final Pattern SPLIT_BY_POINT = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern LOOSE_SIGN = Pattern.compile("^([-+]) (?=\\d)");
    private static final Pattern GROUP = Pattern.compile("\\d{3}(?:,\\d+)?(?:%|-)?");
    private static final Pattern NO_VALUE = Pattern.compile("[-–—.:]|i\\.a\\.?|n/a", Pattern.CASE_INSENSITIVE);

    private Numbers() {}

    /** One minus and one kind of hard space, so that the rest need not know the others. */
    static String tidy(String text) {
        if (isTidy(text)) return text;
        var tidied = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            tidied.append(
                    switch (c) {
                        case '\u2212' -> '-';
                        case '\u2013', '\u2014' -> Character.isDigit(next) && Character.isWhitespace(before) ? '-' : c;
                        case '\u202f', '\u2009', '\u2007', '\u00a0' -> '\u00a0';
                        // The mark of a footnote is no part of its number.
                        case '\u00b9', '\u00b2', '\u00b3', '*' -> Character.isDigit(before) ? ' ' : c;
                        default -> c;
                    });
        }
        return tidied.toString();
    }

    /** Whether it has none of the signs that {@link #tidy} changes, as most lines. */
    private static boolean isTidy(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean small = c < '\u00a0' || c > '\u00b9' && c < '\u2000';
            if (!small || c == '*') return false;
        }
        return true;
    }

    /** A text that is one number and nothing else; null otherwise. */
    static @Nullable PrintedNumber whole(String tidied) {
        var text = tidied.strip();
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\u00a0')
            text = text.replace('\u00a0', ' ').strip();
        if (text.length() > 1 && text.charAt(1) == ' ')
            text = LOOSE_SIGN.matcher(text.replace('–', '-')).replaceFirst("$1");
        boolean negative = text.startsWith("(") && text.endsWith(")");
        if (negative) text = "-" + text.substring(1, text.length() - 1);
        else if (text.endsWith("-") && BEHIND.matcher(text).matches())
            text = "-" + text.substring(0, text.length() - 1);
        if (!WHOLE.matcher(text).matches()) return null;
        return number(text);
    }

    static boolean isNoValue(String tidied) {
        var text = tidied.strip();
        return text.length() <= 4 && NO_VALUE.matcher(text).matches();
    }

    static PrintedNumber number(String text) {
        boolean percent = text.endsWith("%");
        var digits =
                text.replace("%", "").replace("\u00a0", "").replace(" ", "").replace("+", "");
        // "12 345-" and "100- %" are below nought as well.
        var plain = digits.indexOf('-') < 0 ? digits : "-" + digits.replace("-", "");
        // Beside a comma or another point, a point can only part thousands.
        boolean grouped = plain.indexOf(',') >= 0
                || plain.indexOf('.') != plain.lastIndexOf('.')
                || SPLIT_BY_POINT.matcher(plain).matches();
        if (plain.indexOf('.') > 0 && grouped) plain = plain.replace(".", "");
        plain = plain.replace(',', '.');
        int point = plain.indexOf('.');
        int decimals = point < 0 ? 0 : plain.length() - point - 1;
        return new PrintedNumber(new BigDecimal(plain), decimals, percent, text.strip());
    }

    /** Whether a token of a row could be a number or the beginning or middle of one. */
    static boolean isPiece(String token) {
        if (token.isEmpty()) return false;
        char first = token.charAt(0);
        if (!Spaces.isDigit(first) && first != '-' && first != '+') return false;
        return PIECE.matcher(token).matches() || DOTTED.matcher(token).matches();
    }

    /** Three digits that may go on with the number before them. */
    static boolean isGroup(String token) {
        for (int i = 0; i < 3; i++) if (i >= token.length() || !Spaces.isDigit(token.charAt(i))) return false;
        return token.length() == 3 || GROUP.matcher(token).matches();
    }

    /** 024 cannot begin a number, but 0 and 0,5 can. */
    static boolean mayBegin(String token) {
        return token.length() < 2 || token.charAt(0) != '0' || !Character.isDigit(token.charAt(1));
    }
}
