package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Claim;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.Phrases;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Writing;

/** A part and the whole it is of: the per cent that a sentence prints beside them. */
final class ShareCheck implements Check {

    private static final Pattern IS = Pattern.compile("[^.;]{0,70}(?:" + Phrases.IS_SHARE
            + "|(?:noe |noko )?som (?:gir|gjev|gav|ga)[^.;\\d]{0,14}|\\()[^.;\\d]{0,14}");
    private static final Pattern OF_BUDGET =
            Pattern.compile("^ av (?:det |den )?(?:samla |samlede )?(?:revidert\\p{L}* "
                    + "|regulert\\p{L}* )?(?:års)?(?:budsjett\\p{L}*|ramm\\p{L}*)");
    private static final Pattern OF_THE =
            Pattern.compile("(?:^|.*[ (])av (?:de |dei |totalt |i alt |våre |kommunens )?$");
    private static final Pattern OF_NAMED = Pattern.compile(
            "^av (?<noun>\\p{L}{5,}) (?:har|er|ble|vart|var|går|hadde|utgjør|gjelder|gjeld)(?![\\p{L}\\d])");
    private static final Pattern AGAINST = Pattern.compile("målt mot|målt i forhold til|sett i forhold til");
    private static final QuickPattern NOT_SHARE = QuickPattern.of(Phrases.CHANGED);

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var mentions = facts.mentions(sentence);
            for (int i = 0; i < mentions.size(); i++) {
                var said = mentions.get(i);
                if (said.unit() != Unit.PERCENT || said.about()) continue;
                check(facts, sentence, mentions, i, found);
            }
        }
    }

    private static void check(
            Facts facts, ReportSentence sentence, List<NumberMention> mentions, int at, Consumer<NumberIssue> found) {
        var said = mentions.get(at);
        var lower = sentence.lower();
        var before = at > 0 ? mentions.get(at - 1) : null;
        if (before != null && !before.isShare() && !before.about()) {
            var between = lower.substring(before.end(), said.start());
            if (IS.matcher(between).matches() && !NOT_SHARE.in(between)) {
                var base = OF_BUDGET.matcher(lower.substring(said.end()));
                if (base.find() && before.unit() == Unit.MONEY) budget(facts, sentence, said, before, found);
                else if (at == 1) ofNamed(facts, sentence, said, before, found);
                return;
            }
        }
        if (before == null) return;
        if (at == 1 && ofNamed(facts, sentence, said, before, found)) return;
        if (before.unit() == Unit.MONEY) against(facts, sentence, said, before, found);
        if (before.unit() == Unit.COUNT && mentions.size() == at + 1) {
            impossible(sentence, said, before, found);
        }
    }

    /** "Gjelden var 1 204,5 millioner. ... Av gjelden har 722,7 millioner fast rente, det vil si 60 prosent." */
    private static boolean ofNamed(
            Facts facts, ReportSentence sentence, NumberMention said, NumberMention part, Consumer<NumberIssue> found) {
        var named = OF_NAMED.matcher(sentence.lower().substring(0, part.start()));
        if (!named.find()) return false;
        var between = sentence.lower().substring(part.end(), said.start());
        if (!IS.matcher(between).matches() || NOT_SHARE.in(between)) return false;
        var stem = Stems.of(named.group("noun"));
        NumberMention whole = null;
        for (var other : facts.paragraph(sentence.paragraph())) {
            if (other == sentence) break;
            for (var mention : facts.mentions(other)) {
                if (mention.unit() != part.unit() || mention.value().signum() == 0) continue;
                if (said.isAmount(share(part.value(), mention.value()), hidden(part, mention))) return false;
            }
            var words = facts.stems(other);
            var first = facts.mentions(other).stream().findFirst();
            if (words.isEmpty() || !words.getFirst().stem().equals(stem) || first.isEmpty()) continue;
            if (first.get().unit() == part.unit() && !first.get().about()) whole = first.get();
        }
        if (whole == null || part.about() || part.value().compareTo(whole.value()) > 0) return false;
        compare(sentence, said, part, whole, found);
        return true;
    }

    private static void compare(
            ReportSentence sentence,
            NumberMention said,
            NumberMention part,
            NumberMention whole,
            Consumer<NumberIssue> found) {
        if (whole.value().signum() == 0) return;
        var share = share(part.value(), whole.value());
        boolean exact = part.unit() == Unit.COUNT;
        var hidden = exact ? BigDecimal.ZERO : hidden(part, whole);
        if (said.isAmount(share, hidden)) return;
        report(
                sentence,
                said,
                share,
                Writing.number(part.number().abs()) + " / "
                        + Writing.number(whole.number().abs()) + " * 100",
                found);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.abs().movePointRight(2).divide(whole.abs(), MathContext.DECIMAL64);
    }

    private static BigDecimal hidden(NumberMention part, NumberMention whole) {
        var top = part.slack()
                .multiply(whole.value().abs())
                .add(part.value().abs().multiply(whole.slack()));
        return top.movePointRight(2).divide(whole.value().multiply(whole.value()), MathContext.DECIMAL64);
    }

    /** The whole is "the budget": one that a sentence near by prints, or that of a table near by. */
    private static void budget(
            Facts facts, ReportSentence sentence, NumberMention said, NumberMention part, Consumer<NumberIssue> found) {
        var wholes = new ArrayList<BigDecimal>();
        var all = new ArrayList<BigDecimal>();
        var paragraph = facts.paragraph(sentence.paragraph());
        for (var each : paragraph) {
            for (var claim : facts.claims(each)) {
                if (claim.number().unit() != Unit.MONEY || claim.number() == part) continue;
                all.add(claim.number().value());
                if (claim.role() == Claim.Role.BUDGET || each.lower().contains("budsjett var")) {
                    wholes.add(claim.number().value());
                }
            }
        }
        for (var table : facts.tablesNear(sentence)) {
            if (table.scale() == null) continue;
            for (var row : table.rows()) {
                var values = facts.printed(table, row);
                boolean concerned = values.explains(part);
                if (concerned || row.isSum()) {
                    for (var value : values.cells()) if (!value.percent()) all.add(value.amount());
                }
                if (!concerned) continue;
                for (var value : values.cells(ColumnMeaning.REVISED, ColumnMeaning.BUDGET, ColumnMeaning.YEARBUDGET)) {
                    wholes.add(value.amount());
                }
            }
        }
        for (var whole : all) {
            if (whole.signum() == 0) continue;
            var hidden = part.slack().movePointRight(2).divide(whole.abs(), MathContext.DECIMAL64);
            if (said.isAmount(share(part.value(), whole), hidden)) return;
        }
        for (var whole : wholes) {
            if (whole.signum() == 0) continue;
            var share = share(part.value(), whole);
            var digits = said.rounded(share).unscaledValue().toString();
            var printed = said.number().digits();
            var finer = share.setScale(1, java.math.RoundingMode.HALF_UP)
                    .unscaledValue()
                    .toString();
            if (!NearMiss.isSlip(digits, printed) && !finer.equals(printed)) continue;
            report(
                    sentence,
                    said,
                    finer.equals(printed) ? share.setScale(1, java.math.RoundingMode.HALF_UP) : share,
                    inKroner(part.value()) + " / " + inKroner(whole) + " * 100",
                    found);
            return;
        }
    }

    private static String inKroner(BigDecimal amount) {
        return Writing.number(amount.abs().setScale(0, java.math.RoundingMode.HALF_UP));
    }

    /** "Målt mot driftsinntektene på 2 204,8 millioner kroner utgjør disposisjonsfondet 11,2 prosent." */
    private static void against(
            Facts facts,
            ReportSentence sentence,
            NumberMention said,
            NumberMention whole,
            Consumer<NumberIssue> found) {
        if (!AGAINST.matcher(sentence.lower().substring(0, whole.start())).find()) return;
        if (whole.value().signum() == 0) return;
        for (var subject : facts.subjects(sentence)) {
            if (subject.start() < whole.end() || subject.end() > said.start()) continue;
            BigDecimal right = null;
            for (var line : subject.lines()) {
                if (line.table().scale() == null) continue;
                for (var value : facts.printed(line.table(), line.row()).cells()) {
                    if (value.percent()) continue;
                    var share = share(value.amount(), whole.value());
                    if (said.isAmount(share, hiddenIn(whole, share))) return;
                    var column = line.table().columns().get(value.column());
                    if (column.closing() || column.meaning() == ColumnMeaning.ACCOUNTS) right = share;
                }
            }
            if (right != null) report(sentence, said, right, "", found);
        }
    }

    private static BigDecimal hiddenIn(NumberMention whole, BigDecimal share) {
        return share.multiply(whole.slack()).divide(whole.value().abs(), MathContext.DECIMAL64);
    }

    /** Of twelve persons, ninety per cent cannot be. */
    private static void impossible(
            ReportSentence sentence, NumberMention said, NumberMention whole, Consumer<NumberIssue> found) {
        var before = sentence.lower().substring(0, whole.start());
        var between = sentence.lower().substring(whole.end(), said.start());
        if (!OF_THE.matcher(before).matches() || before.length() > 12 || between.length() > 70) return;
        if (NOT_SHARE.in(between) || whole.number().decimals() > 0) return;
        int count = whole.value().intValue();
        if (count < 3 || count > 60 || said.value().compareTo(BigDecimal.valueOf(100)) > 0) return;
        BigDecimal nearest = null;
        for (int part = 0; part <= count; part++) {
            var share = share(BigDecimal.valueOf(part), whole.value());
            if (said.isAmount(share, BigDecimal.ZERO)) return;
            var off = share.subtract(said.value()).abs();
            if (nearest == null || off.compareTo(nearest.subtract(said.value()).abs()) < 0) nearest = share;
        }
        if (nearest == null) return;
        found.accept(new Found(NumberIssueKind.TEXT_PERCENT)
                .in(sentence, whole.start(), said.end())
                .values(
                        sentence.text().substring(said.start(), said.end()).strip(),
                        Writing.number(said.rounded(nearest)))
                .reason("text-percent.impossible")
                .says("" + count)
                .done());
    }

    private static void report(
            ReportSentence sentence,
            NumberMention said,
            BigDecimal share,
            String calculation,
            Consumer<NumberIssue> found) {
        var rounded = said.rounded(share);
        boolean last = rounded.subtract(said.number().abs())
                                .abs()
                                .compareTo(said.number().step())
                        <= 0
                && said.number().digitCount() > 1;
        found.accept(new Found(NumberIssueKind.TEXT_PERCENT)
                .level(last ? NumberIssueLevel.ROUNDING : NumberIssueLevel.HARD)
                .is(sentence, said, Writing.number(rounded.signum() == 0 || share.scale() == 1 ? share : rounded))
                .calculation(calculation)
                .done());
    }
}
