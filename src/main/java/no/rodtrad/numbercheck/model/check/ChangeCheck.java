package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.Quantity.Sense;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Writing;

/**
 * Two numbers that a sentence, or two that follow each other, compare: now and before, or used and budgeted. What is
 * said of their difference follows from them: its amount, its per cent and its direction.
 */
final class ChangeCheck implements Check {

    private static final Pattern OTHER_MATTER =
            Pattern.compile("\\d|(?<![\\p{L}])(?:ikke|ikkje|skyldes|fordi)(?![\\p{L}])");
    private static final Pattern TOLD_WAY = Pattern.compile("(?:enn| opp| ned|økte|auka|falt|sank|steg)(?![\\p{L}])");
    private static final Pattern UP =
            Pattern.compile("(?<![\\p{L}\\d])(?:økte|auka|auke|steg|vokste|økning|økt|gikk opp"
                    + "|gjekk opp|oppgang|høyere|høgare|flere|fleire|større)(?![\\p{L}\\d])");
    private static final Pattern DOWN = Pattern.compile("(?<![\\p{L}\\d])(?:gikk ned|gjekk ned|redusert|reduserte|falt"
            + "|fall|sank|minka|nedgang|nedgangen|reduksjon|lavere|lågare|færre|mindre)(?![\\p{L}\\d])");
    private static final Pattern BIRTH_BALANCE = Pattern.compile("(?:fødsels|fødsle)(?:(?<up>over)|under)sk\\p{L}+");
    private static final Pattern BORN = Pattern.compile("(?<!\\p{L})(?:født|fødd|fødde|fødte)(?!\\p{L})");
    private static final Pattern DIED = Pattern.compile("(?<!\\p{L})(?:døde|døydde|dødsfall|døyde)(?!\\p{L})");
    private static final Pattern RESULT = Pattern.compile("resultat|bunnlinj|botnlinj|driftsmargin");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var quantities = facts.quantities(sentence);
            for (var said : quantities) {
                if (said.isDifference() && !said.number().about()) judge(facts, said, found);
            }
            for (var said : quantities) consequence(facts, said, found);
            births(facts, sentence, quantities, found);
            compared(sentence, quantities, found);
        }
    }

    private static void judge(Facts facts, Quantity said, Consumer<NumberIssue> found) {
        var pool = ChangePair.pool(facts, said);
        var pairs = ChangePair.pairs(said, pool);
        if (pairs.isEmpty()) return;
        for (var pair : pairs) {
            if (!pair.agrees(said)) continue;
            direction(said, pair, found);
            return;
        }
        if (ChangePair.isConsequence(said)) {
            for (var pair : ChangePair.all(said, pool)) {
                if (!pair.agrees(said)) continue;
                if (pair.base().sentence() == said.sentence()) direction(said, pair, found);
                return;
            }
        }
        if (DifferenceWords.isOfOtherScope(facts, said) && !ChangePair.isConsequence(said)) return;
        if (said.guarded() && !ChangePair.isConsequence(said) || ChangePair.isOtherwise(said, pool)) return;
        var pair = pairs.getFirst();
        var right = pair.right(said);
        if (right == null || right.signum() == 0) return;
        boolean share = said.number().unit() == Unit.PERCENT;
        var rounded = said.number().rounded(right);
        boolean slip = isSlip(said, right);
        if (!slip && !share && isSlipOf(pair.base(), pair.reached(), said, found)) return;
        boolean plain = pair.linked() && pair.base().sentence() == said.sentence()
                || isOnly(said, pair, pool)
                || isConfirmed(facts, said, pair)
                || share && pair.base().sentence() == pair.reached().sentence() && pair.linked();
        if (!plain && !slip) return;
        if (TableWords.explains(facts, said)
                || !DifferenceWords.isOf(facts, said, List.of(pair.reached(), pair.base()))) return;
        boolean last = rounded.subtract(said.number().number().abs())
                        .abs()
                        .compareTo(said.number().number().step())
                <= 0;
        found.accept(new Found(share ? NumberIssueKind.TEXT_PERCENT : NumberIssueKind.TEXT_ARITHMETIC)
                .level(share && last ? NumberIssueLevel.ROUNDING : NumberIssueLevel.HARD)
                .in(said.sentence(), said.number().start(), said.number().end())
                .values(
                        said.text(),
                        Writing.number(rounded.setScale(said.number().number().decimals(), RoundingMode.HALF_UP)))
                .because(pair.reached()
                        .sentence()
                        .spot(
                                pair.reached().number().start(),
                                pair.reached().number().end()))
                .because(pair.base())
                .calculation(pair.calculation(said))
                .done());
    }

    private static boolean isSlip(Quantity printed, BigDecimal right) {
        var digits = printed.number().rounded(right).unscaledValue().toString();
        return NearMiss.isSlip(digits, printed.number().number().digits());
    }

    /** The difference and what was reached agree with a number from which the one measured from is a slip. */
    private static boolean isSlipOf(Quantity base, Quantity reached, Quantity said, Consumer<NumberIssue> found) {
        if (said.direction() == 0 || base.number().number().digitCount() < 4) return false;
        var change = said.number().value().multiply(BigDecimal.valueOf(said.direction()));
        var right = reached.number().value().subtract(change);
        boolean exact = said.number()
                        .slack()
                        .max(reached.number().slack())
                        .compareTo(base.number().slack())
                <= 0;
        if (!exact || !isSlip(base, right)) return false;
        found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                .is(base, Writing.number(base.number().rounded(right)))
                .because(said.sentence().spot())
                .calculation(Writing.number(reached.number().number().value())
                        + (said.direction() > 0 ? " - " : " + ")
                        + Writing.number(said.number().number().value()))
                .done());
        return true;
    }

    /** "Det er 415 flere enn ett år tidligere, da folketallet var 31 087": the sentence before has one number. */
    private static boolean isOnly(Quantity said, ChangePair pair, List<Quantity> pool) {
        if (pair.base().sentence() != said.sentence() || pair.reached().sentence() == said.sentence()) return false;
        if (!said.sentence().lower().startsWith("det ")
                && !said.sentence().lower().startsWith("dette ")) return false;
        return pool.stream()
                                .filter(each -> each.number().unit()
                                                == pair.base().number().unit()
                                        && each.sentence() == pair.reached().sentence())
                                .count()
                        == 1
                && pool.stream().noneMatch(each -> isBetween(each, pair, said));
    }

    /** "108 flere enn ett år tidligere, ... en vekst på 1,7 prosent": another difference agrees with the pair. */
    private static boolean isConfirmed(Facts facts, Quantity said, ChangePair pair) {
        return facts.quantities(said.sentence()).stream()
                .anyMatch(other -> other != said
                        && other.isDifference()
                        && other.number().unit() == pair.base().number().unit()
                        && other.direction() == said.direction()
                        && pair.agrees(other));
    }

    private static boolean isBetween(Quantity each, ChangePair pair, Quantity said) {
        return each.sentence() != said.sentence()
                && each.sentence() != pair.reached().sentence()
                && each.sentence().spot().from()
                        >= pair.reached().sentence().spot().to();
    }

    private static void direction(Quantity said, ChangePair pair, Consumer<NumberIssue> found) {
        int sign = pair.amount().signum();
        if (said.direction() == 0 || sign == 0 || sign == said.direction()) return;
        if (pair.base().number().value().signum() < 0
                || pair.reached().number().value().signum() < 0) return;
        var text = pair.reached().sentence().lower() + " " + said.sentence().lower();
        if (said.sense() == Sense.RESULT && !RESULT.matcher(text).find()) return;
        if (said.sense() == Sense.COST && text.contains("inntekt")) return;
        if (!pair.linked()
                && pair.base().sentence() != said.sentence()
                && pair.base().role() == Role.EARLIER) return;
        told(said.sentence(), said.wordAt(), said.number().end(), said.word(), pair, found);
    }

    private static void told(
            ReportSentence sentence, int from, int to, String word, ChangePair pair, Consumer<NumberIssue> found) {
        found.accept(new Found(NumberIssueKind.SIGN_WORD)
                .in(sentence, Math.min(from, to), Math.max(from + word.length(), to))
                .values(word, Directions.opposite(word))
                .because(pair.reached()
                        .sentence()
                        .spot(
                                pair.reached().number().start(),
                                pair.reached().number().end()))
                .says(pair.base().number().number().text() + " – "
                        + pair.reached().number().number().text())
                .done());
    }

    private static int clause(String text, int at) {
        int from = Math.max(text.lastIndexOf(" og ", at), text.lastIndexOf(", ", at));
        return Math.max(0, from);
    }

    /**
     * "... 1 416,5 og ... 1 330,4. Netto er dermed 86,1": of all sums and differences of what stands before, one
     * is near.
     */
    private static void consequence(Facts facts, Quantity said, Consumer<NumberIssue> found) {
        var number = said.number();
        if (said.role() != Quantity.Role.LEVEL || number.isShare() || number.about()) return;
        if (!ChangePair.isConsequence(said) || number.number().digitCount() < 3) return;
        var pool = ChangePair.pool(facts, said).stream()
                .filter(each -> each.number().unit() == number.unit()
                        && (each.sentence() != said.sentence() || each.number().start() < number.start()))
                .toList();
        ChangePair near = null;
        BigDecimal right = BigDecimal.ZERO;
        int slips = 0;
        for (int i = 0; i < pool.size(); i++) {
            if (number.isAmount(
                    pool.get(i).number().value(), pool.get(i).number().slack())) return;
            for (int j = i + 1; j < pool.size(); j++) {
                var pair = new ChangePair(pool.get(i), pool.get(j), false);
                var sum = pool.get(i).number().value().add(pool.get(j).number().value());
                if (pair.agrees(said) || number.isAmount(sum, pair.slack())) return;
                for (var value : List.of(sum, pair.amount().abs())) {
                    var digits = number.rounded(value).unscaledValue().toString();
                    if (!NearMiss.swapped(digits, number.number().digits())) continue;
                    slips++;
                    near = pair;
                    right = value;
                }
            }
        }
        if (slips != 1 || near == null || TableWords.explains(facts, said)) return;
        found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                .in(said.sentence(), number.start(), number.end())
                .values(said.text(), Writing.number(number.rounded(right)))
                .because(near.reached().sentence().spot())
                .done());
    }

    /** Born, died, and the difference: three counts that every report has. */
    private static void births(
            Facts facts, ReportSentence sentence, List<Quantity> quantities, Consumer<NumberIssue> found) {
        for (var said : quantities) {
            var local = sentence.lower().substring(0, said.number().start());
            var name = BIRTH_BALANCE.matcher(local);
            if (said.number().unit() != Unit.COUNT || said.number().about() || !name.find()) continue;
            Quantity born = null;
            Quantity dead = null;
            var paragraph = facts.paragraph(sentence.paragraph());
            int at = paragraph.indexOf(sentence);
            for (int i = Math.max(0, at - 1); i <= at; i++) {
                for (var each : facts.quantities(paragraph.get(i))) {
                    var text = paragraph.get(i).lower();
                    if (each == said || each.number().unit() != Unit.COUNT) continue;
                    var before = text.substring(
                            clause(text, each.number().start()), each.number().start());
                    var after = text.substring(
                            each.number().end(),
                            Math.min(text.length(), each.number().end() + 40));
                    if (BORN.matcher(before).find() || BORN.matcher(after).find() && born == null) born = each;
                    else if (DIED.matcher(after).find() || DIED.matcher(before).find()) dead = each;
                }
            }
            if (born == null
                    || dead == null
                    || born.number().about()
                    || dead.number().about()) return;
            var pair = new ChangePair(born, dead, true);
            int direction = name.group("up") != null ? 1 : -1;
            if (!pair.agrees(said)) {
                found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                        .in(sentence, said.number().start(), said.number().end())
                        .values(said.text(), Writing.number(pair.amount().abs()))
                        .because(born)
                        .calculation(pair.calculation(said))
                        .done());
            } else if (pair.amount().signum() == -direction && !sentence.lower().contains("negativ")) {
                told(
                        sentence,
                        name.start(),
                        said.number().end(),
                        sentence.text().substring(name.start(), name.end()),
                        pair,
                        found);
            }
        }
    }

    /** "Dekningen er høyere enn i landet, med 11,9 mot 12,1", and "økte fra 12 til 11": no difference is printed. */
    private static void compared(ReportSentence sentence, List<Quantity> quantities, Consumer<NumberIssue> found) {
        ChangePair only = null;
        for (int i = 0; i + 1 < quantities.size(); i++) {
            var one = quantities.get(i);
            var other = quantities.get(i + 1);
            if (!ChangePair.isAlike(one, other)
                    || !ChangePair.isLinked(one, other)
                    || one.number().about()
                    || other.number().about()) continue;
            if (one.isDifference() || other.isDifference() || one.role() == Role.OTHER) continue;
            if (only != null) return;
            boolean fromTo = one.role() == Role.EARLIER && other.role() == Role.LEVEL;
            boolean against = one.role() == Role.LEVEL && other.role() == Role.EARLIER;
            if (fromTo) only = new ChangePair(other, one, true);
            else if (against) only = new ChangePair(one, other, true);
        }
        if (only == null || only.amount().signum() == 0) return;
        int first =
                Math.min(only.base().number().start(), only.reached().number().start());
        var before = sentence.lower().substring(0, first);
        int cut = Math.max(
                Math.max(before.lastIndexOf(" mens "), before.lastIndexOf(" men ")),
                Math.max(before.lastIndexOf("; "), before.lastIndexOf(" medan ")));
        var local = before.substring(Math.max(0, cut));
        boolean against = only.base().number().start() > only.reached().number().start();
        if (OTHER_MATTER.matcher(local).find()) return;
        // "Økte utgifter til strøm, 12 mot 11" is of something else: against needs "høyere enn" or the verb.
        if (against && !TOLD_WAY.matcher(local).find()) return;
        boolean up = UP.matcher(local).find();
        boolean down = DOWN.matcher(local).find();
        if (up == down || up == only.amount().signum() > 0) return;
        if (only.base().number().value().signum() < 0) return;
        var match = (up ? UP : DOWN).matcher(local);
        if (!match.find()) return;
        int at = Math.max(0, cut) + match.start();
        told(
                sentence,
                at,
                Math.max(only.base().number().end(), only.reached().number().end()),
                sentence.text().substring(at, at + match.group().length()),
                only,
                found);
    }
}
