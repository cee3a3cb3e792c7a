package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.NumberMention.Unit;

/** Finds the numbers of a sentence, and leaves out dates, years, case numbers, paragraphs of laws and the like. */
final class MentionReader {

    private static final Pattern NUMBER = Pattern.compile(
            "(?=[-+\\d])(?<![\\p{L}\\d.,/:§–-])(?<number>[-+]?(?:\\d{1,3}(?:[ .]\\d{3})+(?!\\d)|\\d+)(?:,\\d+)?)"
                    + "(?<unit> ?(?:%|prosentpoeng|prosentpoenga|prosenteininga?r?|prosentenheter|prosent|pst\\.?"
                    + "|(?:milliard(?:er|ar)?|mill(?:ion(?:er|ar)?|\\.)?|mrd\\.?|tusen)"
                    + "(?: ?(?:kroner|kr|tonn|kWh|euro))?|mnok|kroner|kr(?![\\p{L}])|,-))?(?![\\d/]|[–-]\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final QuickPattern DATE = QuickPattern.of("(?=\\d)(?:\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})(?!\\d)"
            + "|\\d{1,2}\\. ?(?:jan|feb|mar|apr|mai|jun|jul|aug|sep"
            + "|okt|nov"
            + "|des)\\p{L}*(?: \\d{4})?"
            + "|(?<![\\p{L}\\d])(?:19|20)\\d\\d ?[–/-] ?(?:19|20)?\\d\\d(?![\\p{L}\\d]))");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final QuickPattern NOT_A_NUMBER_BEFORE = QuickPattern.of(
            "(?i)(?:§+|sak|nr\\.?|kap(?:ittel|\\.)?|side|tabell|figur|note|punkt|pkt\\.?|trinn|kl\\.?|klokka"
                    + "|klokken|tlf\\.?"
                    + "|telefon|uke|veke|fase|prosjekt|versjon|vedlegg|del|skjema|gnr\\.?|bnr\\.?|mål|nivå"
                    + "|covid-?) $");
    private static final QuickPattern PERCENT_BEFORE =
            QuickPattern.of("prosent(?:en|andel|andelen)? (?:på|er|var|ble|vart|blei) $");
    private static final QuickPattern PER = QuickPattern.of("(?:^| )(?:per|pr\\.?) $");
    private static final Pattern ROUND = Pattern.compile("10*(?:[ .\\u00a0]000)+|1000+");
    private static final QuickPattern KR_BEFORE = QuickPattern.of("(?:^|[ (])kr\\.? $");
    private static final Pattern CONNECTED = Pattern.compile(
            "(?: i (?:19|20)\\d\\d)?(?: (?:hausten|høsten|våren) (?:19|20)\\d\\d)? (?:til|og|mot|eller|opp til"
                    + "|ned til) ?");
    private static final Pattern NOUN = Pattern.compile("^ (?:nye |faste |kommunale |ulike )?(\\p{L}{3,})");

    private final Vocabulary words;
    private final QuickPattern about;

    MentionReader(Vocabulary words) {
        this.words = words;
        about = QuickPattern.of(words.find("about") + "(?: på| til| med)?(?: kr)? $");
    }

    List<NumberMention> read(ReportSentence sentence) {
        var text = sentence.text();
        if (!sentence.hasDigit()) return List.of();
        var dated = new boolean[text.length() + 1];
        var dates = DATE.matcher(sentence);
        while (dates.find()) for (int i = dates.start(); i < dates.end(); i++) dated[i] = true;
        var found = new ArrayList<NumberMention>();
        var match = NUMBER.matcher(text);
        while (match.find()) {
            int start = match.start("number");
            if (dated[start] || dated[match.end("number") - 1]) continue;
            var digits = match.group("number");
            var unit = match.group("unit") == null
                    ? ""
                    : match.group("unit").strip().toLowerCase(Locale.ROOT);
            // No word that is looked for there is longer.
            var before = text.substring(Math.max(0, start - 16), start);
            boolean krBefore = KR_BEFORE.in(sentence, before);
            if (unit.isEmpty() && !krBefore) {
                if (YEAR.matcher(digits).matches() || isOrdinal(text, match.end())) continue;
                if (NOT_A_NUMBER_BEFORE.in(sentence, before)) continue;
                if (PER.in(sentence, before) && ROUND.matcher(digits).matches()) continue;
                if (digits.length() > 8 && digits.indexOf(',') < 0 && digits.indexOf(' ') < 0) continue;
            }
            if (unit.isEmpty() && PERCENT_BEFORE.in(sentence, before)) unit = "prosent";
            found.add(mention(sentence, digits, unit, start, match.end(), krBefore));
        }
        return inherited(text, found);
    }

    private NumberMention mention(ReportSentence sentence, String digits, String unit, int start, int end, boolean kr) {
        var number = Numbers.number(digits.replace('\u00a0', ' '));
        var lower = sentence.lower();
        boolean rough = about.in(sentence, lower.substring(Math.max(0, start - 30), start));
        var noun = NOUN.matcher(lower.substring(end));
        var word = noun.find() ? noun.group(1) : "";
        return new NumberMention(number, scale(unit), unit(unit, kr, lower.substring(end)), start, end, rough, word);
    }

    private static BigDecimal scale(String unit) {
        if (unit.startsWith("mrd") || unit.startsWith("milliard")) return BigDecimal.valueOf(1_000_000_000);
        if (unit.startsWith("mill") || unit.startsWith("mnok")) return BigDecimal.valueOf(1_000_000);
        if (unit.startsWith("tusen")) return BigDecimal.valueOf(1000);
        return BigDecimal.ONE;
    }

    private static Unit unit(String unit, boolean krBefore, String after) {
        if (unit.startsWith("prosentp") || unit.startsWith("prosente")) return Unit.POINTS;
        if (unit.equals("%") || unit.startsWith("pro") || unit.startsWith("pst")) {
            return after.startsWith("-poeng") || after.startsWith(" poeng") ? Unit.POINTS : Unit.PERCENT;
        }
        if (unit.endsWith("tonn") || unit.endsWith("kwh")) return Unit.COUNT;
        return unit.isEmpty() && !krBefore ? Unit.COUNT : Unit.MONEY;
    }

    /** "1. tertial": a point and a small letter follow. */
    private static boolean isOrdinal(String text, int end) {
        return end + 2 < text.length()
                && text.charAt(end) == '.'
                && text.charAt(end + 1) == ' '
                && Character.isLowerCase(text.charAt(end + 2));
    }

    /** "fra 38 til 44 prosent": the first number has the unit of the next. "54,3 (8,2) mill." likewise. */
    private static List<NumberMention> inherited(String text, List<NumberMention> found) {
        for (int i = found.size() - 2; i >= 0; i--) {
            var each = found.get(i);
            var next = found.get(i + 1);
            if (each.unit() != Unit.COUNT || next.unit() == Unit.COUNT || each.end() > next.start()) continue;
            var between = text.substring(each.end(), next.start());
            boolean bracketed = between.equals(" (") && !next.isShare() && text.startsWith(")", next.end());
            if (!CONNECTED.matcher(between).matches() && !bracketed) continue;
            found.set(
                    i,
                    new NumberMention(
                            each.number(),
                            next.scale(),
                            next.unit() == Unit.POINTS ? Unit.PERCENT : next.unit(),
                            each.start(),
                            each.end(),
                            each.about(),
                            each.noun()));
        }
        return List.copyOf(found);
    }

    Vocabulary words() {
        return words;
    }
}
