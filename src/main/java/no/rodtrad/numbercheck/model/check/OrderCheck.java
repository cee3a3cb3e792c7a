package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers and a word that says how they lie to each other without a difference: over a goal, a fall from, doubled,
 * two of three.
 */
final class OrderCheck implements Check {

    private static final int WHOLE = 1000;

    private static final String OVER = "over|i overkant av|høyere enn|høgare enn|bedre enn|betre enn";
    private static final String UNDER =
            "under|i underkant av|lavere enn|lågare enn|dårligere enn|dårlegare enn|svakere enn|svakare enn";
    private static final String GOAL = "(?:(?:det|den|kommunens|fylkets|vårt|eige|eget|vedtatte|vedtekne|nasjonale|egne"
            + "|anbefalte|tilrådde) )*(?:mål(?:et|tallet|talet|setting(?:en|a))?|krav(?:et)?|grensen?|grensa"
            + "|anbefaling(?:en|a)?|tilrådinga?|landsgjennomsnittet|landssnittet|budsjettet|snittet|gjennomsnittet)";
    private static final Pattern PLACED = Pattern.compile("(?! og (?!er |var |lig|lå))(?:[^.;\\d]{0,20}?"
            + "(?:,| (?:er|var|ligger|ligg|lå|låg))(?:(?! og )[^.;\\d]){0,20}?) (?<word>" + OVER + "|" + UNDER + ") "
            + GOAL + "(?:[^.;,\\d]{0,40}?)? (?:på|om)(?: (?:minimum|minst|maksimalt|maks|inntil|under|over|lavere enn"
            + "|lågare enn|høyere enn|høgare enn|høgst|høyst|kr))* ");
    private static final Pattern UPWARDS = Pattern.compile("over|i overkant.*|hø.*|be.*");
    private static final Pattern FROM = Pattern.compile("^(?:dette|det|denne)(?: (?:er|var|utgjør|betyr|innebærer))*"
            + " (?:en|ein|ei) (?:\\p{L}+ )?(?<word>økning|auke|auking|vekst|oppgang|nedgang|reduksjon)"
            + "(?: i [^.;,\\d]{2,30})? (?:fra|frå)(?: kr)? $");
    private static final Pattern UP = Pattern.compile("økning|auke|auking|vekst|oppgang");
    private static final Pattern THAN = Pattern.compile("^[^.;\\d]{0,60}(?<word>høyere|høgare|lavere|lågare|bedre|betre"
            + "|svakere|svakare|dårligere|dårlegare) enn (?:det |den )?[^.;,\\d]{3,50} på (?:kr )?$");
    private static final Pattern BECAME =
            Pattern.compile(",? og (?:ble|blei|vart|endte på|enda på|er) (?:på )?(?:kr )?");

    private static final Pattern BEYOND = Pattern.compile("(?:mer|meir) enn|(?:godt |litt )?over|drøyt|drygt|vel");
    private static final Pattern BEFORE = Pattern.compile("nesten|nær|nærmest|snaut|knapt");
    private static final QuickPattern TIMES =
            QuickPattern.of("(?<!\\p{L})(?:(?<how>mer enn|meir enn|over|nesten|nær|nærmest"
                    + "|snaut|knapt) )?(?:(?<word>(?:for)?(?:dobl|halver|tredobl|tridobl|firedobl)"
                    + "(?:et|a|t|ing|ingen|inga|es"
                    + "|ast))|til (?<of>halvparten|(?:en|ein) (?:tre|fire|fjerde|fem|femte)(?:dje)?del))"
                    + "(?: seg)?(?!\\p{L})");
    private static final Pattern FRACTION = Pattern.compile("(?<!\\p{L})(?:(?<how>(?:mer|meir|mindre) enn|over|under"
            + "|nesten|nær|om lag|rundt|ca\\.?|drøyt|drygt|knapt|vel|snaut|godt over|litt over|litt under) )?"
            + "(?<word>halvparten|halvdelen|(?:en|ein|to) (?:tredel|tredjedel)(?:er|ar)?"
            + "|(?:en|ein|tre) (?:firedel|fjerdedel)(?:er|ar)?|(?:to|tre|fire) av (?:tre|fire|fem)"
            + "|(?:hver|kvar) (?:tredje|fjerde|femte|tiende|tiande)|annenhver|annankvar|(?:en|ein) (?:femdel|femtedel))"
            + "(?!\\p{L})[^.;(]{0,60}\\($");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var numbers = facts.quantities(sentence);
            for (int i = 0; i + 1 < numbers.size(); i++) {
                var one = numbers.get(i);
                var other = numbers.get(i + 1);
                if (one.number().unit() != other.number().unit() || one.number().unit() == Unit.POINTS) continue;
                placed(sentence, one, other, found);
                multiple(sentence, one, other, numbers.size() == 2, found);
                fraction(sentence, one, other, found);
                if (numbers.size() == 2) than(sentence, one, other, found);
            }
            if (numbers.size() == 1) from(facts, sentence, numbers.getFirst(), found);
        }
    }

    private static String between(Quantity one, Quantity other) {
        return one.sentence()
                .lower()
                .substring(one.number().end(), other.number().start());
    }

    /** "ble 71 prosent, godt over målet på 50 prosent". */
    private static void placed(ReportSentence sentence, Quantity one, Quantity goal, Consumer<NumberIssue> found) {
        if (one.isDifference()) return;
        var match = PLACED.matcher(between(one, goal));
        if (!match.matches()) return;
        int at = one.number().end() + match.start("word");
        order(sentence, one, goal, UPWARDS.matcher(match.group("word")).matches(), at, match.group("word"), found);
    }

    /** "høyere enn det budsjetterte på 0,8 prosent, og ble 3,8 prosent". */
    private static void than(ReportSentence sentence, Quantity base, Quantity reached, Consumer<NumberIssue> found) {
        var match = THAN.matcher(sentence.lower().substring(0, base.number().start()));
        if (!match.matches() || !BECAME.matcher(between(base, reached)).matches()) return;
        var word = match.group("word");
        order(sentence, reached, base, UPWARDS.matcher(word).matches(), match.start("word"), word, found);
    }

    /** "... 8,1 prosent. Dette er en nedgang fra 8,75 prosent". */
    private static void from(Facts facts, ReportSentence sentence, Quantity base, Consumer<NumberIssue> found) {
        var match = FROM.matcher(sentence.lower().substring(0, base.number().start()));
        var before = Nearby.neighbour(facts, sentence, -1);
        if (!match.find() || before == null || Nearby.tail(facts, base).contains(" til ")) return;
        var reached = only(facts.quantities(before), base.number().unit());
        if (reached == null || reached.isDifference()) return;
        var word = match.group("word");
        order(sentence, reached, base, UP.matcher(word).matches(), match.start("word"), word, found);
    }

    private static @Nullable Quantity only(List<Quantity> numbers, Unit unit) {
        var alike =
                numbers.stream().filter(each -> each.number().unit() == unit).toList();
        return alike.size() == 1 ? alike.getFirst() : null;
    }

    private static void order(
            ReportSentence sentence,
            Quantity one,
            Quantity other,
            boolean up,
            int at,
            String word,
            Consumer<NumberIssue> found) {
        var more = one.number().value().subtract(other.number().value());
        if (more.signum() == 0 || more.signum() > 0 == up) return;
        if (one.number().value().signum() < 0 || other.number().value().signum() < 0) return;
        // Of a goal that is missed by less than a printed digit, nothing is said.
        found.accept(new Found(NumberIssueKind.SIGN_WORD)
                .in(
                        sentence,
                        Math.min(at, other.number().start()),
                        Math.max(at + word.length(), other.number().end()))
                .values(sentence.text().substring(at, at + word.length()), Directions.opposite(word.split(" ")[0]))
                .because(one)
                .says(one.number().number().text() + " – "
                        + other.number().number().text())
                .done());
    }

    /** "doblet, fra 120 til 240", "redusert til en tredel, fra 900 til 300". */
    private static void multiple(
            ReportSentence sentence, Quantity from, Quantity to, boolean only, Consumer<NumberIssue> found) {
        var lower = sentence.lower();
        var match = TIMES.matcher(sentence);
        if (!only || !match.find() || from.number().value().signum() <= 0) return;
        boolean linked = lower.substring(0, from.number().start()).matches(".*(?:fra|frå)(?: (?:kr|om lag))* ")
                && between(from, to).matches("[^.;]{0,40} til(?: (?:kr|om lag))* ");
        if (!linked) return;
        int should = match.group("of") != null ? fraction(match.group("of")) : times(match.group("word"));
        if (should == 0) return;
        int is = thousandths(to, from);
        int ratio = should < WHOLE ? should * WHOLE / Math.max(1, is) : is * WHOLE / should;
        // A tenth to either side; further on after "mer enn", not quite there after "nesten".
        var how = match.group("how") == null ? "" : match.group("how");
        boolean beyond = BEYOND.matcher(how).matches();
        boolean before = BEFORE.matcher(how).matches();
        int least = beyond ? 990 : before ? 800 : 880;
        int most = beyond ? 1500 : before ? 1030 : 1150;
        if (ratio >= least && ratio <= most) return;
        tell(sentence, to, of(from, should), from, found);
    }

    private static int times(String word) {
        if (word.contains("halver")) return WHOLE / 2;
        return word.contains("firedobl") ? 4 * WHOLE : word.matches("tr[ei]dobl.*") ? 3 * WHOLE : 2 * WHOLE;
    }

    private static int thousandths(Quantity part, Quantity whole) {
        return part.number()
                .value()
                .movePointRight(3)
                .divide(whole.number().value(), 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static BigDecimal of(Quantity whole, int thousandths) {
        return whole.number().value().multiply(BigDecimal.valueOf(thousandths)).movePointLeft(3);
    }

    /** "To av tre kommuner (240 av 356)". */
    private static void fraction(ReportSentence sentence, Quantity part, Quantity whole, Consumer<NumberIssue> found) {
        if (!between(part, whole).matches("(?: \\p{L}+){0,2} av (?:de |dei |totalt |i alt )?")) return;
        var match = FRACTION.matcher(sentence.lower().substring(0, part.number().start()));
        if (!match.find() || whole.number().value().signum() <= 0) return;
        int should = fraction(match.group("word"));
        int is = thousandths(part, whole);
        if (should == 0 || Math.abs(is - should) <= 70) return;
        var how = match.group("how") == null ? "" : match.group("how");
        if (is > should && BEYOND.matcher(how).matches() && is < should + 250) return;
        if (is < should && how.matches("mindre enn|under") && is > should - 250) return;
        tell(sentence, part, of(whole, should), whole, found);
    }

    /** In thousandths; 0 when it is none. */
    private static int fraction(String word) {
        if (word.startsWith("halv") || word.startsWith("ann")) return WHOLE / 2;
        var parts = word.split(" ");
        int of = switch (parts[parts.length - 1].substring(0, 3)) {
            case "tre" -> 3;
            case "fir", "fje" -> 4;
            case "fem" -> 5;
            case "tie", "tia" -> 10;
            default -> 0;
        };
        int some = switch (parts[0]) {
            case "to" -> 2;
            case "tre" -> 3;
            case "fire" -> 4;
            default -> 1;
        };
        return of == 0 || some >= of ? 0 : some * WHOLE / of;
    }

    private static void tell(
            ReportSentence sentence, Quantity said, BigDecimal right, Quantity other, Consumer<NumberIssue> found) {
        found.accept(Nearby.wrong(said, right).because(other).done());
    }
}
