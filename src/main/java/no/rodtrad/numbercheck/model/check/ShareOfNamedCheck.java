package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Spot;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/**
 * "Netto driftsresultat er 4,1 millioner kroner, som er 1,8 prosent av driftsinntektene": the whole is named, and what
 * it is stands in another sentence or in a row of that name. The per cent must be of one of these.
 */
final class ShareOfNamedCheck implements Check {

    private static final Pattern OF =
            Pattern.compile("^ av (?:de |dei |den |det |samla |samlede |totale |alle )?(?<noun>\\p{L}{6,})");
    private static final QuickPattern IS = QuickPattern.of(Phrases.IS_SHARE + "(?!\\p{L})[^.;\\d]{0,20}$");
    private static final QuickPattern NOT_SHARE =
            QuickPattern.of(Phrases.CHANGED + "|mål|krav|anbefal|tilrå|grense|minst|snitt|landet");
    /** Words that name another whole in each sentence. */
    private static final Pattern GENERAL = Pattern.compile(
            "budsjettet|ramma|rammen|løyvinga|beløpet|summen|avviket|kommunen|kommunane|kommunene|landet"
                    + "|tilfellene|tilfella|sakene|plassene|plassane|gangene|tiden|perioden|vedtaket|totalen");

    /** What the named whole is somewhere in the report. */
    private record Whole(BigDecimal amount, BigDecimal slack, Spot spot, boolean current) {}

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var mentions = facts.mentions(sentence);
            for (int i = 0; i < mentions.size(); i++) {
                var said = mentions.get(i);
                if (said.unit() != Unit.PERCENT || said.about()) continue;
                var of = OF.matcher(sentence.lower().substring(said.end()));
                if (!of.find() || GENERAL.matcher(of.group("noun")).matches()) continue;
                var parts = parts(facts, sentence, mentions, i);
                if (!parts.isEmpty()) check(facts, sentence, said, parts, of.group("noun"), found);
            }
        }
    }

    /** The amounts that the per cent may be of: the one before it first. */
    private static List<NumberMention> parts(
            Facts facts, ReportSentence sentence, List<NumberMention> mentions, int at) {
        var said = mentions.get(at);
        var parts = new ArrayList<NumberMention>();
        int from = at == 0 ? 0 : mentions.get(at - 1).end();
        var local = sentence.lower().substring(from, said.start());
        if (!IS.in(sentence, local) || NOT_SHARE.in(sentence, local)) return List.of();
        for (int i = at - 1; i >= 0; i--) {
            if (mentions.get(i).unit() == Unit.MONEY) parts.add(mentions.get(i));
        }
        if (at > 0 && (parts.isEmpty() || mentions.get(at - 1).unit() != Unit.MONEY)) return List.of();
        if (at == 0 && (sentence.lower().startsWith("det ") || sentence.lower().startsWith("dette "))) {
            var paragraph = facts.paragraph(sentence.paragraph());
            int place = paragraph.indexOf(sentence);
            if (place > 0) {
                for (var each : facts.mentions(paragraph.get(place - 1)))
                    if (each.unit() == Unit.MONEY) parts.addFirst(each);
            }
        }
        return parts.stream().anyMatch(NumberMention::about) ? List.of() : parts;
    }

    private static void check(
            Facts facts,
            ReportSentence sentence,
            NumberMention said,
            List<NumberMention> parts,
            String noun,
            Consumer<NumberIssue> found) {
        var wholes = wholes(facts, sentence, said, noun);
        Whole best = null;
        for (var whole : wholes) {
            for (var part : parts) if (agrees(said, part, whole)) return;
            if (best == null || whole.current() && !best.current()) best = whole;
        }
        if (best == null || !best.current()) return;
        var share = share(parts.getFirst(), best);
        var rounded = said.rounded(share);
        // A whole of quite another size is another thing by the same name.
        boolean near = share.compareTo(said.value().multiply(BigDecimal.valueOf(3))) < 0
                && said.value().compareTo(share.multiply(BigDecimal.valueOf(3))) < 0;
        if (!near) return;
        boolean last = rounded.subtract(said.number().abs())
                        .abs()
                        .compareTo(said.number().step())
                <= 0;
        found.accept(new Found(NumberIssueKind.TEXT_PERCENT)
                .level(last ? NumberIssueLevel.ROUNDING : NumberIssueLevel.HARD)
                .is(sentence, said, Writing.number(rounded))
                .because(best.spot())
                .calculation(Writing.number(parts.getFirst().value().abs()) + " / "
                        + Writing.number(best.amount().abs().setScale(0, RoundingMode.HALF_UP)) + " * 100")
                .done());
    }

    private static BigDecimal share(NumberMention part, Whole whole) {
        return part.value().abs().movePointRight(2).divide(whole.amount().abs(), MathContext.DECIMAL64);
    }

    private static boolean agrees(NumberMention said, NumberMention part, Whole whole) {
        var share = share(part, whole);
        var relative = part.slack()
                .divide(part.value().abs().max(part.slack()), MathContext.DECIMAL64)
                .add(whole.slack().divide(whole.amount().abs(), MathContext.DECIMAL64));
        return said.isAmount(share, share.multiply(relative).add(said.slack()));
    }

    /** All that the report says of the named whole: rows of that name, and amounts that a sentence gives it. */
    private static List<Whole> wholes(Facts facts, ReportSentence sentence, NumberMention said, String noun) {
        var wholes = new ArrayList<Whole>();
        int from = said.end();
        for (var subject : facts.subjects(sentence)) {
            if (subject.start() < from || subject.start() > from + noun.length() + 20) continue;
            for (var line : subject.lines()) {
                if (line.table().scale() == null) continue;
                for (var value : facts.values(line).cells()) {
                    if (value.percent() || value.amount().signum() == 0) continue;
                    var column = line.table().columns().get(value.column());
                    boolean current = column.meaning().isActual() && column.year() == facts.mainYear()
                            || column.year() == facts.mainYear()
                                    && !column.meaning().isBudget();
                    wholes.add(
                            new Whole(value.amount(), value.slack(), line.row().spot(value.column()), current));
                }
            }
        }
        var stem = Stems.of(noun);
        for (var other : facts.report().sentences()) {
            if (!other.lower().contains(stem)) continue;
            NumberMention before = null;
            for (var each : facts.mentions(other)) {
                var near = each.unit() == Unit.MONEY ? named(other, each, before, stem) : null;
                if (near != null) wholes.add(new Whole(each.value(), each.slack(), near, isNear(sentence, other)));
                before = each;
            }
        }
        return wholes;
    }

    /** "Driftsinntektene ble på 231,4 millioner": the name stands close before the amount, with no other between. */
    private static @Nullable Spot named(
            ReportSentence sentence, NumberMention number, @Nullable NumberMention before, String stem) {
        int from = Math.max(before == null ? 0 : before.end(), number.start() - 60);
        int at = sentence.lower().lastIndexOf(stem, number.start());
        if (at < from || number.value().signum() == 0) return null;
        var between = sentence.lower().substring(at, number.start());
        return NOT_SHARE.in(sentence, between) || between.contains(" med ")
                ? null
                : sentence.spot(number.start(), number.end());
    }

    private static boolean isNear(ReportSentence one, ReportSentence other) {
        return one.section() == other.section();
    }
}
