package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.Phrases;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Quantity.Base;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import org.jspecify.annotations.Nullable;

/**
 * A part, the whole that the words set it against, and the per cent that it is said to be. Likewise two per cents that
 * are all there is: women and men, public and private.
 */
final class ProportionCheck implements Check {

    private static final Pattern USED = Pattern.compile("forbruks(?:prosent|grad)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Between a part and its per cent, whichever comes first. */
    private static final Pattern IS = Pattern.compile("(?: \\p{L}+){0,9}?,? ?\\(?(?:(?:(?:og|noe|noko|som|det|dette) )*"
            + "(?:" + Phrases.IS_SHARE + "|var)|)"
            + "(?: (?:bare|berre|hele|heile|på|til|litt over|litt under|om lag|ca\\.?|cirka|nesten|rundt|nær|vel|drøyt"
            + "|drygt|knapt|godt over|kr))*[ (]");

    private static final Pattern OF_WHOLE = Pattern.compile("(?: \\p{L}+){0,2} av (?:de |dei |totalt |i alt )?");
    private static final Pattern GIVES =
            Pattern.compile("(?: \\p{L}+){0,3},? (?:og|som|noe som) (?:gir|ga|gjev|gav) (?:en|ei|ein) \\p{L}+ på ");
    /** What leads from the per cent, or the part, to the whole. */
    private static final Pattern OF = Pattern.compile("(?<per>\\)?(?: i (?:mindre|mer|meir)forbruk)?)?(?: \\p{L}+)?,?"
            + " (?:av|i forhold til|målt mot|sammenlignet med|samanlikna med)(?: (?!og |mens |men |som "
            + "|er |var |ble "
            + "|vart |til |herav |hvorav |mot )[\\p{L}/-]+){0,7}?(?: på| i alt"
            + "| totalt)?(?: til sammen)?(?: om lag| ca\\.?| rundt)?(?: kr)? ");

    private static final Pattern WHOLE_FIRST =
            Pattern.compile("(?:^|.*[ (])(?:av|sammenlignet med|samanlikna med|målt mot|i forhold til)"
                    + "(?: [\\p{L}-]+){0,6}?(?: på)?(?: kr)? ");
    private static final QuickPattern CHANGED =
            QuickPattern.of(Phrases.CHANGED + "|endring|flere|fleire|færre|hvorav|herav|derav");
    /** What the two parts of a whole are called. */
    private static final List<List<String>> HALVES = List.of(
            List.of("kvinn", "menn(?!\\p{L}{4})"),
            List.of("jente", "gut"),
            List.of("kommunal", "privat"),
            List.of("offentl", "privat"),
            List.of("fast", "fl[yø]t"),
            List.of("bokmål", "nynorsk"));

    private static final Set<String> PEOPLE =
            Set.of("personer", "personar", "innbyggere", "innbyggjarar", "mennesker", "menneske", "folk");

    private static final Pattern COUNTED = Pattern.compile("^ (\\p{L}{4,})");
    /** A part that is written in letters. */
    private static final Pattern WORDED =
            Pattern.compile("(?:^|[ ,])(?!prosent)\\p{L}{2,9} av (?:de |dei |våre |alle )?$");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var numbers = facts.quantities(sentence);
            for (int i = 0; i < numbers.size(); i++) share(facts, numbers, i, found);
            complement(facts, sentence, numbers, found);
        }
    }

    private static void share(Facts facts, List<Quantity> numbers, int at, Consumer<NumberIssue> found) {
        var said = numbers.get(at);
        boolean change = said.isDifference() && said.base() == Base.EARLIER;
        if (said.number().unit() != Unit.PERCENT || change || said.role() == Role.OTHER) return;
        for (var part : parts(numbers, at)) {
            if (isOfAnother(part, said)) continue;
            var whole = whole(facts, numbers, said, part);
            if (whole == null
                    || whole.number()
                                    .value()
                                    .abs()
                                    .compareTo(part.number().value().abs())
                            < 0) continue;
            if (isWorded(whole)) return;
            var right = Nearby.share(part.number(), whole.number());
            var hidden = Nearby.shareSlack(part.number().value(), Nearby.slack(part.number()), whole.number());
            if (Nearby.isSame(said.number(), right, hidden)) return;
            // What is used of a budget, told by how much it was missed.
            if (part.isDifference() && USED.matcher(Nearby.lead(facts, said)).find())
                right = part.direction() < 0 ? HUNDRED.subtract(right) : HUNDRED.add(right);
            // What the sentence itself binds together, another sentence does not explain.
            int before = whole.sentence() == said.sentence() ? 0 : 2;
            if (Nearby.of(facts, said.sentence(), before, 0).explains(said)) return;
            found.accept(Nearby.wrong(said, right)
                    .because(whole)
                    .calculation(Nearby.written(part) + " / " + Nearby.written(whole) + " * 100")
                    .done());
            return;
        }
    }

    /** "207 kvinner og 64 menn (76 % kvinner)", and "ti av dei 19, det vil seie 53 %": the part is another one. */
    private static boolean isOfAnother(Quantity part, Quantity said) {
        var lower = said.sentence().lower();
        var noun = COUNTED.matcher(lower.substring(said.number().end()));
        if (part.sentence() != said.sentence()) return false;
        boolean other = noun.find()
                && !part.number().noun().isEmpty()
                && !Stems.of(noun.group(1)).equals(Stems.of(part.number().noun()))
                && lower.substring(0, said.number().start()).contains(" " + noun.group(1));
        return other || isWorded(part);
    }

    private static boolean isWorded(Quantity number) {
        var before = number.sentence().lower().substring(0, number.number().start());
        return WORDED.matcher(before).find();
    }

    /** The amounts before and after a per cent that the words say it is another way to say. */
    private static List<Quantity> parts(List<Quantity> numbers, int at) {
        var parts = new ArrayList<Quantity>();
        if (at > 0 && isShareOf(numbers.get(at - 1), numbers.get(at))) {
            boolean whole = at > 1 && isPartOf(numbers.get(at - 2), numbers.get(at - 1));
            parts.add(numbers.get(whole ? at - 2 : at - 1));
        }
        if (at + 1 < numbers.size() && isAlso(numbers.get(at), numbers.get(at + 1))) parts.add(numbers.get(at + 1));
        return parts;
    }

    private static boolean isShareOf(Quantity part, Quantity share) {
        if (part.number().isShare() || part.role() == Role.BUDGET) return false;
        var between = between(part, share);
        return (IS.matcher(between).matches() || GIVES.matcher(between).matches()) && !CHANGED.in(between);
    }

    /** "16 prosent, det vil si 45 500 barn": the per cent comes first. */
    private static boolean isAlso(Quantity share, Quantity part) {
        if (part.number().isShare()) return false;
        var between = between(share, part);
        return between.matches(
                "(?: av [\\p{L} ]{3,30}?)?,? (?:\\(|(?:det vil si|det vil seie|dvs\\.?|altså|eller|tilsvarende"
                        + "|tilsvarande) (?:kr )?)");
    }

    private static String between(Quantity one, Quantity other) {
        return one.sentence()
                .lower()
                .substring(one.number().end(), other.number().start());
    }

    /** "37 av 148 bygg har solceller (25 prosent)": of the number beside the per cent. */
    private static boolean isPartOf(Quantity part, Quantity whole) {
        return part.number().unit() == whole.number().unit()
                && OF_WHOLE.matcher(between(part, whole)).matches()
                && part.number().value().compareTo(whole.number().value()) <= 0;
    }

    /** The only number that the words say the part is of. */
    private static @Nullable Quantity whole(Facts facts, List<Quantity> numbers, Quantity said, Quantity part) {
        int own = numbers.indexOf(part);
        if (own + 2 == numbers.indexOf(said) && isPartOf(part, numbers.get(own + 1))) return numbers.get(own + 1);
        var last = said.number().start() > part.number().start() ? said : part;
        var first = last == said ? part : said;
        int at = numbers.indexOf(last);
        // "358 (10 %), 309 (8 %) og 240 (6 %) av i alt 3 727"
        for (int i = at + 1; i < numbers.size(); i++) {
            var each = numbers.get(i);
            var lead = Nearby.lead(facts, each);
            if (i == at + 1 && OF.matcher(lead).matches()
                    || i > at + 1 && OF.matcher(lead).matches() && lead.startsWith(") av "))
                return each.number().unit() == part.number().unit() ? each : null;
            if (!isList(lead, first)) break;
        }
        if (said.sentence().lower().startsWith(" av ", said.number().end()) && last == said) return null;
        int before = numbers.indexOf(first) - 1;
        if (before == 0) {
            var each = numbers.getFirst();
            var lead = Nearby.lead(facts, each);
            boolean of = WHOLE_FIRST.matcher(lead).matches()
                    && each.number().unit() == part.number().unit();
            return of && !CHANGED.in(between(each, part)) ? each : null;
        }
        return before < 0 && at == numbers.size() - 1 ? wholeBefore(facts, said, part) : null;
    }

    private static boolean isList(String lead, Quantity first) {
        return lead.equals(" (") || lead.matches("\\)?(?:,| og) ");
    }

    /** The sentence before has one number: the whole, when it counts people as the part does. */
    private static @Nullable Quantity wholeBefore(Facts facts, Quantity said, Quantity part) {
        var before = Nearby.neighbour(facts, said.sentence(), -1);
        if (before == null || facts.quantities(before).size() != 1) return null;
        var whole = facts.quantities(before).getFirst();
        boolean people = PEOPLE.contains(whole.number().noun())
                && PEOPLE.contains(part.number().noun());
        boolean same =
                people && part.number().unit() == Unit.COUNT && whole.number().unit() == Unit.COUNT;
        return same ? whole : null;
    }

    /** "47 prosent kommunale og 53 prosent private", "andelen kvinner var 47 prosent": two that are all there is. */
    private static void complement(
            Facts facts, ReportSentence sentence, List<Quantity> numbers, Consumer<NumberIssue> found) {
        var shares = numbers.stream().filter(ProportionCheck::isPlain).toList();
        if (shares.size() != 2 || numbers.size() != 2) return;
        var one = shares.getFirst();
        var other = shares.getLast();
        boolean halves = HALVES.stream()
                .anyMatch(half -> isOf(facts, one, half.getFirst()) && isOf(facts, other, half.getLast())
                        || isOf(facts, one, half.getLast()) && isOf(facts, other, half.getFirst()));
        if (!halves || !between(one, other).contains(" og ")) return;
        var right = HUNDRED.subtract(one.number().value());
        if (Nearby.isSame(other.number(), right, Nearby.slack(one.number()))) return;
        // Far from a hundred they are of different things, or there is a third.
        var sum = one.number().value().add(other.number().value());
        if (sum.subtract(HUNDRED).abs().compareTo(BigDecimal.valueOf(15)) > 0) return;
        var near = Nearby.of(facts, sentence, 1, 0);
        boolean explained = near.explains(other);
        if (explained && near.explains(one)) return;
        var wrong = explained ? one : other;
        var given = explained ? other : one;
        found.accept(Nearby.wrong(wrong, HUNDRED.subtract(given.number().value()))
                .because(given)
                .calculation("100 - " + Nearby.written(given))
                .done());
    }

    /** Whether a per cent says how much of the whole some are: not how many of them do something. */
    private static boolean isOf(Facts facts, Quantity share, String who) {
        var before = Nearby.lead(facts, share);
        var after = Nearby.tail(facts, share);
        return after.matches("(?: av (?!de |dei |alle )(?!" + who + ")\\p{L}+)?(?: (?:er|var))?(?: \\p{L}+)? " + who
                        + "\\p{L}*(?: eide| eigde)?(?:,? og |[.,)]).*|(?: av (?!" + who + ")\\p{L}+)? " + who
                        + "\\p{L}*")
                || before.matches("(?:.* )?(?:andel(?:en)?|prosentandel(?:en)?)(?: lån)?(?: av| med)? " + who
                        + "\\p{L}*(?: (?:rente|lån))?(?: (?:er|var|ble|utgjør|utgjorde|på))* ");
    }

    private static boolean isPlain(Quantity each) {
        return each.number().unit() == Unit.PERCENT
                && !each.isDifference()
                && each.role() != Role.OTHER
                && !each.number().about();
    }
}
