package no.rodtrad.numbercheck.model;

import java.util.List;
import no.rodtrad.numbercheck.model.Quantity.Base;

/** What the words beside a number of a sentence say of when it is, and of what a difference is measured from. */
record BaseWords(int mainYear, ReportSentence sentence) {

    private static final String NOT_IN_WORD = "(?![\\p{L}\\d])";
    static final QuickPattern ORIGINAL = QuickPattern.of("opprinnelig|opphavleg|opphaveleg|oppr\\.|vedtatt budsj");
    private static final QuickPattern BUDGET = QuickPattern.of("budsj|ramma?(?:e|en)?" + NOT_IN_WORD
            + "|ramme|bevilg|løyv|regulert|revidert|justert|vedtatt|vedteke|vedtekne|planlagt|forutsatt"
            + "|føresett|anslått|anslag");
    private static final QuickPattern EARLIER_WORD =
            QuickPattern.of("året før|åra før|i fjor|fjoråret|fjor" + NOT_IN_WORD
                    + "|forrige år|førre år|førre årsskifte|(?:ett|eitt|et|eit) år t|året i forvegen|foregående år"
                    + "|inngangen til|starten av året|årets start|1\\. januar|1\\.1\\.|01\\.01\\.|tidligere år");
    static final QuickPattern YEAR =
            QuickPattern.of("(?<![\\d/.–-])(?:31\\.12\\.|1\\.1\\.|01\\.01\\.)?((?:19|20)\\d\\d)" + "(?![\\d/–-])");

    /** What the first word of a text that names a base says; {@code other} when none does. */
    Base base(String text, Base other) {
        int original = first(ORIGINAL, text);
        int budget = first(BUDGET, text);
        int earlier = first(EARLIER_WORD, text);
        var match = YEAR.matcher(sentence, text);
        while (match.find()) {
            if (Integer.parseInt(match.group(1)) < mainYear) earlier = Math.min(earlier, match.start());
        }
        int least = Math.min(Math.min(original, budget), earlier);
        if (least == Integer.MAX_VALUE) return other;
        return least == earlier ? Base.EARLIER : least == original ? Base.ORIGINAL : Base.BUDGET;
    }

    private int first(QuickPattern pattern, String text) {
        var match = pattern.matcher(sentence, text);
        return match.find() ? match.start() : Integer.MAX_VALUE;
    }

    /** Up to where the next clause may begin. */
    static String head(String after) {
        int stop = Math.min(after.length(), 60);
        for (var mark : List.of(", ", "; ", " og ", ". ")) {
            int at = after.indexOf(mark);
            if (at >= 0) stop = Math.min(stop, at);
        }
        return after.substring(0, stop);
    }

    /** The year a number is of: after it, or before it in its clause; -1 for "the year before" without its number. */
    int year(String local, String after, String clause) {
        var next = head(after);
        if (EARLIER_WORD.in(sentence, next) && next.length() < 40) return -1;
        var match = YEAR.matcher(sentence, next);
        if (match.find() && match.start() < 32) return Integer.parseInt(match.group(1));
        if (next.length() < 40 && next.contains(" i år")) return 0;
        int year = 0;
        match = YEAR.matcher(sentence, local);
        while (match.find()) year = Integer.parseInt(match.group(1));
        boolean closing = next.contains("utgangen") || next.contains("årsslutt") || next.contains("årets slutt");
        if (year == 0 && !closing && EARLIER_WORD.in(sentence, local)) return -1;
        return year;
    }
}
