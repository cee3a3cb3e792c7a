package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/** "118 brukere, ni flere enn de 109 i 2022": the number, how many more, and than what. */
final class MoreThanCheck implements Check {

    private static final Pattern MORE_THAN = Pattern.compile(
            "(?<![\\p{L}\\d,.])(?<by>\\d{1,3}(?:[ .]\\d{3})*(?:,\\d+)?|\\p{L}{2,8})(?: (?:mill(?:ioner|\\.)?"
                    + "|tusen)(?: (?:kroner|kr))?"
                    + "| kroner| (?:personer|elever|elevar|innbyggere|innbyggjarar|barn|årsverk|saker))? "
                    + "(?<word>flere|fleire|færre|mer|meir|mindre|høyere|høgare|lavere"
                    + "|lågare) enn (?<rest>[^.;\\d]{0,70})$");
    private static final Pattern OTHER =
            Pattern.compile("budsj|ramm|gjennomsnitt|snittet|målet|plan|prognos|landet|ellers");
    private static final Pattern LATER = Pattern.compile("(?:^| )(?:nå|no|i dag|i år)(?: |$)");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var mentions = facts.mentions(sentence);
            for (int i = 0; i < mentions.size(); i++) {
                var than = mentions.get(i);
                if (than.about() || than.isShare()) continue;
                var match = MORE_THAN.matcher(sentence.lower().substring(0, than.start()));
                if (!match.find()) continue;
                var rest = match.group("rest");
                if (OTHER.matcher(rest).find() || LATER.matcher(rest).find()) continue;
                var by = by(facts, sentence, match);
                var of = by == null ? null : of(facts, sentence, match.start("by"), than);
                if (of != null) judge(sentence, match, of, by, than, found);
            }
        }
    }

    /** How many more, as a number or as a word. */
    private static @Nullable BigDecimal by(Facts facts, ReportSentence sentence, Matcher match) {
        for (var mention : facts.mentions(sentence)) {
            if (mention.start() == match.start("by")) return mention.about() ? null : mention.value();
        }
        var numeral = facts.words().numeral(match.group("by"));
        return numeral == null ? null : BigDecimal.valueOf(numeral);
    }

    /** The number that is so many more: the last before it, or the only one of its kind in the sentence before. */
    private static @Nullable NumberMention of(Facts facts, ReportSentence sentence, int at, NumberMention than) {
        NumberMention last = null;
        for (var mention : facts.mentions(sentence)) {
            if (mention.end() <= at && mention.unit() == than.unit()) last = mention;
        }
        if (last != null) return at - last.end() < 60 && !last.about() ? last : null;
        var paragraph = facts.paragraph(sentence.paragraph());
        int place = paragraph.indexOf(sentence);
        if (place < 1 || !sentence.lower().matches("(?:det|dette) (?:er|var|tilsvarer|utgjør) .*")) return null;
        for (var mention : facts.mentions(paragraph.get(place - 1))) {
            if (mention.unit() != than.unit()) continue;
            if (last != null) return null;
            last = mention;
        }
        return last == null || last.about() ? null : last;
    }

    private static void judge(
            ReportSentence sentence,
            Matcher match,
            NumberMention of,
            @Nullable BigDecimal by,
            NumberMention than,
            Consumer<NumberIssue> found) {
        if (by == null) return;
        var word = match.group("word");
        int direction = word.matches("flere|fleire|mer|meir|høyere|høgare") ? 1 : -1;
        var difference = of.value().subtract(than.value());
        var slack = of.slack().add(than.slack());
        boolean whole = of.unit() == NumberMention.Unit.COUNT && of.number().decimals() == 0;
        boolean same =
                difference.abs().subtract(by).abs().compareTo(whole ? BigDecimal.ZERO : slack.multiply(BigDecimal.TWO))
                        <= 0;
        var calculation = Writing.number(of.number().value()) + " - "
                + Writing.number(than.number().value());
        if (same && difference.signum() == -direction) {
            found.accept(new Found(NumberIssueKind.SIGN_WORD)
                    .in(sentence, match.start("by"), than.end())
                    .values(word, opposite(word))
                    .calculation(calculation)
                    .says(calculation)
                    .done());
        } else if (!same && difference.signum() == direction) {
            found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                    .in(sentence, match.start("by"), match.end("by"))
                    .values(
                            sentence.text().substring(match.start("by"), match.end("by")),
                            Writing.number(difference.abs().movePointLeft(scale(of))))
                    .calculation(calculation)
                    .done());
        }
    }

    private static int scale(NumberMention number) {
        return number.scale().precision() - 1;
    }

    private static String opposite(String word) {
        return switch (word) {
            case "flere" -> "færre";
            case "fleire" -> "færre";
            case "færre" -> "flere";
            default -> Directions.opposite(word);
        };
    }
}
