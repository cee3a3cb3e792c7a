package no.rodtrad.numbercheck.model.check;

import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.CellIndex.Hit;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * "Vi var 904 tilsette fordelte på 711,7 årsverk": 711,7 stands in one row, and the number of staff of that row, in the
 * column of that name, is another than the one that is said.
 */
final class ColumnNounCheck implements Check {

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            for (var number : facts.mentions(sentence)) {
                boolean plain = number.unit() == NumberMention.Unit.COUNT
                        && !number.about()
                        && number.number().decimals() == 0
                        && number.number().digitCount() > 1
                        && number.noun().length() > 3;
                if (!plain || !facts.cells().all(number).isEmpty()) continue;
                var anchor = anchor(facts, sentence, number);
                if (anchor == null) continue;
                int column = column(anchor.line().table(), number.noun());
                if (column >= 0 && column != anchor.column()) report(facts, sentence, number, anchor, column, found);
            }
        }
    }

    /** The only cell that another count of the sentence is; null when there is none, or several. */
    private static @Nullable Hit anchor(Facts facts, ReportSentence sentence, NumberMention number) {
        Hit only = null;
        for (var other : facts.mentions(sentence)) {
            boolean beside = other != number
                    && other.unit() == NumberMention.Unit.COUNT
                    && Math.abs(other.start() - number.end()) < 60;
            if (!beside || other.number().digitCount() < 3) continue;
            var hits = facts.cells().all(other);
            if (hits.size() != 1) continue;
            var hit = hits.getFirst();
            // The other one is in the column of its own name too.
            if (column(hit.line().table(), other.noun()) != hit.column()) continue;
            if (only != null) return null;
            only = hit;
        }
        return only;
    }

    /** The only column with the noun in its name; -1 when there is none, or several. */
    private static int column(Table table, String noun) {
        int only = -1;
        var stem = Stems.of(noun);
        for (int i = 0; i < table.width(); i++) {
            var words = Stems.words(table.columns().get(i).label());
            if (words.stream().noneMatch(word -> word.stem().equals(stem))) continue;
            if (only >= 0) return -1;
            only = i;
        }
        return only;
    }

    private static void report(
            Facts facts,
            ReportSentence sentence,
            NumberMention number,
            Hit anchor,
            int column,
            Consumer<NumberIssue> found) {
        var row = facts.mended(anchor.line().row());
        var cell = row.cell(column);
        if (cell == null || cell.decimals() > 0) return;
        found.accept(new Found(NumberIssueKind.TEXT_TABLE_AMOUNT)
                .is(sentence, number, cell.text())
                .because(row.spot(column))
                .says(row.label())
                .done());
    }
}
