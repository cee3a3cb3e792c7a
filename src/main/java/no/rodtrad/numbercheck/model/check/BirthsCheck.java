package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Writing;

/** Born less dead is the surplus of births; moved in less moved out is the net. */
final class BirthsCheck implements Check {

    private static final Pattern BORN = Pattern.compile("født|fødd|fødsl|fødsel");
    private static final Pattern DEAD = Pattern.compile("døde|døydde|dødsfall|gjekk bort|gikk bort");
    private static final Pattern SURPLUS = Pattern.compile("fødsels(?:over|under)sk(?:udd|ot)\\p{L}*[^.;\\d]{0,30}$");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            for (var said : facts.mentions(sentence)) {
                var before = sentence.lower().substring(0, said.start());
                if (said.about() || !SURPLUS.matcher(before).find()) continue;
                check(
                        facts,
                        sentence,
                        said,
                        before.lastIndexOf("fødselsunder") > before.lastIndexOf("fødselsover"),
                        found);
            }
        }
    }

    private static void check(
            Facts facts, ReportSentence sentence, NumberMention said, boolean deficit, Consumer<NumberIssue> found) {
        NumberMention born = null;
        NumberMention dead = null;
        var paragraph = facts.paragraph(sentence.paragraph());
        int at = paragraph.indexOf(sentence);
        for (var each : paragraph.subList(Math.max(0, at - 1), at + 1)) {
            for (var mention : facts.mentions(each)) {
                if (each == sentence && mention.start() >= said.start()) continue;
                if (mention.unit() != NumberMention.Unit.COUNT || mention.about()) continue;
                var kind = kind(each, mention);
                if (kind > 0 && born != null || kind < 0 && dead != null) return;
                if (kind > 0) born = mention;
                if (kind < 0) dead = mention;
            }
        }
        if (born == null || dead == null) return;
        var difference = born.value().subtract(dead.value());
        var calculation = Writing.number(born.value()) + " - " + Writing.number(dead.value());
        if (difference.abs().compareTo(said.value().abs()) != 0) {
            found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                    .in(sentence, said.start(), said.end())
                    .values(
                            sentence.text().substring(said.start(), said.end()).strip(),
                            Writing.number(difference.abs()))
                    .calculation(calculation)
                    .done());
        } else if (difference.compareTo(BigDecimal.ZERO) != 0 && difference.signum() < 0 != deficit) {
            var word = deficit ? "fødselsunderskudd" : "fødselsoverskudd";
            found.accept(new Found(NumberIssueKind.SIGN_WORD)
                    .in(sentence, said.start(), said.end())
                    .values(word, deficit ? "fødselsoverskudd" : "fødselsunderskudd")
                    .calculation(calculation)
                    .says(calculation)
                    .done());
        }
    }

    /** Above nought for the born, below for the dead: what stands nearest the number. */
    private static int kind(ReportSentence sentence, NumberMention mention) {
        var lower = sentence.lower();
        var after = clause(lower.substring(mention.end(), Math.min(lower.length(), mention.end() + 40)));
        if (DEAD.matcher(after).find()) return -1;
        if (BORN.matcher(after).find()) return 1;
        var before = lower.substring(Math.max(0, mention.start() - 25), mention.start());
        int comma = Math.max(before.lastIndexOf(','), before.lastIndexOf(" mens "));
        var near = before.substring(Math.max(0, comma));
        if (DEAD.matcher(near).find()) return -1;
        return BORN.matcher(near).find() ? 1 : 0;
    }

    private static String clause(String text) {
        var end = Pattern.compile("[.,;\\d]| og | mens ").matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }
}
