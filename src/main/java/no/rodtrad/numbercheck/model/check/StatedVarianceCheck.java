package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What was spent, what was budgeted and the variance, all three in the text: "brukte 6,1 av en ramme på 7,0 millioner,
 * altså et mindreforbruk på 0,9". No table is needed.
 */
final class StatedVarianceCheck implements Check {

    private static final Pattern SPENT = Pattern.compile("(?:(?:endte|enda|ende|kom ut|landet) (?:på|med)|brukte|brukt"
            + "|(?:regnskap|rekneskap)\\p{L}*[^.;\\d]{0,45}(?:viser|viste|ble|blei|vart|var|er|på)"
            + "|(?:forbruk|utgift|kostnad)\\p{L}* (?:var|ble|blei|vart|kom|på)|gikk med|gjekk med|kostet|kosta"
            + "|(?:det )?(?:ble|vart|blei) (?:brukt|utbetalt|betalt|inntektsført|ført)|gav|ga)[^.;\\d]{0,12} $");
    private static final Pattern BUDGETED = Pattern.compile("(?:budsjett|ramme)\\p{L}*(?: (?:for|til) [^.;\\d]{2,30})?"
            + "(?: (?:på|var|var på|er på|er|lå på|utgjorde|til|med))?(?: kr)? $");
    private static final Pattern MORE =
            Pattern.compile("merforbruk|meirforbruk|overforbruk|overskrid|merinntekt|meirinntekt|merutgift|meirutgift");
    private static final Pattern LESS = Pattern.compile(
            "mindreforbruk|underforbruk|innsparing|besparelse|mindreinntekt" + "|inntektssvikt|mindreutgift");
    private static final Pattern ONLY_PART = Pattern.compile(
            "skyldes|skuldast|herav|hvorav|av dette|kommer av|forklar|knyttet|opprinnelig|opphavleg|i fjor|prognose");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var mentions = facts.mentions(sentence);
            for (int i = 0; i < mentions.size(); i++) {
                var direction = direction(sentence, mentions, i);
                if (direction != 0) check(facts, sentence, mentions, i, direction, found);
            }
        }
    }

    /** Above nought when a word just before the number says that more was spent; 0 when none does. */
    private static int direction(ReportSentence sentence, List<NumberMention> mentions, int at) {
        var number = mentions.get(at);
        if (number.unit() != Unit.MONEY || number.about()) return 0;
        int from = at == 0 ? 0 : mentions.get(at - 1).end();
        var before = sentence.lower().substring(Math.max(from, number.start() - 45), number.start());
        boolean more = MORE.matcher(before).find();
        boolean less = LESS.matcher(before).find();
        if (more == less || !before.matches(".*(?:på|med|var|er|ble|vart|utgjør)(?: kr)? ")) return 0;
        return more ? 1 : -1;
    }

    private static void check(
            Facts facts,
            ReportSentence sentence,
            List<NumberMention> mentions,
            int at,
            int direction,
            Consumer<NumberIssue> found) {
        var said = mentions.get(at);
        if (ONLY_PART.matcher(sentence.lower()).find()) return;
        NumberMention spent = null;
        NumberMention budget = null;
        for (var each : before(facts, sentence, at)) {
            var other = each.number();
            var text = each.sentence().lower().substring(Math.max(0, other.start() - 70), other.start());
            if (other.about() || other.isShare()) continue;
            if (BUDGETED.matcher(text).find()) {
                if (budget != null) return;
                budget = other;
            } else if (SPENT.matcher(text).find()) {
                if (spent != null) return;
                spent = other;
            }
        }
        if (spent == null || budget == null) return;
        judge(sentence, said, alike(spent, budget), alike(budget, spent), direction, found);
    }

    private record At(ReportSentence sentence, NumberMention number) {}

    /** The numbers before it in its sentence, and those of the sentence before. */
    private static List<At> before(Facts facts, ReportSentence sentence, int at) {
        var numbers = new ArrayList<At>();
        var paragraph = facts.paragraph(sentence.paragraph());
        int place = paragraph.indexOf(sentence);
        var own = facts.mentions(sentence).subList(0, at);
        if (own.size() < 2 && place > 0) {
            for (var number : facts.mentions(paragraph.get(place - 1)))
                numbers.add(new At(paragraph.get(place - 1), number));
        }
        for (var number : own) numbers.add(new At(sentence, number));
        return numbers;
    }

    /** "247 533 tusen kroner, mot 241 675": the one without a unit has that of the other. */
    private static NumberMention alike(NumberMention one, NumberMention other) {
        if (one.unit() == Unit.MONEY || other.unit() != Unit.MONEY) return one;
        return new NumberMention(
                one.number(), other.scale(), Unit.MONEY, one.start(), one.end(), one.about(), one.noun());
    }

    private static void judge(
            ReportSentence sentence,
            NumberMention said,
            @Nullable NumberMention spent,
            @Nullable NumberMention budget,
            int direction,
            Consumer<NumberIssue> found) {
        if (spent == null || budget == null || spent.unit() != Unit.MONEY || budget.unit() != Unit.MONEY) return;
        if (spent.value().signum() < 0 || budget.value().signum() < 0) return;
        var difference = spent.value().subtract(budget.value());
        if (difference.signum() == 0) return;
        var slack = spent.slack().add(budget.slack());
        boolean same = said.isAmount(difference, slack);
        boolean right = difference.signum() == direction;
        var calculation = Writing.number(spent.number().value()) + " - "
                + Writing.number(budget.number().value());
        if (same && !right) {
            var words = direction > 0 ? MORE : LESS;
            var match = words.matcher(sentence.lower());
            int from = said.start();
            int to = said.start();
            while (match.find() && match.start() < said.start()) {
                from = match.start();
                to = match.end();
            }
            while (to < said.start() && Character.isLetter(sentence.text().charAt(to))) to++;
            var word = sentence.text().substring(from, to);
            found.accept(new Found(NumberIssueKind.SIGN_WORD)
                    .in(sentence, from, said.end())
                    .values(word, Directions.opposite(word))
                    .calculation(calculation)
                    .says(calculation)
                    .done());
        } else if (!same && right && isNear(said, difference)) {
            found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                    .in(sentence, said.start(), said.end())
                    .values(
                            sentence.text().substring(said.start(), said.end()).strip(),
                            Writing.number(said.rounded(difference)))
                    .calculation(calculation)
                    .done());
        }
    }

    /** Not another matter altogether. */
    private static boolean isNear(NumberMention said, java.math.BigDecimal difference) {
        var larger = said.value().abs().max(difference.abs());
        var smaller = said.value().abs().min(difference.abs());
        return larger.compareTo(smaller.multiply(java.math.BigDecimal.valueOf(3))) <= 0;
    }
}
