package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;

/** Whether one row of digits could be a slip for another: the mistakes that fingers and copying make. */
public final class NearMiss {

    private NearMiss() {}

    /** The digits with each two neighbours that differ exchanged; nought never comes first. */
    public static List<String> exchanged(String digits) {
        var others = new ArrayList<String>();
        for (int i = 0; i + 1 < digits.length(); i++) {
            if (digits.charAt(i) == digits.charAt(i + 1) || i == 0 && digits.charAt(1) == '0') continue;
            others.add(digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2));
        }
        return others;
    }

    /** Two neighbours changed places. */
    public static boolean swapped(String one, String other) {
        if (one.length() != other.length()) return false;
        int first = firstDifference(one, other);
        if (first < 0 || first + 1 >= one.length()) return false;
        return one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first)
                && one.substring(first + 2).equals(other.substring(first + 2));
    }

    /** One digit is another. */
    public static boolean oneDigit(String one, String other) {
        if (one.length() != other.length()) return false;
        int first = firstDifference(one, other);
        return first >= 0 && one.substring(first + 1).equals(other.substring(first + 1));
    }

    /** A digit fell out or came in. */
    public static boolean lostDigit(String one, String other) {
        var longer = one.length() > other.length() ? one : other;
        var shorter = one.length() > other.length() ? other : one;
        if (longer.length() != shorter.length() + 1 || shorter.length() < 2) return false;
        for (int i = 0; i < longer.length(); i++) {
            if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) return true;
        }
        return false;
    }

    public static boolean isSlip(String one, String other) {
        return swapped(one, other) || oneDigit(one, other) || lostDigit(one, other);
    }

    private static int firstDifference(String one, String other) {
        for (int i = 0; i < one.length(); i++) if (one.charAt(i) != other.charAt(i)) return i;
        return -1;
    }
}
