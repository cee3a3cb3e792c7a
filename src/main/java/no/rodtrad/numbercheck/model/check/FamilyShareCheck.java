package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.Phrases;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A whole, its parts, and the per cent that one of them is said to be: in one sentence, or in sentences that follow
 * each
 * other. "4 318 søknader. Av disse ble 416 avslått. Avslagsandelen var 9,6 prosent."
 */
final class FamilyShareCheck implements Check {

    private static final Pattern OF_THOSE = Pattern.compile(
            "(?<!\\p{L})(?:hvorav|herav|derav|kvarav)(?!\\p{L})|(?:^|[;,] |og )(?:av|blant) (?:disse|desse"
                    + "|dette|dei|dem|de|det)(?! \\d)(?!\\p{L})(?! \\p{L}+ \\p{L}+ \\p{L}+ \\p{L}+ \\d)");
    private static final Pattern SHARE_WORD =
            Pattern.compile("(?:andel|del|prosent|grad|rate)(?:en|a|ane)?(?: \\p{L}+){0,6}"
                    + " (?:er|var|ble|vart|blei|utgjør|utgjorde|på)(?: dermed| da| såleis| altså)? $|(?:utgjør"
                    + "|utgjorde|utgjer|tilsvarer"
                    + "|tilsvarar|svarer til|svarar til|det er|dette er|som er|dvs\\.?|det vil si"
                    + "|det vil seie)(?: \\p{L}+){0,5} $"
                    + "|(?:andel|del|prosent|grad)(?:en)? på $|^[^.;]{0,30}\\($|^(?: \\p{L}+)?,? (?:eller"
                    + "|tilsvarende|altså) (?:om lag )?$");
    private static final Pattern OF_ALL =
            Pattern.compile("^ av (?:alle |all |de |dei |den |det )?(?:(?:samlede|samla|totale) )?(?<noun>\\p{L}{4,})");
    private static final Pattern BUDGET = Pattern.compile("budsj|ramm");
    private static final Pattern SHARE_OF =
            Pattern.compile("(?<!\\p{L})(?<of>\\p{L}{4,})(?:andel|del)(?:en|a)?(?: \\p{L}+)* $");
    private static final QuickPattern CHANGED =
            QuickPattern.of(Phrases.CHANGED + "|måltal|målet|landet|snitt|i fjor|året før|inntekt|per innb");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            for (var said : facts.quantities(sentence)) {
                var number = said.number();
                if (number.unit() != Unit.PERCENT || number.about() || said.role() != Role.LEVEL || said.year() != 0)
                    continue;
                if (number.value().compareTo(BigDecimal.valueOf(100)) >= 0) continue;
                check(facts, said, found);
            }
        }
    }

    private static void check(Facts facts, Quantity said, Consumer<NumberIssue> found) {
        var sentence = said.sentence();
        var mentions = facts.mentions(sentence);
        int at = mentions.indexOf(said.number());
        int from = at == 0 ? 0 : mentions.get(at - 1).end();
        var local = sentence.lower().substring(from, said.number().start());
        var after = sentence.lower().substring(said.number().end());
        if (!SHARE_WORD.matcher(local).find() || CHANGED.in(local)) return;
        var paragraph = facts.paragraph(sentence.paragraph());
        int place = paragraph.indexOf(sentence);
        var of = OF_ALL.matcher(after);
        boolean ofNoun = of.find();
        if (!ofNoun && after.startsWith(" av ")) return;
        if (at > 0 && ofNoun && byNoun(facts, said, mentions.get(at - 1), of.group("noun"), paragraph, place, found))
            return;
        if (at > 0 && ofNoun && BUDGET.matcher(of.group()).find())
            ofBudget(facts, said, mentions.get(at - 1), paragraph, place, found);
        if (ofNoun) return;
        if (at > 1 && both(facts, said, mentions.get(at - 2), mentions.get(at - 1), local, found)) return;
        // The sentence that says "av disse" is this one, or the one before.
        for (int i = place; i >= Math.max(0, place - 1); i--) {
            var those = OF_THOSE.matcher(paragraph.get(i).lower());
            if (!those.find()) continue;
            if (i == place && at == 0) return;
            var parts = new ArrayList<NumberMention>();
            NumberMention whole = null;
            for (var each : facts.mentions(paragraph.get(i))) {
                if (each.end() <= those.start() && !each.isShare()) whole = each;
                if (each.start() >= those.end()
                        && !each.isShare()
                        && (i < place || each.end() <= said.number().start())) parts.add(each);
            }
            if (whole == null && i > 0) whole = only(facts.mentions(paragraph.get(i - 1)));
            // "14 måtte lyses ut på nytt, og det er 16 prosent": the sentence has a part of its own.
            if (i < place && at > 0 && !mentions.get(at - 1).isShare()) {
                parts.clear();
                parts.add(mentions.get(at - 1));
            }
            if (whole != null) family(said, whole, parts, i == place, local, found);
            return;
        }
    }

    /** "31 kvinner og 17 menn, slik at kvinneandelen er 65 prosent": the two are all. */
    private static boolean both(
            Facts facts,
            Quantity said,
            NumberMention one,
            NumberMention other,
            String local,
            Consumer<NumberIssue> found) {
        var sentence = said.sentence();
        boolean joined = sentence.lower().substring(one.end(), other.start()).matches(" \\p{L}+ og ");
        if (!joined || one.unit() != Unit.COUNT || other.unit() != Unit.COUNT || one.about() || other.about())
            return false;
        var name = SHARE_OF.matcher(local);
        if (!name.find() || one.noun().length() < 4 || other.noun().length() < 4) return false;
        var first = name.group("of").length() < 4 ? "" : name.group("of").substring(0, 4);
        var part = one.noun().startsWith(first) ? one : other.noun().startsWith(first) ? other : null;
        if (part == null || first.isEmpty()) return false;
        var sum = one.value().add(other.value());
        var share = part.value().movePointRight(2).divide(sum, MathContext.DECIMAL64);
        if (said.number().isAmount(share, said.number().slack())) return true;
        // A whole that is named elsewhere may be another.
        for (var each : facts.mentions(sentence)) if (each != one && each != other && !each.isShare()) return true;
        found.accept(new Found(NumberIssueKind.TEXT_PERCENT)
                .in(sentence, said.number().start(), said.number().end())
                .values(said.text(), Writing.number(said.number().rounded(share)))
                .calculation(Writing.number(part.value()) + " / (" + Writing.number(one.value()) + " + "
                        + Writing.number(other.value()) + ") * 100")
                .done());
        return true;
    }

    /** "Brukt 12,6 av et budsjett på 31,0. Mindreforbruket på 18,4 utgjør 59 prosent av budsjettet." */
    private static void ofBudget(
            Facts facts,
            Quantity said,
            NumberMention part,
            List<ReportSentence> paragraph,
            int place,
            Consumer<NumberIssue> found) {
        if (part.unit() != Unit.MONEY || part.about() || said.number().start() - part.end() > 30) return;
        NumberMention whole = null;
        for (int i = Math.max(0, place - 2); i <= place; i++) {
            for (var each : facts.quantities(paragraph.get(i))) {
                if (each.role() != Role.BUDGET || each.number().about() || each.number() == part) continue;
                if (each.number().value().compareTo(part.value()) < 0) continue;
                if (agrees(said.number(), part.value(), each.number())) return;
                if (whole != null) return;
                whole = each.number();
            }
        }
        if (whole != null) report(said, part, whole, found);
    }

    /** The only number of its kind in a sentence. */
    private static @Nullable NumberMention only(List<NumberMention> mentions) {
        var amounts = mentions.stream().filter(each -> !each.isShare()).toList();
        return amounts.size() == 1 ? amounts.getFirst() : null;
    }

    private static void family(
            Quantity said,
            NumberMention whole,
            List<NumberMention> parts,
            boolean same,
            String local,
            Consumer<NumberIssue> found) {
        if (parts.isEmpty() || whole.about() || whole.value().signum() <= 0) return;
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            if (part.unit() != whole.unit() || part.about() || part.value().compareTo(whole.value()) > 0) return;
            sum = sum.add(part.value());
        }
        boolean full = sum.compareTo(whole.value()) == 0;
        if (!same && !full && parts.size() > 1) return;
        var values = new ArrayList<BigDecimal>();
        for (var part : parts) {
            values.add(part.value());
            values.add(whole.value().subtract(part.value()));
        }
        values.add(sum);
        values.add(whole.value().subtract(sum));
        for (var value : values) if (agrees(said.number(), value, whole)) return;
        var right = parts.getLast();
        for (var part : parts) {
            if (!same
                    && local.length() > 6
                    && part.noun().length() > 3
                    && local.startsWith(part.noun().substring(0, 4))) right = part;
        }
        report(said, right, whole, found);
    }

    /** "Kvernvik skole har 412 elever, som er 37 prosent av alle elevene": the last number of pupils is the whole. */
    private static boolean byNoun(
            Facts facts,
            Quantity said,
            NumberMention part,
            String noun,
            List<ReportSentence> paragraph,
            int place,
            Consumer<NumberIssue> found) {
        if (part.about() || part.unit() != Unit.COUNT || part.noun().isEmpty()) return false;
        if (said.number().start() - part.end() > 45 || !Stems.of(part.noun()).equals(Stems.of(noun))) return false;
        NumberMention whole = null;
        for (int i = Math.max(0, place - 2); i <= place; i++) {
            for (var each : facts.mentions(paragraph.get(i))) {
                boolean like = each != part
                        && each.unit() == Unit.COUNT
                        && Stems.of(each.noun()).equals(Stems.of(noun));
                if (!like || i == place && each.start() > part.start()) continue;
                if (each.value().compareTo(part.value()) <= 0) continue;
                if (agrees(said.number(), part.value(), each)) return true;
                whole = each;
            }
        }
        if (whole == null || whole.about()) return false;
        report(said, part, whole, found);
        return true;
    }

    private static boolean agrees(NumberMention said, BigDecimal part, NumberMention whole) {
        var share = share(part, whole);
        var hidden = whole.unit() == Unit.COUNT && whole.number().decimals() == 0
                ? BigDecimal.ZERO
                : whole.slack().multiply(BigDecimal.valueOf(200)).divide(whole.value(), MathContext.DECIMAL64);
        return said.isAmount(share, hidden.max(said.slack()));
    }

    private static BigDecimal share(BigDecimal part, NumberMention whole) {
        return part.movePointRight(2).divide(whole.value(), MathContext.DECIMAL64);
    }

    private static void report(Quantity said, NumberMention part, NumberMention whole, Consumer<NumberIssue> found) {
        var right = said.number().rounded(share(part.value(), whole));
        boolean last = right.subtract(said.number().number().abs())
                        .abs()
                        .compareTo(said.number().number().step())
                <= 0;
        found.accept(new Found(NumberIssueKind.TEXT_PERCENT)
                .level(last ? NumberIssueLevel.ROUNDING : NumberIssueLevel.HARD)
                .is(said, Writing.number(right))
                .calculation(Writing.number(part.number().abs()) + " / "
                        + Writing.number(whole.number().abs()) + " * 100")
                .done());
    }
}
