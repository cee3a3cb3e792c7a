package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what letters a pattern needs, from its first character to its last. */
final class PatternLetters {

    private static final String LITERAL_END = "\\E";
    /** More of the same digit than this say no more. */
    private static final int ENOUGH = 4;

    private final String regex;
    private int at;

    PatternLetters(String regex) {
        this.regex = regex;
    }

    /** Until the end of the group, or of the pattern. */
    NeededLetters alternatives() {
        var found = new ArrayList<NeededLetters>();
        found.add(sequence());
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            found.add(sequence());
        }
        return NeededLetters.any(found);
    }

    private NeededLetters sequence() {
        var parts = new ArrayList<NeededLetters>();
        var run = new StringBuilder();
        int open = 0;
        while (at < regex.length() && regex.charAt(at) != '|') {
            char sign = regex.charAt(at);
            if (sign == ')' && open == 0) break;
            if (sign == ')') {
                open--;
                at++;
            } else if (sign == '(' && looks()) {
                at = regex.charAt(at + 2) == '<' ? at + 4 : at + 3;
                alternatives();
                at++;
            } else if (sign == '(' && !begin()) {
                // A flag.
                at = regex.indexOf(')', at) + 1;
            } else if (sign == '(') {
                var same = same();
                if (same != null) {
                    run.append(same);
                } else if (isPlain()) {
                    open++;
                } else {
                    var group = alternatives();
                    at++;
                    if (least() > 0) parts.add(group);
                    end(run, parts);
                }
            } else if (sign == '^' || sign == '$' || regex.startsWith("\\b", at) || regex.startsWith("\\B", at)) {
                at += sign == '\\' ? 2 : 1;
            } else if (regex.startsWith("\\Q", at)) {
                int end = regex.indexOf(LITERAL_END, at);
                run.append(regex, at + 2, end);
                at = end + LITERAL_END.length();
            } else {
                letter(run, parts);
            }
        }
        end(run, parts);
        return NeededLetters.all(parts);
    }

    private void letter(StringBuilder run, List<NeededLetters> parts) {
        int letter = letter();
        int after = at;
        int times = Math.min(least(), ENOUGH);
        for (int i = 0; letter >= 0 && i < times; i++) run.append((char) letter);
        if (letter >= 0 && at == after) return;
        end(run, parts);
        // The last of them stand beside what follows.
        for (int i = 0; letter >= 0 && i < times; i++) run.append((char) letter);
    }

    private static void end(StringBuilder run, List<NeededLetters> parts) {
        if (!run.isEmpty()) parts.add(new NeededLetters.Run(run.toString()));
        run.setLength(0);
    }

    /** Whether what begins here only looks before or behind, and takes no room. */
    private boolean looks() {
        return regex.startsWith("(?=", at)
                || regex.startsWith("(?!", at)
                || regex.startsWith("(?<=", at)
                || regex.startsWith("(?<!", at);
    }

    /** Passes the beginning of a group; false when it is no group, but a flag for what follows. */
    private boolean begin() {
        if (regex.charAt(at + 1) != '?') {
            at++;
            return true;
        }
        int from = at;
        char end = regex.charAt(at + 2) == '<' ? '>' : ':';
        while (regex.charAt(at) != end && regex.charAt(at) != ')') at++;
        if (regex.charAt(at) == end) {
            at++;
            return true;
        }
        at = from;
        return false;
    }

    /** The letters of the group that begins here when it can be nothing else: "19" and "20" are both two digits. */
    private @Nullable String same() {
        int end = at;
        while (Character.isLetterOrDigit(regex.charAt(end)) || regex.charAt(end) == '|') end++;
        if (regex.charAt(end) != ')' || isRepeated(end + 1)) return null;
        var all = regex.substring(at, end).split("\\|", -1);
        for (var each : all) if (!LetterRuns.isSame(each, all[0])) return null;
        at = end + 1;
        return all[0];
    }

    /** Whether the group that begins here is a sequence that stands once, so that it may as well be no group. */
    private boolean isPlain() {
        int depth = 1;
        int end = at;
        while (depth > 0) {
            char sign = regex.charAt(end);
            if (sign == '|' && depth == 1 || regex.startsWith("\\Q", end)) return false;
            if (sign == '\\') end++;
            else if (sign == '[') end = endOfClass(end + 1) - 1;
            else if (sign == '(') depth++;
            else if (sign == ')') depth--;
            end++;
        }
        return !isRepeated(end);
    }

    private boolean isRepeated(int end) {
        return end < regex.length() && "?*+{".indexOf(regex.charAt(end)) >= 0;
    }

    /** One letter, as zero when it is any digit; below nought when it may be one of several. */
    private int letter() {
        char sign = regex.charAt(at++);
        if (sign == '.') return -1;
        if (sign == '[') return ofClass();
        if (sign != '\\') return sign;
        char escaped = regex.charAt(at++);
        if (escaped == 'd') return '0';
        if (escaped == 'u') {
            at += 4;
            return Integer.parseInt(regex, at - 4, at, 16);
        }
        if (escaped == 'p' || escaped == 'P') at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        if (escaped == 'k') at = regex.indexOf('>', at) + 1;
        return Character.isLetterOrDigit(escaped) ? -1 : escaped;
    }

    private int ofClass() {
        int from = at;
        at = endOfClass(at);
        var inside = regex.substring(from, at - 1);
        if (inside.equals("\\d") || inside.equals("0-9") || isDigits(inside)) return '0';
        boolean same = inside.length() == 2 && Character.toLowerCase(inside.charAt(0)) == inside.charAt(1);
        return same ? inside.charAt(1) : -1;
    }

    private int endOfClass(int from) {
        int end = from;
        for (int depth = 1; depth > 0; end++) {
            char sign = regex.charAt(end);
            if (sign == '\\') end++;
            else if (sign == '[') depth++;
            else if (sign == ']') depth--;
        }
        return end;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** How many times at least what was just read is repeated; passes what says so. */
    private int least() {
        if (!isRepeated(at)) return 1;
        char sign = regex.charAt(at);
        int least = sign == '?' || sign == '*' ? 0 : 1;
        if (sign == '{') {
            int end = regex.indexOf('}', at);
            least = Integer.parseInt(regex.substring(at + 1, end).split(",", 2)[0]);
            at = end;
        }
        at++;
        // Greedy or not is the same here.
        if (at < regex.length() && (regex.charAt(at) == '+' || regex.charAt(at) == '?')) at++;
        return least;
    }
}
