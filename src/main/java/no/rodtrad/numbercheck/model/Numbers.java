package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads printed numbers: groups of three, a comma, a minus of any kind, a per cent sign. */
final class Numbers {

    /** So many ways to divide one row are weighed; what has more is read the greedy way. */
    private static final int WAYS = 600;
    /** With so many groups of three digits there are more ways than that. */
    private static final int LONG = 9;

    private static final Pattern WHOLE = Pattern.compile(
            "[-+]?(?:\\d{1,3}(?:[ \\u00a0.]\\d{3})+|\\d+)(?:,\\d+)?(?: ?%)?|[-+]?\\d+\\.\\d{1,2}(?: ?%)?");
    private static final Pattern BEHIND = Pattern.compile("\\d[\\d \\u00a0.,]*-");
    private static final Pattern PIECE =
            Pattern.compile("[-+]?(?:\\d{1,3}(?:\\u00a0\\d{3})+|\\d+)(?:,\\d+)?%?|\\d{3}(?:,\\d+)?-");
    private static final Pattern DOTTED = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?%?");
    private static final Pattern SPLIT_BY_POINT = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern LOOSE_SIGN = Pattern.compile("^([-+]) (?=\\d)");
    private static final Pattern GROUP = Pattern.compile("\\d{3}(?:,\\d+)?(?:%|-)?");
    private static final Pattern OPENED = Pattern.compile("(?:- |[-+])?[1-9]\\d{0,2}(?: \\d{3})*");
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

    /**
     * The ways in which tokens between single spaces can be numbers: {@code 742 1 024 765} is three numbers, or two.
     * A token {@code %} belongs to the number before it, and {@code -} alone is a cell without a value (null).
     */
    static List<List<@Nullable PrintedNumber>> ways(List<String> tokens) {
        var joined = new ArrayList<String>();
        for (var token : tokens) {
            // "- %" is a cell without a value.
            boolean sign = token.equals("%") && !joined.isEmpty();
            if (sign && !isNoValue(joined.getLast())) joined.add(joined.removeLast() + "%");
            else if (!sign) joined.add(token);
        }
        var ways = new ArrayList<List<@Nullable PrintedNumber>>();
        // The same numbers stand in most of the ways.
        var read = new HashMap<String, @Nullable PrintedNumber>();
        long open = joined.stream().filter(Numbers::isGroup).count();
        if (open < LONG) {
            divide(joined, 0, new ArrayList<>(), ways, read, 0, joined.size());
            return ways;
        }
        // Of very many ways those with the shortest numbers come first: 399 055 and 461 624, not 399 055 461 and 624.
        for (int groups = 2; groups <= 4; groups++) {
            var some = new ArrayList<List<@Nullable PrintedNumber>>();
            divide(joined, 0, new ArrayList<>(), some, read, groups == 2 ? 0 : groups, groups);
            ways.addAll(some);
        }
        return ways;
    }

    /**
     * @param before the numbers that the tokens before {@code at} are taken as; left as it was found
     * @param read the numbers that have been met, by their text
     * @param least so many groups of three the longest number has, at least; and {@code most} at most
     */
    private static void divide(
            List<String> tokens,
            int at,
            List<String> before,
            List<List<@Nullable PrintedNumber>> ways,
            Map<String, @Nullable PrintedNumber> read,
            int least,
            int most) {
        if (ways.size() >= WAYS) return;
        if (at == tokens.size()) {
            if (least > 0 && before.stream().noneMatch(text -> groups(text) >= least)) return;
            var numbers = new ArrayList<@Nullable PrintedNumber>();
            for (var text : before) {
                if (!read.containsKey(text)) read.put(text, isNoValue(text) ? null : number(text));
                numbers.add(read.get(text));
            }
            ways.add(numbers);
            return;
        }
        var token = tokens.get(at);
        if (!before.isEmpty()
                && isGroup(token)
                && groups(before.getLast()) < most
                && OPENED.matcher(before.getLast()).matches()) {
            var last = before.removeLast();
            before.add(last + " " + token);
            divide(tokens, at + 1, before, ways, read, least, most);
            before.removeLast();
            before.add(last);
        }
        // "- 21 821" may be a number below nought, or a cell without a value and a number.
        boolean sign = (token.equals("-") || token.equals("–"))
                && at + 1 < tokens.size()
                && Character.isDigit(tokens.get(at + 1).charAt(0))
                && mayBegin(tokens.get(at + 1));
        if (sign) {
            before.add("- " + tokens.get(at + 1));
            divide(tokens, at + 2, before, ways, read, least, most);
            before.removeLast();
        }
        if (mayBegin(token)) {
            before.add(token);
            divide(tokens, at + 1, before, ways, read, least, most);
            before.removeLast();
        }
    }

    /** Three digits that may go on with the number before them. */
    private static boolean isGroup(String token) {
        for (int i = 0; i < 3; i++) if (i >= token.length() || !Spaces.isDigit(token.charAt(i))) return false;
        return token.length() == 3 || GROUP.matcher(token).matches();
    }

    private static int groups(String text) {
        int groups = 1;
        for (int i = text.startsWith("- ") ? 2 : 0; i < text.length(); i++) if (text.charAt(i) == ' ') groups++;
        return groups;
    }

    /** 024 cannot begin a number, but 0 and 0,5 can. */
    private static boolean mayBegin(String token) {
        return token.length() < 2 || token.charAt(0) != '0' || !Character.isDigit(token.charAt(1));
    }
}
