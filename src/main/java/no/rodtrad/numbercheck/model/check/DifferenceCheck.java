package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;

/**
 * A difference and the only two numbers it can be of: its amount, its points or its per cent follows from them. They
 * stand in its clause, in its sentence, or partly in the sentence beside it when the words lead there.
 */
final class DifferenceCheck implements Check {

    private static final QuickPattern ABOUT =
            QuickPattern.of("per |planen|budsjett|ramm|anslag|året før|i fjor|ved inngangen|ved årets start");
    private static final Pattern EVEN = Pattern.compile("forskjell|differans");
    private static final QuickPattern CONSEQUENCE = QuickPattern.of(
            "(?<!\\p{L})(?:dermed|det gir|dette gir|det gjev|dette gjev|såleis|således|altså|følgelig)(?!\\p{L})");
    private static final Pattern BASE_BEFORE = Pattern.compile(
            "(?:^|[ ,(])(?:fra|frå|mot|enn|da|då|som)" + "(?: (?!(?:til|og|med) )[\\p{L}-]+){0,6}(?: kr)? $");
    private static final Pattern LEADS_TO = Pattern.compile(" (?:til|fra|frå)(?: kr| om lag)? $");
    private static final QuickPattern PLAIN = QuickPattern.of(Phrases.GOES_ON);
    private static final QuickPattern PLURAL = QuickPattern.of("(?<!\\p{L})(?:henholdsvis|hver|kvar|begge)(?!\\p{L})");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            if (PLURAL.in(sentence)) continue;
            for (var said : facts.quantities(sentence)) {
                boolean difference = said.isDifference() || said.role() == Role.OTHER && CONSEQUENCE.in(sentence);
                if (!difference || DifferenceWords.isOfOtherScope(facts, said)) continue;
                if (Nearby.tail(facts, said).startsWith(" av ")) continue;
                judge(facts, said, found);
            }
        }
    }

    private static void judge(Facts facts, Quantity said, Consumer<NumberIssue> found) {
        var levels = levels(facts, said);
        if (levels.size() == 2) pair(facts, said, levels.getFirst(), levels.getLast(), found);
        else if (levels.size() == 1) ofLevel(facts, said, levels.getFirst(), found);
    }

    /** The numbers that the difference may be of, from the narrowest place that has two. */
    private static List<Quantity> levels(Facts facts, Quantity said) {
        var sentence = said.sentence();
        var own = fitting(facts, said, sentence, true);
        if (own.size() < 2) {
            var all = fitting(facts, said, sentence, false);
            boolean based = own.size() == 1
                    && all.stream()
                            .allMatch(each -> DifferenceWords.isOneClause(said, each) || each.role() != Role.LEVEL);
            if (based || !DifferenceWords.hasOwnSubject(said)) own = all;
            else if (!all.isEmpty()) return List.of();
        }
        if (own.size() >= 2) return linked(own);
        var before = Nearby.neighbour(facts, sentence, -1);
        boolean follows = DifferenceWords.follows(sentence) || CONSEQUENCE.in(sentence);
        if (before != null && follows) {
            var with = joined(fitting(facts, said, before, false), own);
            if (with.size() == 1 && own.isEmpty() && facts.mentions(before).size() == 1) {
                var first = Nearby.neighbour(facts, sentence, -2);
                if (first != null && facts.mentions(first).size() == 1)
                    with = joined(fitting(facts, said, first, false), with);
            }
            var pair = linked(with);
            if (!pair.containsAll(own) || !areOfOneThing(pair)) return own;
            if (with.size() >= 2 || !with.isEmpty() && said.number().unit() == Unit.PERCENT) return pair;
        }
        var after = Nearby.neighbour(facts, sentence, 1);
        if (after != null && before == null | !follows) {
            var next = fitting(facts, said, after, false);
            boolean based = next.stream().allMatch(each -> each.role() != Role.LEVEL || next.size() == 2);
            if (based && !next.isEmpty() && next.size() + own.size() == 2 && isAbout(sentence, after))
                return joined(own, next);
        }
        return own;
    }

    /** Counts of two sentences are of the same things. */
    private static boolean areOfOneThing(List<Quantity> pair) {
        if (pair.size() != 2 || pair.getFirst().sentence() == pair.getLast().sentence()) return true;
        return ChangePair.alike(pair.getFirst(), pair.getLast());
    }

    /** Whether a sentence names in its own words what another compares: "Anslaget var ...", "innbyggertallet ...". */
    private static boolean isAbout(ReportSentence sentence, ReportSentence next) {
        return ABOUT.matcher(next).lookingAt() && !sentence.lower().startsWith("dette");
    }

    private static List<Quantity> joined(List<Quantity> first, List<Quantity> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return distinct(all);
    }

    private static List<Quantity> fitting(Facts facts, Quantity said, ReportSentence sentence, boolean clause) {
        var fitting = new ArrayList<Quantity>();
        for (var each : facts.quantities(sentence)) {
            if (each == said || each.isDifference() || each.role() == Role.OTHER) continue;
            if (clause && !DifferenceWords.isOneClause(said, each)) continue;
            if (!fits(said, each) || DifferenceWords.isOfOtherScope(facts, each)) continue;
            fitting.add(each);
        }
        return distinct(fitting);
    }

    private static boolean fits(Quantity said, Quantity other) {
        return switch (said.number().unit()) {
            case PERCENT -> other.number().unit() != Unit.POINTS;
            case POINTS -> other.number().unit() == Unit.PERCENT;
            default -> other.number().unit() == said.number().unit();
        };
    }

    private static List<Quantity> distinct(List<Quantity> all) {
        var distinct = new ArrayList<Quantity>();
        for (var each : all) {
            boolean known = distinct.stream()
                    .anyMatch(other -> other.number().unit() == each.number().unit()
                            && other.number().value().compareTo(each.number().value()) == 0);
            if (!known) distinct.add(each);
        }
        return distinct;
    }

    /** Two alone are a pair; of more, those that the words set against each other when no others are. */
    private static List<Quantity> linked(List<Quantity> levels) {
        if (levels.size() <= 2) return levels;
        var linked = new ArrayList<Quantity>();
        for (int i = 0; i + 1 < levels.size(); i++) {
            boolean link = ChangePair.isAlike(levels.get(i), levels.get(i + 1))
                    && ChangePair.isLinked(levels.get(i), levels.get(i + 1));
            if (link) linked.addAll(levels.subList(i, i + 2));
        }
        return linked.size() == 2 ? linked : List.of();
    }

    private static void pair(Facts facts, Quantity said, Quantity one, Quantity other, Consumer<NumberIssue> found) {
        if (one.number().unit() != other.number().unit()) return;
        var base = base(facts, said, one, other);
        if (base == null) return;
        var reached = base == one ? other : one;
        var change = reached.number().value().subtract(base.number().value());
        var slack = Nearby.slack(reached.number()).add(Nearby.slack(base.number()));
        boolean relative = said.number().unit() == Unit.PERCENT && base.number().unit() != Unit.PERCENT;
        if (relative && base.number().value().signum() == 0) return;
        var right = relative
                ? Nearby.share(base.number().with(change.divide(base.number().scale())), base.number())
                : change.abs();
        var hidden = relative ? Nearby.shareSlack(change, slack, base.number()) : slack;
        if (Nearby.isSame(said.number(), right, hidden)) return;
        tell(facts, said, right, one, other, found);
    }

    /** The one that the other is measured from; null when the words do not tell that they are a pair. */
    private static @Nullable Quantity base(Facts facts, Quantity said, Quantity one, Quantity other) {
        boolean variance = said.base() == Base.BUDGET || said.base() == Base.ORIGINAL;
        for (var each : List.of(other, one)) {
            var opposite = each == one ? other : one;
            boolean budget = each.role() == Role.BUDGET && opposite.role() != Role.BUDGET;
            boolean earlier = each.role() == Role.EARLIER && opposite.role() == Role.LEVEL;
            earlier |= each.year() > 0 && opposite.year() > each.year();
            boolean named = each.role() == Role.LEVEL
                    && opposite.role() == Role.LEVEL
                    && (each.sentence() == said.sentence() || ChangePair.isLinked(opposite, each))
                    && BASE_BEFORE.matcher(Nearby.lead(facts, each)).find();
            boolean otherYear =
                    said.year() > 0 && each.year() > 0 && each.year() != said.year() && opposite.year() != said.year();
            boolean original = said.base() == Base.ORIGINAL && each.base() != Base.ORIGINAL;
            if (otherYear || original && budget || DifferenceWords.isOfOthers(facts, said, each)) continue;
            if (said.role() == Role.OTHER) break;
            if (budget && said.base() != Base.EARLIER || earlier && !variance || named) return each;
        }
        if (said.role() != Role.OTHER && said.base() != Base.NONE) return null;
        boolean both = CONSEQUENCE.in(said.sentence())
                && one.sentence() == other.sentence()
                && one.sentence() != said.sentence();
        boolean even = one.sentence() == other.sentence()
                && EVEN.matcher(said.word().toLowerCase(Locale.ROOT)).lookingAt();
        return both || even ? one : null;
    }

    /** "10 738 mill. Dette er en økning på 397 mill., tilsvarende 3,8 %": of what it was before. */
    private static void ofLevel(Facts facts, Quantity said, Quantity level, Consumer<NumberIssue> found) {
        if (said.number().unit() != Unit.PERCENT || level.number().isShare()) return;
        Quantity change = null;
        for (var each : facts.quantities(said.sentence())) {
            if (!each.isDifference() || each.number().unit() != level.number().unit()) continue;
            if (change != null || each.direction() != said.direction()) return;
            change = each;
        }
        boolean variance = said.base() != Base.EARLIER;
        if (change == null
                || variance
                || level.number().value().compareTo(change.number().value()) <= 0) return;
        boolean otherYear = said.year() > 0 && change.year() > 0 && said.year() != change.year();
        if (otherYear || change.base() != said.base() || !isLevelOf(facts, level, change)) return;
        boolean reached = level.role() == Role.LEVEL && said.direction() != 0;
        var value = level.number().value();
        if (reached) value = value.subtract(change.number().value().multiply(BigDecimal.valueOf(said.direction())));
        var base = level.number().with(value.divide(level.number().scale()));
        var right = Nearby.share(change.number(), base);
        tell(facts, said, right, change, level, found);
    }

    /** Whether a number is what a change led to or from: it stands just before, or the words lead to it. */
    private static boolean isLevelOf(Facts facts, Quantity level, Quantity change) {
        if (level.role() == Role.BUDGET) return false;
        if (level.sentence() != change.sentence())
            return facts.mentions(level.sentence()).size() == 1;
        if (level.number().start() > change.number().start())
            return LEADS_TO.matcher(Nearby.lead(facts, level)).find();
        return DifferenceWords.isOneClause(level, change) && DifferenceWords.isOf(facts, change, List.of(level, level));
    }

    /** Two numbers of another sentence give the difference only when it might be theirs by its size. */
    private static boolean isNear(Quantity said, BigDecimal right) {
        var printed = said.number().value().abs();
        var times = BigDecimal.valueOf(3);
        return printed.compareTo(right.abs().multiply(times)) <= 0
                && right.abs().compareTo(printed.multiply(times)) <= 0;
    }

    private static void tell(
            Facts facts, Quantity said, BigDecimal right, Quantity one, Quantity other, Consumer<NumberIssue> found) {
        boolean away = one.sentence() != said.sentence() && other.sentence() != said.sentence();
        boolean plain = PLAIN.in(said.sentence())
                && facts.mentions(one.sentence()).size() == 2
                && one.sentence() == other.sentence();
        if (away && !plain && !isNear(said, right) || !DifferenceWords.isOf(facts, said, List.of(one, other))) return;
        if (right.signum() == 0 || Nearby.of(facts, said.sentence(), 3, 1).explains(said)) return;
        if (TableWords.explains(facts, said)) return;
        found.accept(Nearby.wrong(said, right)
                .because(one)
                .because(other)
                .calculation(Nearby.written(one) + " - " + Nearby.written(other))
                .done());
    }
}
