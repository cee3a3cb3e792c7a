package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/** A change from one number to another, and what the text says that it comes to, in amount, per cent or direction. */
final class FromToCheck implements Check {

    private static final Pattern FROM = Pattern.compile("(?:^|.*[ (])(?:fra|frå)(?: kr)? $");
    private static final Pattern TO = Pattern.compile("[^.;]{0,45} (?:til|ned til|opp til)(?: kr)? ");
    private static final Pattern AGAINST =
            Pattern.compile("(?:[^.;]|\\.(?=\\d)){0,60}(?:,| )(?:mot|opp fra|ned fra|opp frå|ned frå)(?: kr)? ");
    private static final Pattern COMES_TO =
            Pattern.compile("(?:[^.;]|\\.(?=\\d)){0,60}(?:økning|auke|auking|nedgang|vekst|reduksjon|redus|fall"
                    + "|tilsvar|svarar til|svarer til|utgjør|eller|det vil si|det vil seie|altså|dvs"
                    + "|noe som er)[^.;]{0,30}"
                    + "|[^.;(]{0,30}\\($");
    private static final Pattern NEXT =
            Pattern.compile("^(?:dette|det (?:er|var|gir|gjev|tilsvarer|svarer til|svarar til|utgjør)"
                    + "(?=[^.;]*(?:prosent|%|økning|auke|nedgang|vekst|reduksjon))|økning|auke|nedgang|vekst|reduksjon)"
                    + "[^.;]{0,60}");
    /** It names the change anew, and may stand further on. */
    private static final Pattern AUGMENTED =
            Pattern.compile("^(?:økning|auke|nedgang|vekst|reduksjon)(?:en|a)? (?:i|på|av) ");
    /** "Veksten i utgiftene var 2,3 prosent, fra 648,0 til 687,1 millioner". */
    private static final Pattern SAID_FIRST = Pattern.compile(
            "(?:vekst|økning|auke|auking|nedgang|reduksjon|fall|økte|auka|steg|redusert|falt|gikk (?:opp|ned)"
                    + "|gjekk (?:opp|ned))"
                    + "[^.;]{0,70}$");

    private static final Pattern NOUN_UP =
            Pattern.compile("(?<![\\p{L}\\d])(?:økning|oppgang|auke|auking|vekst|økt|auka)(?:en|a|t)?(?![\\p{L}\\d])");
    private static final Pattern NOUN_DOWN =
            Pattern.compile("(?<![\\p{L}\\d])(?:nedgang|reduksjon|redusert|fall)(?:en)?(?![\\p{L}\\d])");
    private static final Pattern UP = Pattern.compile(
            "(?<![\\p{L}\\d])(?:økte|auka|steg|vokste|økning|auke|økt|gikk opp|gjekk opp|oppgang)(?![\\p{L}\\d])");
    private static final Pattern DOWN = Pattern.compile("(?<![\\p{L}\\d])(?:gikk ned|gjekk ned|redusert"
            + "|reduserte|falt|fall|sank|minka|nedgang|nedgangen|reduksjon)(?![\\p{L}\\d])");

    /** A change: from {@code base} to {@code reached}. */
    private record Change(NumberMention base, NumberMention reached, int end) {

        BigDecimal amount() {
            return reached.value().subtract(base.value());
        }
    }

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var mentions = facts.mentions(sentence);
            for (int i = 0; i + 1 < mentions.size(); i++) {
                var change = change(sentence, mentions.get(i), mentions.get(i + 1));
                if (change == null) continue;
                direction(sentence, change, found);
                if (i > 0) saidFirst(sentence, mentions.get(i - 1), change, found);
                if (i + 2 < mentions.size()) {
                    var next = mentions.get(i + 2);
                    var between = sentence.lower().substring(change.end(), next.start());
                    boolean bare = next.unit() == Unit.POINTS && between.equals(", ");
                    if (bare || COMES_TO.matcher(between).matches()) compare(sentence, sentence, change, next, found);
                    if (i + 3 < mentions.size()) {
                        var third = mentions.get(i + 3);
                        var more = sentence.lower().substring(next.end(), third.start());
                        boolean also =
                                COMES_TO.matcher(between).matches() && more.matches(",? ?(?:\\(|eller |det vil si )");
                        if (also) compare(sentence, sentence, change, third, found);
                    }
                } else {
                    following(facts, sentence, change, found);
                }
            }
        }
    }

    private static void saidFirst(
            ReportSentence sentence, NumberMention said, Change change, Consumer<NumberIssue> found) {
        var first = change.base().start() < change.reached().start() ? change.base() : change.reached();
        if (said.end() > first.start() || said.unit() == Unit.COUNT && first.unit() != Unit.COUNT) return;
        var before = sentence.lower().substring(0, said.start());
        var between = sentence.lower().substring(said.end(), first.start());
        boolean joined = between.matches("[^.;\\d]{0,30}(?:,| \\() ?(?:fra|frå)(?: kr)? ")
                || between.matches(" (?:fra|frå)(?: kr)? ");
        if (joined && SAID_FIRST.matcher(before).find()) compare(sentence, sentence, change, said, found);
    }

    /** "Auken er på 5,8 prosent." right after the sentence with the two numbers. */
    private static void following(Facts facts, ReportSentence sentence, Change change, Consumer<NumberIssue> found) {
        var paragraph = facts.paragraph(sentence.paragraph());
        int at = paragraph.indexOf(sentence);
        for (int after = at + 1; at >= 0 && after < paragraph.size() && after <= at + 3; after++) {
            var next = paragraph.get(after);
            if (after == at + 1 || AUGMENTED.matcher(next.lower()).find()) said(facts, sentence, next, change, found);
        }
    }

    private static void said(
            Facts facts, ReportSentence sentence, ReportSentence next, Change change, Consumer<NumberIssue> found) {
        var mentions = facts.mentions(next);
        if (mentions.isEmpty() || next.text().matches(".*(?:19|20)\\d\\d.*")) return;
        var said = mentions.getFirst();
        var rest = next.lower().substring(said.end());
        if (mentions.size() != 1 && !rest.startsWith(";")) return;
        var before = next.lower().substring(0, said.start());
        var lookahead = NEXT.matcher(next.lower());
        if (lookahead.lookingAt() && before.length() < 80 && !before.contains(".")) {
            compare(next, sentence, change, said, found);
        }
    }

    private static @Nullable Change change(ReportSentence sentence, NumberMention one, NumberMention other) {
        if (one.unit() != other.unit() || one.about() || other.about() || one.end() > other.start()) return null;
        var before = sentence.lower().substring(0, one.start());
        var between = sentence.lower().substring(one.end(), other.start());
        if (FROM.matcher(before).matches() && TO.matcher(between).matches()) return new Change(one, other, other.end());
        if (!AGAINST.matcher(between).matches() || before.endsWith("fra ") || before.endsWith("frå ")) return null;
        boolean same = one.number().decimals() == other.number().decimals();
        return same ? new Change(other, one, other.end()) : null;
    }

    private static void direction(ReportSentence sentence, Change change, Consumer<NumberIssue> found) {
        int sign = change.amount().signum();
        if (sign == 0 || change.base().value().signum() < 0) return;
        var before = sentence.lower()
                .substring(0, Math.min(change.base().start(), change.reached().start()));
        int clause = Math.max(before.lastIndexOf(", "), before.lastIndexOf(" mens "));
        var local = before.substring(Math.max(0, clause));
        boolean against = change.base().start() > change.reached().start();
        // "Gikk opp med 14 brukere, fra 405 til 391".
        if (local.matches(", (?:fra|frå)(?: kr)? ")) local = before;
        boolean up = UP.matcher(local).find();
        boolean down = DOWN.matcher(local).find();
        if (up == down || against) return;
        if (up == sign > 0) return;
        var match = (up ? UP : DOWN).matcher(local);
        var word = match.find() ? match.group() : "";
        found.accept(new Found(NumberIssueKind.SIGN_WORD)
                .in(sentence, change.base().start(), change.reached().end())
                .values(word, Directions.opposite(word))
                .says(change.base().number().text() + " – "
                        + change.reached().number().text())
                .done());
    }

    private static void compare(
            ReportSentence place,
            ReportSentence sentence,
            Change change,
            NumberMention said,
            Consumer<NumberIssue> found) {
        if (said.about()) return;
        if (place == sentence && contrary(sentence, change, said, found)) return;
        boolean share = said.unit() == Unit.PERCENT;
        if (said.unit() == Unit.POINTS && !change.base().isShare()) return;
        var slack = change.base().slack().add(change.reached().slack());
        var difference = change.amount().abs();
        if (share) {
            var base = change.base().value().abs();
            if (base.signum() == 0) return;
            var percent = difference.movePointRight(2).divide(base, MathContext.DECIMAL64);
            var hidden = slack.movePointRight(2).divide(base, MathContext.DECIMAL64);
            if (change.base().isShare() && said.isAmount(difference, slack)) return;
            if (said.isAmount(percent, isWhole(change) ? BigDecimal.ZERO : hidden)) return;
            report(
                    place,
                    NumberIssueKind.TEXT_PERCENT,
                    said,
                    percent,
                    calculation(change) + " / "
                            + Writing.number(change.base().number().abs()) + " * 100",
                    found);
        } else {
            if (said.unit() != change.base().unit() && said.unit() != Unit.POINTS) return;
            if (said.isAmount(difference, slack)) return;
            report(place, NumberIssueKind.TEXT_ARITHMETIC, said, difference, calculation(change), found);
        }
    }

    /** "486 mot 452, en nedgang på 34": the amount is right and the word is not. */
    private static boolean contrary(
            ReportSentence sentence, Change change, NumberMention said, Consumer<NumberIssue> found) {
        if (said.start() < change.end() || change.base().value().signum() < 0) return false;
        var between = sentence.lower().substring(change.end(), said.start());
        var up = NOUN_UP.matcher(between);
        var down = NOUN_DOWN.matcher(between);
        boolean rising = up.find();
        if (rising == down.find() || change.amount().signum() == 0) return false;
        if (rising == change.amount().signum() > 0) return false;
        var word = rising ? up : down;
        found.accept(new Found(NumberIssueKind.SIGN_WORD)
                .in(sentence, change.end() + word.start(), said.end())
                .values(word.group(), Directions.opposite(word.group()))
                .says(change.base().number().text() + " – "
                        + change.reached().number().text())
                .done());
        return true;
    }

    /** Counts hide no decimals. */
    private static boolean isWhole(Change change) {
        return change.base().unit() == Unit.COUNT && change.base().number().decimals() == 0;
    }

    private static String calculation(Change change) {
        return "(" + Writing.number(change.reached().number().value()) + " - "
                + Writing.number(change.base().number().value()) + ")";
    }

    private static void report(
            ReportSentence place,
            NumberIssueKind kind,
            NumberMention said,
            BigDecimal right,
            String calculation,
            Consumer<NumberIssue> found) {
        var rounded = said.rounded(right);
        boolean last = rounded.subtract(said.number().abs())
                        .abs()
                        .compareTo(said.number().step())
                <= 0;
        var shown = rounded.setScale(said.number().decimals(), RoundingMode.HALF_UP);
        found.accept(new Found(kind)
                .level(last && kind == NumberIssueKind.TEXT_PERCENT ? NumberIssueLevel.ROUNDING : NumberIssueLevel.HARD)
                .in(place, said.start(), said.end())
                .values(place.text().substring(said.start(), said.end()).strip(), Writing.number(shown))
                .calculation(calculation)
                .done());
    }
}
