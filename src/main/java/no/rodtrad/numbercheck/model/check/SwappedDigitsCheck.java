package no.rodtrad.numbercheck.model.check;

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
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A number that stands in no table, and has two neighbouring digits exchanged in one that does, in the same section and
 * with a word of the sentence in its name: "rykket ut 246 ganger" and "Utrykninger 264".
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
                if (number.about() || number.number().digits().length() < 3) continue;
                if (facts.cells().prints(number.number())
                        || !facts.cells().all(number).isEmpty()) continue;
                var hit = swapped(facts, sentence, number);
                if (hit == null) continue;
                var cell = hit.line().row().cell(hit.column());
                if (cell == null) continue;
                found.accept(new Found(NumberIssueKind.TWO_VALUES)
                        .in(sentence, number.start(), number.end())
                        .values(
                                sentence.text()
                                        .substring(number.start(), number.end())
                                        .strip(),
                                cell.text())
                        .because(hit.line().row().spot(hit.column()))
                        .says(hit.line().row().label())
                        .done());
            }
        }
    }

    /** The only such cell near the sentence; null when there is none, or several. */
    private static @Nullable Hit swapped(Facts facts, ReportSentence sentence, NumberMention number) {
        var words = words(sentence.lower());
        Hit only = null;
        for (var table : tables(facts, sentence)) {
            boolean money = number.unit() == NumberMention.Unit.MONEY;
            if (money && (table.scale() == null || table.scale().compareTo(number.scale()) != 0)) continue;
            for (var row : table.rows()) {
                for (int i = 0; i < table.width(); i++) {
                    var cell = facts.mended(row).cell(i);
                    if (cell == null
                            || !NearMiss.swapped(cell.digits(), number.number().digits())) continue;
                    if (cell.decimals() != number.number().decimals()) continue;
                    boolean share = table.isPercent(i) || cell.percent() || hasSharesOnly(table);
                    if (number.isShare() && !share || !number.isShare() && table.isPercent(i)) continue;
                    if (!money && !number.isShare() && table.scale() != null) continue;
                    if (!isNamed(words, table, row, i)) continue;
                    if (only != null && only.line().row() != row) return null;
                    only = new Hit(new no.rodtrad.numbercheck.model.Subjects.TableLine(table, row), i);
                }
            }
        }
        return only;
    }

    private static boolean hasSharesOnly(Table table) {
        return table.head().contains("prosent") || table.head().contains("%");
    }

    /** Those of the section; when it has none, those of the sections around it. */
    private static List<Table> tables(Facts facts, ReportSentence sentence) {
        var own = facts.report().tables().stream()
                .filter(table -> table.section() == sentence.section())
                .toList();
        return own.isEmpty() ? facts.tablesNear(sentence) : own;
    }

    private static boolean isNamed(Set<String> words, Table table, TableRow row, int column) {
        for (var name : words(row.label())) if (isShared(words, name)) return true;
        for (var name : words(table.columns().get(column).label())) if (isShared(words, name)) return true;
        return false;
    }

    /** "brann" is in "brannvesenet", and "snittrente" in "gjennomsnittsrente". */
    private static boolean isShared(Set<String> words, String name) {
        if (name.length() < 4 || EMPTY.contains(name)) return false;
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
