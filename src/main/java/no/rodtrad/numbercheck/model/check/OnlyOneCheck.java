package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.Stems;

/**
 * A thing that a municipality has one of, such as its reserve fund, told with two amounts wherever in a sentence: the
 * same but for two neighbouring digits that are exchanged. The one that is said more often, or in a table, is right.
 */
final class OnlyOneCheck implements Check {

    private static final int LEAST_LETTERS = 8;
    private static final int FAR = 70;
    /** What comes to the thing or leaves it is not the thing, and what it is measured against is another. */
    private static final Pattern MOVED =
            Pattern.compile("(?<!\\p{L})(?:avs[ea]tt\\p{L}*|avsetning\\p{L}*|avsetjing\\p{L}*"
                    + "|bruk|brukt\\p{L}*|til(?:ført|ført|føring)\\p{L}*|overfør\\p{L}*|styrk\\p{L}*|reduser\\p{L}*"
                    + "|økt\\p{L}*|økning\\p{L}*|auk\\p{L}*|budsjett\\p{L}*|mål\\p{L}*|krav\\p{L}*"
                    + "|prognose\\p{L}*|minst"
                    + "|herav"
                    + "|av dette|uten|utan)(?!\\p{L})");

    /** "Styrket disposisjonsfondet, som var på ..." */
    private static final Pattern IS =
            Pattern.compile("(?<!\\p{L})(?:var|er|utgjør|utgjorde|utgjer|blir|ble|vart|blei)(?!\\p{L})");

    private static final Pattern STOP = Pattern.compile("[:;()]|(?<!\\p{L})(?:mens|medan|mot|men)(?!\\p{L})");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        Map<String, List<Quantity>> said = new LinkedHashMap<>();
        for (var sentence : facts.report().sentences()) {
            var quantities = facts.quantities(sentence);
            for (int i = 0; i < quantities.size(); i++) {
                int from = i == 0 ? 0 : quantities.get(i - 1).number().end();
                var key = key(facts, quantities.get(i), from);
                if (!key.isEmpty())
                    said.computeIfAbsent(key, _ -> new ArrayList<>()).add(quantities.get(i));
            }
        }
        said.values().forEach(group -> judge(facts, group, found));
    }

    /** The name of the thing and how its amount is printed; empty when the number is of something else. */
    private static String key(Facts facts, Quantity said, int from) {
        var number = said.number();
        int main = facts.mainYear();
        if (said.role() != Role.LEVEL || said.guarded() || number.about()) return "";
        if (said.year() != 0 && said.year() != main || number.number().digits().length() < 3) return "";
        var lower = said.sentence().lower();
        var before = lower.substring(from, number.start());
        var name = "";
        int at = -1;
        var names = facts.words().find("once").matcher(before);
        while (names.find()) {
            name = names.group();
            at = names.start();
        }
        if (name.length() < LEAST_LETTERS || before.length() - at > FAR) return "";
        var between = before.substring(at);
        boolean level = IS.matcher(between).find();
        if (MOVED.matcher(level ? between : before).find()
                || STOP.matcher(between).find()) return "";
        // "De tre største fondene er ..." and what stands behind the number.
        var after = lower.substring(number.end(), Math.min(lower.length(), number.end() + 30));
        if (MOVED.matcher(after).find()) return "";
        var stem = new StringBuilder();
        for (var word : Stems.words(name)) stem.append(word.stem()).append(' ');
        return stem + "/" + number.unit() + "/" + number.number().decimals() + "/" + number.scale();
    }

    private static void judge(Facts facts, List<Quantity> group, Consumer<NumberIssue> found) {
        Map<BigDecimal, List<Quantity>> byValue = new LinkedHashMap<>();
        for (var each : group) {
            byValue.computeIfAbsent(each.number().value(), _ -> new ArrayList<>())
                    .add(each);
        }
        if (byValue.size() != 2) return;
        var values = new ArrayList<>(byValue.values());
        var one = values.getFirst();
        var other = values.getLast();
        if (!NearMiss.swapped(digits(one), digits(other))) return;
        if (!SameThing.may(facts, one.getFirst(), other.getFirst())) return;
        boolean onePrinted = !facts.cells().all(one.getFirst().number()).isEmpty();
        boolean otherPrinted = !facts.cells().all(other.getFirst().number()).isEmpty();
        if (onePrinted && otherPrinted) return;
        boolean firstRight = onePrinted || !otherPrinted && one.size() > other.size();
        SaidTwiceCheck.report(
                firstRight ? other.getFirst() : one.getFirst(), (firstRight ? one : other).getFirst(), found);
    }

    private static String digits(List<Quantity> said) {
        return said.getFirst().number().number().digits();
    }
}
