package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Quantity.Base;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers: what was reached, and what it is measured from.
 *
 * @param linked whether the sentence itself sets the one against the other: {@code A mot B}, {@code fra B til A}
 */
record ChangePair(Quantity reached, Quantity base, boolean linked) {

    /** So many sentences before one may hold what its difference is measured from. */
    private static final int BACK = 5;

    private static final Pattern CONSEQUENCE = Pattern.compile(
            "(?<!\\p{L})(?:dermed|såleis|altså|slik at|følgelig|dette gir|det gir|dette gjev|det gjev)(?!\\p{L})");
    private static final Pattern LINKED = Pattern.compile(
            "(?:[^.;:]{0,60}[ ,])?(?:mot|til|opp fra|ned fra|opp frå|ned frå)(?: (?:\\p{L}+ ){0,4})?(?:på |kr )*");

    private static final QuickPattern FOLLOWS =
            QuickPattern.of("^(?:dette|det|denne|økning|auke|auken|nedgang|veksten|reduksjon"
                    + "|overskrid|merforbruk|meirforbruk|mindreforbruk|overforbruk|avvik|resultat|differans"
                    + "|forskjell|endring)");

    BigDecimal amount() {
        return reached.number().value().subtract(base.number().value());
    }

    BigDecimal slack() {
        return reached.number().slack().add(base.number().slack());
    }

    boolean isWhole() {
        return base.number().unit() == Unit.COUNT && base.number().number().decimals() == 0;
    }

    /** What the sentence and those before it in the paragraph say in the same unit. */
    static List<Quantity> pool(Facts facts, Quantity said) {
        var paragraph = facts.paragraph(said.sentence().paragraph());
        int at = paragraph.indexOf(said.sentence());
        var pool = new ArrayList<Quantity>();
        for (int i = Math.max(0, at - BACK); i <= at; i++) {
            for (var each : facts.quantities(paragraph.get(i))) {
                if (each != said && !each.isDifference() && fits(said, each)) pool.add(each);
            }
        }
        // "212 flere enn året før. Ved inngangen til året var tallet 24 016."
        if (at + 1 < paragraph.size() && said.base() == Base.EARLIER) {
            var next = facts.quantities(paragraph.get(at + 1));
            boolean alone = next.size() == 1 && next.getFirst().role() == Role.EARLIER;
            if (alone && pool.stream().noneMatch(each -> each.role() == Role.EARLIER) && fits(said, next.getFirst()))
                pool.add(next.getFirst());
        }
        return pool;
    }

    private static boolean fits(Quantity said, Quantity other) {
        if (other.number().about() || other.role() == Role.OTHER) return false;
        return switch (said.number().unit()) {
            case PERCENT -> true;
            case POINTS -> other.number().unit() == Unit.PERCENT;
            default -> other.number().unit() == said.number().unit();
        };
    }
    /** All pairs of a level and what it may be measured from. */
    static List<ChangePair> all(Quantity said, List<Quantity> pool) {
        var pairs = new ArrayList<ChangePair>();
        for (var base : pool) {
            if (!isBase(said, base)) continue;
            for (var other : pool) {
                if (other.role() == Role.LEVEL && isAlike(other, base)) pairs.add(new ChangePair(other, base, false));
            }
        }
        return pairs;
    }

    /** The pairs that a difference may be of, the likeliest first. */
    static List<ChangePair> pairs(Quantity said, List<Quantity> pool) {
        var pairs = new ArrayList<ChangePair>();
        for (int i = pool.size() - 1; i >= 0; i--) {
            var base = pool.get(i);
            if (!isBase(said, base) || isOfOtherYear(said, base)) continue;
            Quantity reached = null;
            boolean linked = false;
            for (int j = pool.size() - 1; j >= 0; j--) {
                var other = pool.get(j);
                if (other.role() != Role.LEVEL || !isAlike(other, base)) continue;
                if (other.guarded() && !isLinked(other, base) && !isConsequence(said)) continue;
                if (isBefore(said.sentence(), other, base) && !isReadFirst(said, other, base)) continue;
                boolean link = isLinked(other, base);
                var from = base.sentence() == other.sentence() || base.sentence() == said.sentence() ? base : said;
                if (reached == null || link && !linked || !linked && isNearer(other, reached, from)) {
                    reached = other;
                    linked = link;
                }
            }
            if (reached != null && mayReach(said, reached, base)) pairs.add(new ChangePair(reached, base, linked));
        }
        pairs.sort((one, other) -> Boolean.compare(other.linked(), one.linked()));
        return pairs;
    }
    /** "Overskridelsen er dermed 16,5": what stands just before gives it, of whatever scope it is. */
    static boolean isConsequence(Quantity said) {
        var lower = said.sentence().lower();
        return CONSEQUENCE.matcher(lower.substring(0, said.number().start())).find();
    }

    /** "Nedgangen fra 2022" is not from the number of 2023. */
    private static boolean isOfOtherYear(Quantity said, Quantity base) {
        return said.year() != 0 && base.year() != 0 && said.year() < base.year();
    }

    private static boolean isBase(Quantity said, Quantity base) {
        return switch (said.base()) {
            case BUDGET, ORIGINAL ->
                base.role() == Role.BUDGET && (said.base() == Base.ORIGINAL) == (base.base() == Base.ORIGINAL);
            case EARLIER -> base.role() == Role.EARLIER;
            case NONE -> base.role() == Role.EARLIER || base.role() == Role.BUDGET;
        };
    }

    static boolean isAlike(Quantity one, Quantity other) {
        if (one.number().unit() != other.number().unit()) return false;
        boolean counts = one.number().unit() == Unit.COUNT;
        if (counts
                && one.number().number().decimals() != other.number().number().decimals()) return false;
        var larger = one.number().value().abs().max(other.number().value().abs());
        var smaller = one.number().value().abs().min(other.number().value().abs());
        return smaller.multiply(BigDecimal.valueOf(20)).compareTo(larger) >= 0;
    }
    /** Never a number from another sentence behind the one compared with. */
    private static boolean isBefore(ReportSentence place, Quantity other, Quantity base) {
        return other.sentence() == place && base.sentence() != place;
    }

    private static boolean isReadFirst(Quantity said, Quantity other, Quantity base) {
        return other.number().start() < said.number().start() && base.role() != Role.EARLIER
                || base.role() == Role.BUDGET;
    }

    private static boolean isNearer(Quantity one, Quantity other, Quantity base) {
        return distance(one, base) < distance(other, base);
    }

    private static int distance(Quantity one, Quantity other) {
        int lines =
                Math.abs(one.sentence().spot().from() - other.sentence().spot().from()) * 200;
        return one.sentence() == other.sentence()
                ? Math.abs(one.number().start() - other.number().start())
                : lines + 1000;
    }
    /** "A mot B", "fra B til A". */
    static boolean isLinked(Quantity reached, Quantity base) {
        if (reached.sentence() != base.sentence()) return false;
        var first = reached.number().start() < base.number().start() ? reached : base;
        var second = first == reached ? base : reached;
        var between = reached.sentence()
                .lower()
                .substring(first.number().end(), second.number().start());
        return between.indexOf('.') < 0 && LINKED.matcher(between).matches();
    }
    /** A sentence that compares with one before it says so at its beginning, or names the same things. */
    private static boolean mayReach(Quantity said, Quantity reached, Quantity base) {
        var own = said.sentence();
        if (reached.sentence() == own && base.sentence() == own) return true;
        if (reached.number().unit() == Unit.PERCENT && said.number().unit() == Unit.PERCENT) return false;
        boolean follows = FOLLOWS.in(own);
        boolean alike = reached.sentence() == own || shares(reached.sentence(), base.sentence(), own);
        boolean next = base.sentence() != own
                && base.sentence().spot().from() >= own.spot().to();
        if (next) return reached.sentence() == own && base.role() == Role.EARLIER;
        if (isConsequence(said)) return true;
        return follows && alike(reached, base) || alike && base.sentence() == own || follows && alike;
    }

    static boolean alike(Quantity reached, Quantity base) {
        return reached.number().unit() != Unit.COUNT
                || reached.number().noun().isEmpty()
                || base.number().noun().isEmpty()
                || base.role() == Role.EARLIER
                || Stems.of(reached.number().noun())
                        .equals(Stems.of(base.number().noun()));
    }

    private static boolean shares(ReportSentence one, ReportSentence... others) {
        var stems = Stems.words(one.text()).stream()
                .map(Stems.Word::stem)
                .filter(stem -> stem.length() > 4
                        && !stem.startsWith("million")
                        && !stem.startsWith("krone")
                        && !stem.startsWith("kron"))
                .toList();
        for (var other : others) {
            if (other == one) continue;
            if (Stems.words(other.text()).stream()
                    .anyMatch(word -> stems.stream()
                            .anyMatch(stem -> stem.equals(word.stem())
                                    || stem.length() > 6 && word.stem().endsWith(stem)
                                    || word.stem().length() > 6 && stem.endsWith(word.stem())))) return true;
        }
        return false;
    }

    @Nullable
    BigDecimal right(Quantity said) {
        var difference = amount().abs();
        if (said.number().unit() != Unit.PERCENT || base().number().unit() == Unit.PERCENT) return difference;
        var base = base().number().value().abs();
        return base.signum() == 0 ? null : difference.movePointRight(2).divide(base, MathContext.DECIMAL64);
    }

    boolean agrees(Quantity said) {
        var number = said.number();
        var base = base().number().value().abs();
        if (number.unit() == Unit.PERCENT && base.signum() != 0) {
            var percent = amount().abs().movePointRight(2).divide(base, MathContext.DECIMAL64);
            var hidden = slack().movePointRight(2).divide(base, MathContext.DECIMAL64);
            if (number.isAmount(percent, isWhole() ? BigDecimal.ZERO : hidden)) return true;
            if (base().number().unit() != Unit.PERCENT) return false;
        }
        // Counts hide no decimals.
        boolean counts = number.unit() == Unit.COUNT && isWhole();
        return number.isAmount(amount(), counts ? BigDecimal.ZERO : slack());
    }
    /** Any two numbers of the text round it give it, or their sum does. */
    static boolean isOtherwise(Quantity said, List<Quantity> pool) {
        for (var one : pool) {
            for (var other : pool) {
                if (one == other || one.number().unit() != other.number().unit()) continue;
                var pair = new ChangePair(one, other, false);
                if (said.number().unit() != Unit.PERCENT && pair.agrees(said)) return true;
                var sum = one.number().value().add(other.number().value());
                if (said.number().unit() != Unit.PERCENT && said.number().isAmount(sum, pair.slack())) return true;
            }
        }
        return false;
    }

    String calculation(Quantity said) {
        var plain = "(" + Writing.number(reached().number().number().value()) + " - "
                + Writing.number(base().number().number().value()) + ")";
        if (said.number().unit() != Unit.PERCENT) return plain;
        return plain + " / " + Writing.number(base().number().number().abs()) + " * 100";
    }
}
