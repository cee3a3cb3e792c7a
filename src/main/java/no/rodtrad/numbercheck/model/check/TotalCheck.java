package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;

/**
 * A whole and what it is made of, when a word says so: what stands before "til sammen", a part that is more than its
 * whole, what stood at the beginning of the year, came and went, and the same amount in another unit.
 */
final class TotalCheck implements Check {

    private static final Pattern STOP = Pattern.compile("[,.;] ");
    private static final Pattern SEVERAL = Pattern.compile(" \\p{L}+.*(?:er|ar)(?!\\p{L})");
    private static final QuickPattern TOTAL =
            QuickPattern.of("(?<!\\p{L})(?:til sammen|til saman|tilsammen|samlet|samla|samlede"
                    + "|totalt|totale|i alt|akkumulert|akkumulerte|sum|summen)(?!\\p{L})");
    private static final QuickPattern CONSEQUENCE =
            QuickPattern.of("(?<!\\p{L})(?:dermed|såleis|således|altså|følgelig)(?!\\p{L})");
    private static final QuickPattern PART =
            QuickPattern.of("(?<!\\p{L})(?:hvorav|herav|derav|kvarav)(?: (?!netto)[\\p{L}-]+){0,4}? (?:kr )?");
    private static final QuickPattern NET =
            QuickPattern.of("(?<!\\p{L})(?:netto|resultat\\p{L}*|minus|fratrukket|fråtrekt|innsparing\\p{L}*"
                    + "|avvik\\p{L}*|reduksjon\\p{L}*|nedgang\\p{L}*|mindreforbruk|merforbruk|underskudd"
                    + "|overskudd|overskot"
                    + "|underskot|differanse|redusert|trekk)(?!\\p{L})");
    private static final QuickPattern OPENING =
            QuickPattern.of("(?:ved |per |pr\\.? |i )?(?:årets start|starten av (?:året|perioden)"
                    + "|inngangen (?:til|av) |årets begynnelse|årets byrjing|begynnelsen av året|1\\. januar"
                    + "|1\\.1\\.|01\\.01\\.|ved forrige årsskifte)");
    private static final QuickPattern CLOSING =
            QuickPattern.of("(?:årets slutt|utgangen av|slutten av (?:året|perioden)|årsslutt"
                    + "|årets utgang|31\\. desember|31\\.12)");
    private static final QuickPattern CAME =
            QuickPattern.of("(?<!\\p{L})(?:låneopptak\\p{L}*|opptak av|nye lån|nytt lån|tilgang\\p{L}*"
                    + "|tilført|tilføres|avsetning\\p{L}*|avsatt|innskudd|innbetal\\p{L}*|tatt opp|satt av"
                    + "|sett av|kom (?:det )?(?:inn|til)|ansatt)(?!\\p{L})");
    private static final QuickPattern WENT =
            QuickPattern.of("(?<!\\p{L})(?:avdrag\\p{L}*|nedbetal\\p{L}*|avgang\\p{L}*|bruk av|brukt|bruken|uttak"
                    + "|utbetal\\p{L}*|innfridd|innfridde|tatt ut|sluttet|slutta|nedskr\\p{L}*"
                    + "|avskr\\p{L}*)(?!\\p{L})");
    private static final Pattern AGAIN =
            Pattern.compile("[^.;]{0,25},? ?\\(?(?:altså|det vil si|det vil seie|dvs\\.?|avrundet|avrunda|eller)"
                    + "(?: om lag| avrundet| ca\\.?| rundt| til)*(?: kr)? ");
    private static final Pattern OF_THE = Pattern.compile("^av (?:de|dei|den|det|disse|desse) (?:kr )?$");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var numbers = facts.quantities(sentence);
            if (numbers.isEmpty()) continue;
            for (var said : numbers) {
                total(facts, said, found);
                part(facts, said, found);
                again(facts, said, found);
            }
            repeated(facts, sentence, numbers, found);
            closing(facts, sentence, found);
        }
    }

    /** The two or three numbers of its unit just before give the total. */
    private static void total(Facts facts, Quantity said, Consumer<NumberIssue> found) {
        var sentence = said.sentence();
        var own = facts.quantities(sentence).stream()
                .filter(each -> each.number().start() < said.number().start())
                .toList();
        if (!own.isEmpty() || said.number().unit() == Unit.POINTS) return;
        var lead = sentence.lower().substring(0, said.number().start());
        boolean consequence = CONSEQUENCE.in(sentence, lead);
        if (!TOTAL.in(sentence, lead) || lead.contains(" enn ")) return;
        var parts = new ArrayList<Quantity>();
        for (int back = 1; back <= 2 && parts.size() < 2; back++) {
            var before = Nearby.neighbour(facts, sentence, -back);
            if (before == null) break;
            var fit = facts.quantities(before).stream()
                    .filter(each -> each.number().unit() == said.number().unit())
                    .toList();
            parts.addAll(0, fit);
        }
        if (parts.size() < 2
                || parts.size() > 3
                || parts.stream().anyMatch(each -> each.number().value().signum() < 0)) return;
        var sum = sum(parts);
        var slack = slack(parts);
        if (Nearby.isSame(said.number(), sum, slack)) return;
        boolean slip = isSlip(said.number(), sum);
        boolean near = sum.subtract(said.number().value().abs())
                        .abs()
                        .multiply(BigDecimal.valueOf(2))
                        .compareTo(sum)
                <= 0;
        if (!slip && !(consequence && near)) return;
        if (Nearby.of(facts, sentence, 4, 0).explains(said) || TableWords.explains(facts, said)) return;
        tell(said, sum, parts, found);
    }

    private static boolean isSlip(NumberMention said, BigDecimal right) {
        var digits = said.rounded(right).unscaledValue().toString();
        return digits.length() >= 2 && NearMiss.isSlip(digits, said.number().digits());
    }

    /** "... 25,6 mill., hvorav 80 mill. gjelder ...": a part cannot be more than what it is of. */
    private static void part(Facts facts, Quantity said, Consumer<NumberIssue> found) {
        var lower = said.sentence().lower();
        var lead = Nearby.lead(facts, said);
        var match = PART.matcher(lead);
        boolean part = false;
        while (match.find()) part |= match.end() == lead.length();
        if (!part || NET.in(lower.substring(0, said.number().start()))) return;
        Quantity whole = null;
        int parts = 0;
        for (var each : facts.quantities(said.sentence())) {
            if (each.number().unit() != said.number().unit()) continue;
            if (each.number().start() < said.number().start()) whole = each;
            if (each.number().start() > said.number().start()) parts++;
        }
        if (whole == null
                || parts > 0
                || whole.number().isShare()
                || whole.number().value().signum() <= 0) return;
        // Things of another kind may be more: "16 skoler, hvorav 4 200 elever".
        if (said.number().unit() == Unit.COUNT
                && !said.number().noun().isEmpty()
                && !Stems.of(said.number().noun())
                        .equals(Stems.of(whole.number().noun()))
                && SEVERAL.matcher(lower.substring(said.number().end())).lookingAt()) return;
        var most = whole.number().value().add(Nearby.slack(whole.number())).add(Nearby.slack(said.number()));
        if (said.number().value().compareTo(most) <= 0) return;
        // Some of what a change is made of may go the other way.
        found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                .level(whole.isDifference() ? NumberIssueLevel.SOFT : NumberIssueLevel.HARD)
                .in(said.sentence(), whole.number().start(), said.number().end())
                .values(whole.text(), "")
                .because(said)
                .done());
    }

    /** "18.949.425 kroner, altså 18,9 millioner": the coarser is the finer, rounded. */
    private static void again(Facts facts, Quantity said, Consumer<NumberIssue> found) {
        if (said.number().unit() != Unit.MONEY) return;
        var numbers = facts.quantities(said.sentence());
        int at = numbers.indexOf(said);
        if (at < 1) return;
        var one = numbers.get(at - 1);
        boolean other = one.number().unit() != Unit.MONEY
                || one.number().scale().compareTo(said.number().scale()) == 0;
        if (other || !AGAIN.matcher(Nearby.lead(facts, said)).matches()) return;
        if (Nearby.isSame(said.number(), one.number().value(), Nearby.slack(one.number()))) return;
        var ratio =
                one.number().value().abs().subtract(said.number().value().abs()).abs();
        if (ratio.multiply(BigDecimal.valueOf(5))
                        .compareTo(said.number().value().abs())
                > 0) return;
        found.accept(Nearby.wrong(said, one.number().value())
                .because(said.sentence().spot(one.number().start(), one.number().end()))
                .done());
    }

    /** "Av de 330,2 mill. kroner i låneopptak": what the sentence before gave. */
    private static void repeated(
            Facts facts, ReportSentence sentence, List<Quantity> numbers, Consumer<NumberIssue> found) {
        var said = numbers.getFirst();
        if (!OF_THE.matcher(sentence.lower().substring(0, said.number().start()))
                        .matches()
                || numbers.size() < 2) return;
        var before = Nearby.neighbour(facts, sentence, -1);
        if (before == null || said.number().about()) return;
        var wholes = facts.quantities(before).stream()
                .filter(each -> each.number().unit() == said.number().unit())
                .toList();
        if (wholes.size() != 1 || wholes.getFirst().number().about()) return;
        var whole = wholes.getFirst();
        if (Nearby.isSame(said.number(), whole.number().value(), Nearby.slack(whole.number()))) return;
        var off = whole.number().value().subtract(said.number().value()).abs();
        if (off.multiply(BigDecimal.TEN).compareTo(whole.number().value().abs()) > 0
                && !isSlip(said.number(), whole.number().value())) return;
        var words = facts.stems(before).stream()
                .map(Stems.Word::stem)
                .filter(stem -> stem.length() > 5 && !stem.startsWith("million"))
                .toList();
        if (Stems.words(Nearby.tail(facts, said)).stream().limit(3).noneMatch(word -> words.contains(word.stem())))
            return;
        if (Nearby.of(facts, sentence, 3, 0).explains(said)) return;
        found.accept(Nearby.wrong(said, whole.number().value())
                .because(before.spot(whole.number().start(), whole.number().end()))
                .done());
    }

    /** What was there, what came and what went: the rest is what is there now. */
    private static void closing(Facts facts, ReportSentence sentence, Consumer<NumberIssue> found) {
        if (!CLOSING.in(sentence)) return;
        Quantity opening = null;
        Quantity closing = null;
        Quantity came = null;
        Quantity went = null;
        for (var each : Nearby.of(facts, sentence, 1, 0).numbers()) {
            if (each.number().isShare()) continue;
            var lead = Nearby.lead(facts, each);
            var tail = Nearby.tail(facts, each) + " ";
            var end = STOP.matcher(tail);
            var text = lead + "|" + (end.find() ? tail.substring(0, end.start()) : tail);
            if (OPENING.in(text)) opening = opening == null ? each : null;
            else if (CLOSING.in(text)) closing = each;
            else if (CAME.in(lead)) came = each;
            else if (WENT.in(lead)) went = each;
            else return;
        }
        if (opening == null || closing == null || came == null || went == null || closing.sentence() != sentence)
            return;
        var unit = opening.number().unit();
        if (List.of(closing, came, went).stream().anyMatch(each -> each.number().unit() != unit)) return;
        var right = opening.number()
                .value()
                .add(came.number().value())
                .subtract(went.number().value().abs());
        var slack = slack(List.of(opening, came, went));
        if (Nearby.isSame(closing.number(), right, slack)) return;
        if (Nearby.of(facts, sentence, 2, 0).explains(closing) || TableWords.explains(facts, closing)) return;
        tell(closing, right, List.of(opening, came, went), found);
    }

    private static BigDecimal sum(List<Quantity> parts) {
        return parts.stream().map(each -> each.number().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal slack(List<Quantity> parts) {
        return parts.stream().map(each -> Nearby.slack(each.number())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void tell(Quantity said, BigDecimal right, List<Quantity> parts, Consumer<NumberIssue> found) {
        var told = Nearby.wrong(said, right);
        var written = new StringBuilder();
        for (var part : parts) {
            told.because(
                    part.sentence().spot(part.number().start(), part.number().end()));
            written.append(written.isEmpty() ? "" : " + ").append(Nearby.written(part));
        }
        found.accept(told.calculation(written.toString()).done());
    }
}
