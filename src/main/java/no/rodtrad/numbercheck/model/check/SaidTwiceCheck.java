package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.Stems;

/**
 * The same thing with two numbers in two sentences: the same words lead to both, in the same unit, and one is a slip
 * for
 * the other. What is said of several areas in turn has more than two numbers, and is let be.
 */
final class SaidTwiceCheck implements Check {

    /** Words that do not tell what is counted. */
    private static final Pattern EMPTY =
            Pattern.compile("\\d.*|(?:var|ble|vart|blei|er|endte|enda|hadde|har|på|med|til|gikk"
                    + "|gjekk|ned|opp|utgjorde|utgjør|kommun\\p{L}*|saml\\p{L}*|total\\p{L}*|i|året|år|ved"
                    + "|utgang\\p{L}*|årsslutt"
                    + "|årsskift\\p{L}*|desember|per|kr|totalt|også|òg|no|nå|dermed|såleis|om|lag|vår|våre|vi"
                    + "|heile|hele|som|det|den"
                    + "|fast|faste|sektor\\p{L}*|for|ein|en|et|eit|noe|noko|til|sammen|saman|slutt\\p{L}*|fikk"
                    + "|fekk|vel)");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        Map<String, List<Quantity>> said = new LinkedHashMap<>();
        int main = facts.mainYear();
        for (var sentence : facts.report().sentences()) {
            var quantities = facts.quantities(sentence);
            for (int i = 0; i < quantities.size(); i++) {
                var each = quantities.get(i);
                var number = each.number();
                if (each.role() != Role.LEVEL
                        || each.guarded()
                        || number.about()
                        || each.year() != 0 && each.year() != main) continue;
                if (number.number().digitCount() < 2) continue;
                var key = key(
                        facts, each, i == 0 ? 0 : quantities.get(i - 1).number().end());
                if (!key.isEmpty())
                    said.computeIfAbsent(key, _ -> new ArrayList<>()).add(each);
            }
        }
        for (var group : said.values()) judge(facts, group, found);
        amounts(facts, said.values().stream().flatMap(List::stream).toList(), found);
    }

    /** Amounts may be printed in other units; then the words of the one are among those of the other. */
    private static void amounts(Facts facts, List<Quantity> all, Consumer<NumberIssue> found) {
        var money =
                all.stream().filter(each -> each.number().unit() == Unit.MONEY).toList();
        for (int i = 0; i < money.size(); i++) {
            for (int j = i + 1; j < money.size(); j++) {
                var one = money.get(i).number();
                var other = money.get(j).number();
                if (one.scale().compareTo(other.scale()) == 0
                        && one.number().decimals() == other.number().decimals()) continue;
                boolean coarse = one.slack().compareTo(other.slack()) > 0;
                var rough = coarse ? one : other;
                var fine = coarse ? other : one;
                var digits = rough.rounded(fine.value()).unscaledValue().toString();
                if (digits.length() < 3
                        || !NearMiss.swapped(digits, rough.number().digits())) continue;
                if (!isOfSame(words(money.get(i)), words(money.get(j)))) continue;
                if (!SameThing.may(facts, money.get(i), money.get(j))) continue;
                if (!facts.cells().all(rough).isEmpty()) continue;
                var wrong = coarse ? money.get(i) : money.get(j);
                var right = coarse ? money.get(j) : money.get(i);
                report(wrong, right, found);
            }
        }
    }

    private static boolean isOfSame(Set<String> one, Set<String> other) {
        var smaller = one.size() <= other.size() ? one : other;
        return smaller.size() >= 2 && (smaller == one ? other : one).containsAll(smaller);
    }

    private static Set<String> words(Quantity said) {
        Set<String> words = new TreeSet<>();
        for (var word :
                Stems.words(said.sentence().lower().substring(0, said.number().start()))) {
            if (!EMPTY.matcher(word.lower()).matches()) words.add(word.stem());
        }
        return words;
    }

    static void report(Quantity wrong, Quantity right, Consumer<NumberIssue> found) {
        found.accept(new Found(NumberIssueKind.TWO_VALUES)
                .is(wrong, right.number().number().text())
                .because(right)
                .says(wrong.number().noun())
                .done());
    }

    private static String key(Facts facts, Quantity said, int from) {
        var lower = said.sentence().lower();
        var number = said.number();
        int cut = Math.max(from, lower.lastIndexOf(", ", number.start()));
        if (cut > 0) return "";
        for (var subject : facts.subjects(said.sentence()))
            if (subject.lines().stream().anyMatch(line -> !line.row().isSum()) && subject.end() <= number.start())
                return "";
        var words = words(said);
        boolean count = number.unit() == Unit.COUNT;
        if (count && number.noun().isEmpty() || words.size() > 3) return "";
        if (!count && words.stream().noneMatch(word -> word.length() > 4)) return "";
        if (count && number.noun().length() < 5) return "";
        return number.unit() + " " + number.number().decimals() + " " + number.scale() + " "
                + (count ? Stems.of(number.noun()) : "") + " " + words;
    }

    private static void judge(Facts facts, List<Quantity> group, Consumer<NumberIssue> found) {
        var values =
                new TreeSet<>(group.stream().map(each -> each.number().value()).toList());
        if (values.size() != 2 || group.size() > 4) return;
        var first = group.getFirst();
        for (var other : group) {
            if (other.number().value().compareTo(first.number().value()) == 0) continue;
            var one = first.number().number().digits();
            var two = other.number().number().digits();
            boolean slip = NearMiss.swapped(one, two)
                    || one.length() < 4 && NearMiss.oneDigit(one, two) && one.length() > 1
                    || one.length() >= 4 && NearMiss.isSlip(one, two);
            if (!slip || !SameThing.may(facts, first, other)) return;
            // The one that a table prints, or that is said more often, is the right one.
            boolean firstPrinted = !facts.cells().all(first.number()).isEmpty();
            boolean otherPrinted = !facts.cells().all(other.number()).isEmpty();
            if (firstPrinted && otherPrinted) return;
            var wrong = firstPrinted ? other : first;
            var right = wrong == first ? other : first;
            report(wrong, right, found);
            return;
        }
    }
}
