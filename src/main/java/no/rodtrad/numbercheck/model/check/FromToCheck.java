package no.rodtrad.numbercheck.model.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import org.jspecify.annotations.Nullable;

/** "I lesing gikk andelen opp fra 24,1 til 22,6 prosent": each from and to of a sentence against its own verb. */
final class FromToCheck implements Check {

    private static final QuickPattern FROM_TO =
            QuickPattern.of("(?<![\\p{L}])(?<verb>gikk|gjekk|gått|økte|auka|steg|vokste|vaks"
                    + "|falt|sank|sokk|minka|minket)(?![\\p{L}])(?<mid>[^.;:]{0,100}?(?:\\d,\\d[^.;:]{0,40}?)?)"
                    + " (?:fra|frå) (?:kr )?"
                    + "(?<from>\\d[\\d \\u00a0]*(?:,\\d+)?)(?<unit>[^\\d;]{0,40}?) til (?:kr )?(?<to>\\d[\\d"
                    + " \\u00a0]*(?:,\\d+)?)");
    private static final Pattern UP = Pattern.compile("økte|auka|steg|vokste|vaks");
    private static final Pattern STEP = Pattern.compile("(?<![\\p{L}])(opp|ned)(?![\\p{L}])");
    /** Another clause, or what makes the order of the two uncertain. */
    private static final Pattern OTHER =
            Pattern.compile(" men | mens | medan | og | som |minus|underskudd|underskot|(?<!\\p{L})ikk?j?e(?!\\p{L})");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            if (facts.mentions(sentence).size() < 2) continue;
            var match = FROM_TO.matcher(sentence);
            while (match.find()) {
                if (OTHER.matcher(match.group("mid")).find()
                        || match.group("unit").contains("minus")) continue;
                int direction = direction(match);
                var from = at(facts, sentence, match.start("from"));
                var to = at(facts, sentence, match.start("to"));
                if (direction == 0 || from == null || to == null || from.about() || to.about()) continue;
                int change = to.value().compareTo(from.value());
                boolean alike = from.unit() == to.unit()
                        && from.value().signum() > 0
                        && from.number().decimals() == to.number().decimals();
                if (alike && change != 0 && change != direction) report(sentence, match, from, to, found);
            }
        }
    }

    private static int direction(Matcher match) {
        var verb = match.group("verb");
        if (UP.matcher(verb).matches()) return 1;
        if (!verb.startsWith("g")) return -1;
        var step = STEP.matcher(match.group("mid"));
        if (!step.find()) return 0;
        int direction = step.group().equals("opp") ? 1 : -1;
        return step.find() ? 0 : direction;
    }

    private static @Nullable NumberMention at(Facts facts, ReportSentence sentence, int start) {
        for (var each : facts.mentions(sentence)) if (each.start() == start) return each;
        return null;
    }

    private static void report(
            ReportSentence sentence, Matcher match, NumberMention from, NumberMention to, Consumer<NumberIssue> found) {
        var step = STEP.matcher(match.group("mid"));
        boolean apart = step.find() && match.group("verb").startsWith("g");
        int start = apart && step.start() > 1 ? match.start("mid") + step.start() : match.start("verb");
        int end = apart ? match.start("mid") + step.end() : match.end("verb");
        var word = sentence.text().substring(start, end);
        found.accept(new Found(NumberIssueKind.SIGN_WORD)
                .in(sentence, start, to.end())
                .values(word, Directions.opposite(word))
                .because(sentence.spot(from.start(), to.end()))
                .says(from.number().text() + " – " + to.number().text())
                .done());
    }
}
