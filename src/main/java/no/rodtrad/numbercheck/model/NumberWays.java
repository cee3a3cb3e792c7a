package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which tokens between single spaces can be numbers: {@code 742 1 024 765} is three numbers, or two. A
 * token {@code %} belongs to the number before it, and {@code -} alone is a cell without a value (null).
 */
final class NumberWays {

    /** So many ways to divide one row are weighed; what has more is read the greedy way. */
    private static final int MOST = 600;
    /** With so many groups of three digits there are more ways than that. */
    private static final int MANY_GROUPS = 9;

    private final String[] tokens;
    /** By first token and number of tokens, when it has been met: the same numbers stand in most of the ways. */
    private final @Nullable PrintedNumber[][] read;

    private final int[] from;
    private final int[] length;
    private final List<List<@Nullable PrintedNumber>> ways = new ArrayList<>();

    /** Of the ways to divide, those whose longest number has so many groups of three, at least and at most. */
    private int least;

    private int most;

    private NumberWays(List<String> joined) {
        tokens = joined.toArray(String[]::new);
        read = new PrintedNumber[tokens.length][];
        from = new int[tokens.length];
        length = new int[tokens.length];
    }

    static List<List<@Nullable PrintedNumber>> of(List<String> tokens) {
        var joined = new ArrayList<String>();
        for (var token : tokens) {
            // "- %" is a cell without a value.
            boolean sign = token.equals("%") && !joined.isEmpty();
            if (sign && !Numbers.isNoValue(joined.getLast())) joined.add(joined.removeLast() + "%");
            else if (!sign) joined.add(token);
        }
        var all = new NumberWays(joined);
        if (joined.stream().filter(Numbers::isGroup).count() < MANY_GROUPS) {
            all.divide(0, joined.size());
        } else {
            // Of very many ways those with the shortest numbers come first: 399 055 and 461 624, not 399 055 461 and
            // 624.
            for (int groups = 2; groups <= 4; groups++) all.divide(groups == 2 ? 0 : groups, groups);
        }
        return all.ways;
    }

    private void divide(int leastGroups, int mostGroups) {
        least = leastGroups;
        most = mostGroups;
        divide(0, 0, false, ways.size() + MOST);
    }

    /**
     * @param at the first token that is in no number yet
     * @param numbers how many there are before it
     * @param open whether a group of three may go on with the last of them
     */
    private void divide(int at, int numbers, boolean open, int enough) {
        if (ways.size() >= enough) return;
        if (at == tokens.length) {
            take(numbers);
            return;
        }
        var token = tokens[at];
        if (open && groups(numbers - 1) < most && Numbers.isGroup(token)) {
            length[numbers - 1]++;
            divide(at + 1, numbers, token.length() == 3, enough);
            length[numbers - 1]--;
        }
        // "- 21 821" may be a number below nought, or a cell without a value and a number.
        boolean sign = isDash(token)
                && at + 1 < tokens.length
                && Character.isDigit(tokens[at + 1].charAt(0))
                && Numbers.mayBegin(tokens[at + 1]);
        if (sign) begin(at, 2, numbers, enough);
        if (Numbers.mayBegin(token)) begin(at, 1, numbers, enough);
    }

    private void begin(int at, int used, int numbers, int enough) {
        from[numbers] = at;
        length[numbers] = used;
        divide(at + used, numbers + 1, isOpen(at, used), enough);
    }

    /** "742" and "-1" may go on with a group of three; "0", "12,5" and "1024" may not. */
    private boolean isOpen(int at, int used) {
        var last = tokens[at + used - 1];
        int digit = used == 1 && (last.charAt(0) == '-' || last.charAt(0) == '+') ? 1 : 0;
        int digits = last.length() - digit;
        if (digits < 1 || digits > 3 || last.charAt(digit) == '0') return false;
        for (int i = digit; i < last.length(); i++) if (!Spaces.isDigit(last.charAt(i))) return false;
        return true;
    }

    private int groups(int number) {
        return length[number] - (isSigned(number) ? 1 : 0);
    }

    private boolean isSigned(int number) {
        return length[number] > 1 && isDash(tokens[from[number]]);
    }

    private static boolean isDash(String token) {
        return token.equals("-") || token.equals("–");
    }

    private void take(int numbers) {
        if (least > 0) {
            int longest = 0;
            for (int i = 0; i < numbers; i++) longest = Math.max(longest, groups(i));
            if (longest < least) return;
        }
        var way = new ArrayList<@Nullable PrintedNumber>(numbers);
        for (int i = 0; i < numbers; i++) way.add(number(i));
        ways.add(way);
    }

    private @Nullable PrintedNumber number(int at) {
        int first = from[at];
        int used = length[at];
        if (read[first] == null) read[first] = new PrintedNumber[tokens.length - first + 1];
        var known = read[first][used];
        if (known != null || used == 1 && Numbers.isNoValue(tokens[first])) return known;
        var text = new StringBuilder(isDash(tokens[first]) && used > 1 ? "-" : tokens[first]);
        for (int i = 1; i < used; i++) text.append(' ').append(tokens[first + i]);
        return read[first][used] = Numbers.number(text.toString());
    }
}
