package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.CellIndex.Hit;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A number that stands in no table, and has two neighbouring digits exchanged in one that does, in a row that the
 * sentence names or speaks of: "rykket ut 246 ganger" and "Utrykninger 264".
 */
final class SwappedDigitsCheck implements Check {

    /** Words that say nothing of what is counted. */
    private static final Set<String> EMPTY = Set.of(
            "prosent",
            "kroner",
            "million",
            "samlet",
            "total",
            "kommun",
            "endring",
            "budsjett",
            "regnskap",
            "rekneskap",
            "avvik",
            "andel",
            "antall",
            "2022",
            "2023",
            "2024");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            for (var number : facts.mentions(sentence)) {
                if (number.about() || number.number().digitCount() < 3) continue;
                if (facts.cells().prints(number.number())
                        || !facts.cells().all(number).isEmpty()) continue;
                var hit = swapped(facts, sentence, number);
                if (hit == null || facts.cells().isTotal(hit.line().table(), number)) continue;
                var row = hit.line().row();
                var cell = row.cell(hit.column());
                if (cell == null) continue;
                found.accept(new Found(NumberIssueKind.TWO_VALUES)
                        .is(sentence, number, cell.text())
                        .because(row.spot(hit.column()))
                        .says(row.label())
                        .done());
            }
        }
    }

    /** The only such cell that the sentence may speak of; null when there is none, or several. */
    private static @Nullable Hit swapped(Facts facts, ReportSentence sentence, NumberMention number) {
        Hit only = null;
        BigDecimal right = null;
        List<TableLine> topic = null;
        for (var digits : NearMiss.exchanged(number.number().digits())) {
            var other = number.with(
                    new BigDecimal(digits).movePointLeft(number.number().decimals()));
            for (var hit : facts.cells().all(other)) {
                if (topic == null) topic = Topics.of(facts, sentence, number);
                if (!isMeant(facts, sentence, number, hit, topic)) continue;
                if (right != null && right.compareTo(other.value()) != 0) return null;
                right = other.value();
                if (only == null) only = hit;
            }
        }
        return only;
    }

    private static boolean isMeant(
            Facts facts, ReportSentence sentence, NumberMention number, Hit hit, List<TableLine> topic) {
        var table = hit.line().table();
        var row = hit.line().row();
        // A cell that has been told of is itself the wrong one.
        if (facts.mended(row).cell(hit.column()) != row.cell(hit.column())) return false;
        var column = table.columns().get(hit.column());
        boolean difference =
                facts.quantities(sentence).stream().anyMatch(each -> each.number() == number && each.isDifference());
        if (difference && !column.meaning().isDifference()) return false;
        // "En samlet ramme på 318 mill." is not what was used in the year.
        boolean budget = facts.quantities(sentence).stream()
                .anyMatch(each -> each.number() == number && each.role() == Role.BUDGET);
        if (budget && column.meaning().isActual()) return false;
        if (isCounted(number, table, row)) return true;
        var words = words(sentence.lower());
        // "412 elever i private skoler" is not "elever med vedtak": what is counted does not tell which of them.
        if (number.unit() == NumberMention.Unit.COUNT && !words.containsAll(words(row.label())))
            words.remove(Stems.of(number.noun()));
        boolean named = isNamed(words, row.label());
        // The name of a column alone is shared by too many.
        boolean tells = number.number().digits().length() > 3 || table.section() == sentence.section();
        if (facts.isNear(sentence, table) && (named || tells && isNamed(words, column.label()))) return true;
        // Far from its table a number is of a row when another number of the sentence stands in it as well.
        return named && isAnchored(facts, sentence, number, row)
                || topic.stream().anyMatch(line -> line.row() == row);
    }

    /** "1 216 utrykninger", and the sum of a table whose head says "utrykninger". */
    private static boolean isCounted(NumberMention number, Table table, TableRow row) {
        if (number.unit() != NumberMention.Unit.COUNT || number.noun().isEmpty()) return false;
        if (!row.isSum() || table.scale() != null) return false;
        var noun = Stems.of(number.noun());
        return Stems.words(table.head()).stream().anyMatch(word -> word.stem().startsWith(noun));
    }

    private static boolean isAnchored(Facts facts, ReportSentence sentence, NumberMention number, TableRow row) {
        for (var other : facts.mentions(sentence)) {
            if (other == number || other.unit() != number.unit()) continue;
            if (facts.cells().of(other).stream().anyMatch(hit -> hit.line().row() == row)) return true;
        }
        return false;
    }

    private static boolean isNamed(Set<String> words, String label) {
        for (var name : words(label)) if (isShared(words, name)) return true;
        return false;
    }

    /** "brann" is in "brannvesenet", and "snittrente" in "gjennomsnittsrente". */
    private static boolean isShared(Set<String> words, String name) {
        if (name.length() < 3 || EMPTY.contains(name)) return false;
        for (var word : words) {
            if (word.equals(name)) return true;
            if (name.length() >= 5 && (word.startsWith(name) || word.endsWith(name))) return true;
            if (word.length() >= 5 && (name.startsWith(word) || name.endsWith(word)) && !EMPTY.contains(word))
                return true;
        }
        return false;
    }

    private static Set<String> words(String text) {
        var stems = new HashSet<String>();
        for (var word : Stems.words(text)) if (Character.isLetter(word.lower().charAt(0))) stems.add(word.stem());
        return stems;
    }
}
