package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/** A whole and its parts in the text. Parts of more than the whole cannot be; parts of less may be a selection. */
final class PartsCheck implements Check {

    private static final Pattern OF_WHOLE =
            Pattern.compile("^av (?:de |dei |disse |dei )?(?:[^.;\\d]{0,60} på )?(?:kr )?");
    private static final Pattern OF_THIS = Pattern.compile(
            "^(?:av|herav|hvorav) (?:dette|disse|desse|dem|dei|beløpet|summen)(?![\\p{L}\\d])[^.;\\d]*");
    private static final Pattern DIVIDED = Pattern.compile(
            "[^.;]{0,50}(?:,|;| )(?: ?)(?:hvorav|herav|derav|kvarav|der|hvor|kor|fordelt på|fordelt med|fordelte på"
                    + "|av (?:dette|disse|desse|dei))(?!\\p{L})[^.;\\d]*");
    private static final Pattern LISTED = Pattern.compile("[^.;]{0,50}: ?(?:kr )?");
    private static final Pattern JOINED = Pattern.compile("[^.;:]{0,60}(?:,| og| samt)[^.;:\\d]{0,40}");
    private static final Pattern NOT_ADDED =
            Pattern.compile("(?<![\\p{L}\\d])(?:fra|frå|mot|av dette|herav|hvorav|derav|budsjett\\p{L}*"
                    + "|ramm\\p{L}*|20\\d\\d)(?![\\p{L}\\d])");
    private static final Pattern CONCERNED =
            Pattern.compile("^ (?:gjaldt|gjeld|gjelder|handlet om|fikk|fekk|ble|vart|blei|har|er) ");
    private static final Pattern OF_THOSE =
            Pattern.compile("^ av (?:dem|disse|desse|dei|de|(?<noun>\\p{L}{4,}))(?![\\p{L}\\d])[^.;\\d]*");
    private static final Pattern TOGETHER =
            Pattern.compile("(?:til sammen|til saman|tilsammen|i alt|totalt|samlet)(?: kr)? $");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        ReportSentence before = null;
        for (var sentence : facts.report().sentences()) {
            var mentions = facts.mentions(sentence);
            if (!mentions.isEmpty()) check(facts, before, sentence, mentions, found);
            before = sentence;
        }
    }

    private static void check(
            Facts facts,
            @Nullable ReportSentence before,
            ReportSentence sentence,
            List<NumberMention> mentions,
            Consumer<NumberIssue> found) {
        var lower = sentence.lower();
        var lead = lower.substring(0, mentions.getFirst().start());
        if (OF_WHOLE.matcher(lead).matches() && mentions.size() > 2) {
            parts(facts, sentence, sentence, mentions.getFirst(), mentions.subList(1, mentions.size()), false, found);
            return;
        }
        if (before != null
                && before.paragraph() == sentence.paragraph()
                && OF_THIS.matcher(lead).matches()) {
            var wholes = facts.mentions(before).stream()
                    .filter(each -> each.unit() == mentions.getFirst().unit())
                    .toList();
            if (!wholes.isEmpty()) parts(facts, before, sentence, wholes.getLast(), mentions, false, found);
            return;
        }
        if (before != null && before.paragraph() == sentence.paragraph() && isOfThose(facts, before, sentence)) {
            parts(facts, before, sentence, facts.mentions(before).getFirst(), mentions, false, found);
            return;
        }
        for (int i = 0; i + 2 < mentions.size(); i++) {
            var between =
                    lower.substring(mentions.get(i).end(), mentions.get(i + 1).start());
            boolean listed = LISTED.matcher(between).matches();
            if (!listed && !DIVIDED.matcher(between).matches()) continue;
            parts(facts, sentence, sentence, mentions.get(i), mentions.subList(i + 1, mentions.size()), listed, found);
            return;
        }
        together(sentence, mentions, found);
    }

    /** "Kommunen har 27 lærlinger. 14 av lærlingene er i ..., 9 i ... og 4 i ..." */
    private static boolean isOfThose(Facts facts, ReportSentence before, ReportSentence sentence) {
        var wholes = facts.mentions(before);
        var first = facts.mentions(sentence).getFirst();
        if (wholes.size() != 1 || wholes.getFirst().unit() != Unit.COUNT || first.start() > 0) return false;
        var rest = sentence.lower().substring(first.number().text().length());
        if (CONCERNED.matcher(rest).find()) return true;
        var match = OF_THOSE.matcher(rest);
        if (!match.find()) return false;
        var noun = match.group("noun");
        return noun == null || Stems.of(noun).equals(Stems.of(wholes.getFirst().noun()));
    }

    /** @param complete whether all parts are said to be there */
    private static void parts(
            Facts facts,
            ReportSentence place,
            ReportSentence sentence,
            NumberMention whole,
            List<NumberMention> rest,
            boolean complete,
            Consumer<NumberIssue> found) {
        if (whole.isShare()) return;
        int count = 0;
        var sum = BigDecimal.ZERO;
        var slack = whole.about() ? Nearby.slack(whole) : whole.slack();
        var written = new StringBuilder();
        boolean closed = false;
        for (var part : rest) {
            if (part.unit() != whole.unit() || part.about()) break;
            if (count > 0) {
                var between = sentence.lower().substring(rest.get(count - 1).end(), part.start());
                // "44 gjaldt strandsonen, og 31 av disse fikk løyve": the last is a part of the part before it.
                boolean nested =
                        OF_THOSE.matcher(sentence.lower().substring(part.end())).find();
                if (nested || !JOINED.matcher(between).matches()) break;
                closed = between.contains(" og ") || between.contains(" samt ");
            }
            count++;
            sum = sum.add(part.value());
            slack = slack.add(part.slack());
            written.append(written.isEmpty() ? "" : " + ")
                    .append(Writing.number(part.number().value()));
        }
        if (count < 2 || !closed) return;
        // Counts hide no decimals.
        if (whole.unit() == Unit.COUNT && slack.stripTrailingZeros().scale() <= 1) slack = BigDecimal.ZERO;
        var off = sum.subtract(whole.value());
        if (off.abs().compareTo(slack) <= 0) return;
        var digits = whole.rounded(sum).unscaledValue().toString();
        boolean slip = NearMiss.isSlip(digits, whole.number().digits()) && digits.length() >= 3;
        boolean near = off.abs()
                        .multiply(BigDecimal.valueOf(3))
                        .compareTo(whole.value().abs())
                <= 0;
        if (off.signum() < 0 && !slip && swappedPart(sentence, rest.subList(0, count), off, found)) return;
        // Parts that do not make up the whole may be only some of them; "16 skoler, hvorav 14 ..." are other things.
        if (off.signum() < 0 && !slip && !(complete && near)) return;
        if (!near && !slip || whole.unit() == Unit.COUNT && whole.value().compareTo(BigDecimal.TEN) < 0) return;
        if (ofTable(facts, sentence, rest.subList(0, count), off, found)) return;
        found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                .is(place, whole, Writing.number(whole.rounded(sum)))
                .because(sentence.spot(
                        rest.getFirst().start(), rest.get(count - 1).end()))
                .calculation(written.toString())
                .done());
    }

    /** With two digits of one part exchanged the parts make up the whole to the last digit. */
    private static boolean swappedPart(
            ReportSentence sentence, List<NumberMention> parts, BigDecimal off, Consumer<NumberIssue> found) {
        for (var part : parts) {
            var right = part.number().value().subtract(off.divide(part.scale(), MathContext.DECIMAL64));
            var digits =
                    part.rounded(right.multiply(part.scale())).unscaledValue().toString();
            if (right.signum() <= 0 || !NearMiss.swapped(digits, part.number().digits())) continue;
            found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                    .is(sentence, part, Writing.number(part.rounded(right.multiply(part.scale()))))
                    .done());
            return true;
        }
        return false;
    }

    /** One part is a slip for a number of a table near by, with which the parts make up the whole. */
    private static boolean ofTable(
            Facts facts,
            ReportSentence sentence,
            List<NumberMention> parts,
            BigDecimal off,
            Consumer<NumberIssue> found) {
        for (var part : parts) {
            var right = part.value().subtract(off);
            var digits = part.rounded(right).unscaledValue().toString();
            boolean close = digits.length() >= 4
                    || NearMiss.isSlip(digits, part.number().digits());
            if (right.signum() <= 0 || !close) continue;
            for (var table : facts.tablesNear(sentence)) {
                for (var row : table.rows()) {
                    for (var value : facts.printed(table, row).cells()) {
                        boolean same = table.scale() != null
                                && !value.percent()
                                && part.rounded(value.amount()).compareTo(part.rounded(right)) == 0;
                        if (!same) continue;
                        found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                                .is(sentence, part, Writing.number(part.rounded(right)))
                                .because(row.spot(value.column()))
                                .done());
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** All numbers before it in the sentence are parts, and their sum is near. */
    private static boolean isAll(ReportSentence sentence, List<NumberMention> mentions, int at, BigDecimal sum) {
        var whole = mentions.get(at);
        if (whole.unit() == Unit.COUNT
                || NOT_ADDED
                        .matcher(sentence.lower().substring(0, whole.start()))
                        .find()) return false;
        for (int i = 0; i < at; i++) if (mentions.get(i).unit() != whole.unit()) return false;
        var off = sum.subtract(whole.value()).abs();
        return off.multiply(BigDecimal.TEN).compareTo(whole.value().abs()) <= 0;
    }

    /** "... lån med 140, tilskudd med 21 og fond med 6, til sammen 167". */
    private static void together(ReportSentence sentence, List<NumberMention> mentions, Consumer<NumberIssue> found) {
        for (int i = 2; i < mentions.size(); i++) {
            var whole = mentions.get(i);
            var between = sentence.lower().substring(mentions.get(i - 1).end(), whole.start());
            if (whole.about() || !TOGETHER.matcher(between).find() || between.contains(". ")) continue;
            var sum = BigDecimal.ZERO;
            var slack = whole.slack();
            var written = new StringBuilder();
            boolean known = false;
            for (int j = i - 1; j >= 0 && mentions.get(j).unit() == whole.unit(); j--) {
                if (mentions.get(j).about()) return;
                sum = sum.add(mentions.get(j).value());
                slack = slack.add(mentions.get(j).slack());
                written.insert(
                        0, Writing.number(mentions.get(j).number().value()) + (written.isEmpty() ? "" : " " + "+ "));
                known |= sum.subtract(whole.value()).abs().compareTo(slack) <= 0;
            }
            var digits = whole.rounded(sum).unscaledValue().toString();
            boolean slip = NearMiss.isSlip(digits, whole.number().digits()) && digits.length() >= 3;
            if (known || !slip && !isAll(sentence, mentions, i, sum)) continue;
            found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                    .is(sentence, whole, Writing.number(whole.rounded(sum)))
                    .calculation(written.toString())
                    .done());
        }
    }
}
