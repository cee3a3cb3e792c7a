package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.rodtrad.numbercheck.model.CellIndex.Hit;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.PrintedNumber;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Spot;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Subjects.TableLine;

/**
 * A number of so many digits stands twice for a reason: "26 785 076" in one table and "26 758 076" in another, in rows
 * with a word in common, are one amount, and one of them has two digits exchanged.
 */
final class LongNumberCheck implements Check {

    private static final int DIGITS = 6;

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        var byDigits = new LinkedHashMap<String, List<Hit>>();
        for (var table : facts.report().tables()) {
            for (var row : table.rows()) {
                for (int i = 0; i < table.width(); i++) {
                    var cell = facts.mended(row).cell(i);
                    if (cell == null || cell.digitCount() < DIGITS) continue;
                    byDigits.computeIfAbsent(cell.digits(), _ -> new ArrayList<>())
                            .add(new Hit(new TableLine(table, row), i));
                }
            }
        }
        Map<String, List<ReportSentence>> said = new HashMap<>();
        for (var sentence : facts.report().sentences()) {
            for (var number : facts.mentions(sentence)) {
                if (number.number().digitCount() < DIGITS || number.about()) continue;
                said.computeIfAbsent(number.number().digits(), _ -> new ArrayList<>())
                        .add(sentence);
            }
        }
        for (var entry : byDigits.entrySet()) {
            // What is printed twice is hardly a slip.
            if (entry.getValue().size() == 1)
                check(facts, entry.getKey(), entry.getValue().getFirst(), byDigits, said, found);
        }
    }

    private static void check(
            Facts facts,
            String digits,
            Hit own,
            Map<String, List<Hit>> byDigits,
            Map<String, List<ReportSentence>> said,
            Consumer<NumberIssue> found) {
        var cell = own.line().row().cell(own.column());
        if (cell == null) return;
        for (var swapped : NearMiss.exchanged(digits)) {
            var others = byDigits.getOrDefault(swapped, List.of());
            for (var other : others) {
                if (other.line().table() == own.line().table() || !isAlike(own, other)) continue;
                // Of two that stand once each the later is told.
                boolean first = others.size() == 1
                        && own.line().row().spot().from()
                                < other.line().row().spot().from();
                if (first) continue;
                report(own, cell, swapped, other.line().row().spot(other.column()), other.line(), found);
                return;
            }
            for (var sentence : said.getOrDefault(swapped, List.of())) {
                if (!isOf(sentence, own) || isConfirmed(facts, own)) continue;
                report(own, cell, swapped, sentence.spot(), own.line(), found);
                return;
            }
        }
    }

    /** @param named the row that tells what the number is of */
    private static void report(
            Hit own, PrintedNumber cell, String digits, Spot rightAt, TableLine named, Consumer<NumberIssue> found) {
        var right = new BigDecimal(digits).movePointLeft(cell.decimals());
        found.accept(new Found(NumberIssueKind.TWO_VALUES)
                .in(own.line().row(), own.column())
                .values(cell.text(), cell.write(cell.value().signum() < 0 ? right.negate() : right))
                .because(rightAt)
                .says(named.row().label())
                .done());
    }

    /** Its row adds up with it: then the sentence is wrong, which others tell. */
    private static boolean isConfirmed(Facts facts, Hit own) {
        return facts.relations(own.line().table()).stream()
                .anyMatch(relation -> IntStream.of(relation.columns()).anyMatch(column -> column == own.column())
                        && relation.holdsIn(own.line().row().cells()));
    }

    /** "Årets avskrivninger er ..." and the row "Avskrivning av varige driftsmidler". */
    private static boolean isOf(ReportSentence sentence, Hit own) {
        var names = Stems.name(own.line().row().label());
        return Stems.words(sentence.lower()).stream()
                .anyMatch(word -> names.stream()
                        .anyMatch(name -> name.length() > 5
                                && (word.stem().startsWith(name) || name.startsWith(word.stem()))
                                && word.stem().length() > 5));
    }

    private static boolean isAlike(Hit one, Hit other) {
        var names = Stems.name(one.line().row().label());
        var others = Stems.name(other.line().row().label());
        return names.stream().anyMatch(name -> name.length() > 4 && others.contains(name))
                || one.line().row().isSum() && other.line().row().isSum();
    }
}
