package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/** The numbers of sentences that follow each other, and all that they can come to. */
record Nearby(List<Quantity> numbers) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    /** With more numbers than these, almost anything can be reckoned from them. */
    private static final int MANY = 14;

    /** Those of a sentence, and of so many before and after it in its paragraph. */
    static Nearby of(Facts facts, ReportSentence sentence, int before, int after) {
        var paragraph = facts.paragraph(sentence.paragraph());
        int at = paragraph.indexOf(sentence);
        var numbers = new ArrayList<Quantity>();
        for (int i = Math.max(0, at - before); i <= Math.min(paragraph.size() - 1, at + after); i++)
            numbers.addAll(facts.quantities(paragraph.get(i)));
        return new Nearby(numbers);
    }

    static @Nullable ReportSentence neighbour(Facts facts, ReportSentence sentence, int step) {
        var paragraph = facts.paragraph(sentence.paragraph());
        int at = paragraph.indexOf(sentence) + step;
        return at >= 0 && at < paragraph.size() ? paragraph.get(at) : null;
    }

    /** The words between a number and the one before it in its sentence. */
    static String lead(Facts facts, Quantity number) {
        int from = 0;
        for (var each : facts.mentions(number.sentence()))
            if (each.end() <= number.number().start()) from = each.end();
        return number.sentence().lower().substring(from, number.number().start());
    }

    /** The words between a number and the next one in its sentence. */
    static String tail(Facts facts, Quantity number) {
        var lower = number.sentence().lower();
        int to = lower.length();
        for (var each : facts.mentions(number.sentence()).reversed())
            if (each.start() >= number.number().end()) to = each.start();
        return lower.substring(number.number().end(), to);
    }

    /** What rounding can hide, and a twentieth of what is only said to be about so much. */
    static BigDecimal slack(NumberMention number) {
        var rough = number.value().abs().multiply(TWENTIETH);
        return number.about() ? rough.max(number.slack()) : isCounted(number) ? BigDecimal.ZERO : number.slack();
    }

    /** Things are counted one by one, and hide no decimals; round thousands do. */
    private static boolean isCounted(NumberMention number) {
        if (number.unit() != Unit.COUNT || number.number().decimals() > 0) return false;
        return number.value().abs().compareTo(HUNDRED) < 0
                || number.value().remainder(HUNDRED).signum() != 0;
    }

    static boolean isSame(NumberMention said, BigDecimal value, BigDecimal slack) {
        return value.abs()
                        .subtract(said.value().abs())
                        .abs()
                        .compareTo(slack(said).add(slack))
                <= 0;
    }

    static BigDecimal share(NumberMention part, NumberMention whole) {
        return share(part.value(), whole.value());
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.abs().movePointRight(2).divide(whole.abs(), MathContext.DECIMAL64);
    }

    /** How far rounding can move a share of two numbers. */
    static BigDecimal shareSlack(BigDecimal part, BigDecimal partSlack, NumberMention whole) {
        var moved = partSlack.add(share(part, whole.value()).movePointLeft(2).multiply(slack(whole)));
        return share(moved, whole.value());
    }

    /** Whether any of them come to a number, in any way that reports reckon. */
    boolean explains(Quantity said) {
        var others = numbers.stream().filter(each -> each != said).toList();
        if (others.size() > MANY) return true;
        return said.number().isShare() ? explainsShare(said, others) : explainsAmount(said, others);
    }

    private static boolean isAlike(NumberMention one, NumberMention other) {
        return one.unit() == other.unit() || one.isShare() && other.isShare();
    }

    private static boolean explainsAmount(Quantity said, List<Quantity> others) {
        var number = said.number();
        for (int i = 0; i < others.size(); i++) {
            var one = others.get(i).number();
            if (one.isShare()) continue;
            boolean repeated = others.get(i).sentence() != said.sentence()
                    && others.get(i).isDifference() == said.isDifference()
                    && one.unit() == number.unit()
                    && isSame(number, one.value(), slack(one));
            if (repeated) return true;
            for (var other : others) {
                if (other.number().unit() != Unit.PERCENT || one.unit() != number.unit()) continue;
                var part = one.value().multiply(other.number().value()).movePointLeft(2);
                var hidden = one.value().abs().multiply(slack(other.number())).movePointLeft(2);
                if (isSame(number, part, hidden)) return true;
            }
            for (int j = i + 1; j < others.size(); j++) {
                var other = others.get(j).number();
                if (one.unit() != number.unit() || other.unit() != number.unit()) continue;
                if (isSumOf(number, one, other, others.subList(j + 1, others.size()))) return true;
            }
        }
        return false;
    }

    /** Two or three numbers, each added or drawn off. */
    private static boolean isSumOf(NumberMention said, NumberMention one, NumberMention other, List<Quantity> more) {
        var slack = slack(one).add(slack(other));
        for (int sign = -1; sign <= 1; sign += 2) {
            var sum = one.value().add(other.value().multiply(BigDecimal.valueOf(sign)));
            if (isSame(said, sum, slack)) return true;
            for (var third : more) {
                if (!isAlike(third.number(), said)) continue;
                var hidden = slack.add(slack(third.number()));
                if (isSame(said, sum.add(third.number().value()), hidden)) return true;
                if (isSame(said, sum.subtract(third.number().value()), hidden)) return true;
            }
        }
        return false;
    }

    private static boolean explainsShare(Quantity said, List<Quantity> others) {
        var number = said.number();
        for (int i = 0; i < others.size(); i++) {
            var one = others.get(i).number();
            if (others.get(i).sentence() != said.sentence()
                    && one.unit() == number.unit()
                    && others.get(i).isDifference() == said.isDifference()
                    && isSame(number, one.value(), slack(one))) return true;
            if (one.isShare()
                    && said.role() == Quantity.Role.LEVEL
                    && isSame(number, HUNDRED.subtract(one.value()), slack(one))) return true;
            for (int j = i + 1; j < others.size(); j++) {
                var other = others.get(j).number();
                if (!isAlike(one, other)) continue;
                if (one.isShare() && isSumOf(number, one, other, others.subList(j + 1, others.size()))) return true;
                if (number.unit() != Unit.PERCENT) continue;
                boolean change = said.isDifference();
                if (isShareOf(number, one, other, change) || isShareOf(number, other, one, change)) return true;
            }
        }
        return false;
    }

    /** One of the other; what lies between them; or one of what the other was before it changed. */
    private static boolean isShareOf(NumberMention said, NumberMention part, NumberMention whole, boolean change) {
        var slack = slack(part).add(slack(whole));
        var between = part.value().subtract(whole.value());
        var before = List.of(whole.value().subtract(part.value()), whole.value().add(part.value()));
        var bases =
                new ArrayList<>(change && part.value().compareTo(whole.value()) <= 0 ? before : List.<BigDecimal>of());
        bases.add(whole.value());
        for (var base : bases) {
            if (base.signum() == 0) continue;
            var share = share(part.value(), base);
            var hidden = share(slack(part).add(share.movePointLeft(2).multiply(slack)), base);
            if (hidden.compareTo(share) > 0) continue;
            if (isSame(said, share, hidden)) return true;
            if (share.compareTo(HUNDRED) > 0) continue;
            if (isSame(said, HUNDRED.subtract(share), hidden) || isSame(said, HUNDRED.add(share), hidden)) return true;
        }
        return whole.value().signum() != 0
                && isSame(said, share(between, whole.value()), shareSlack(between, slack, whole));
    }

    /** Tells of a number that should be another. */
    static Found wrong(Quantity said, BigDecimal right) {
        var number = said.number();
        var rounded = number.rounded(right);
        boolean share = number.unit() == Unit.PERCENT;
        boolean last = rounded.subtract(number.number().abs())
                        .abs()
                        .compareTo(number.number().step())
                <= 0;
        return new Found(share ? NumberIssueKind.TEXT_PERCENT : NumberIssueKind.TEXT_ARITHMETIC)
                .level(last && number.isShare() ? NumberIssueLevel.ROUNDING : NumberIssueLevel.HARD)
                .in(said.sentence(), number.start(), number.end())
                .values(said.text(), Writing.number(rounded));
    }

    static String written(Quantity number) {
        return Writing.number(number.number().number().value());
    }
}
