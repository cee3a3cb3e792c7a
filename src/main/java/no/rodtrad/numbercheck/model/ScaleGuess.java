package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.rodtrad.numbercheck.model.NumberMention.Unit;

/**
 * The unit of a table that prints none, from the sentences round it: when amounts of theirs, with a word in common with
 * the row, are cells of the table in one unit and in no other, that is its unit.
 */
final class ScaleGuess {

    private static final List<BigDecimal> SCALES =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(1000), BigDecimal.valueOf(1_000_000));
    /** Fewer digits are the same by chance. */
    private static final int DIGITS = 3;
    /** So many amounts must be found. */
    private static final int ENOUGH = 2;

    private final ReportText report;
    private final Map<ReportSentence, List<NumberMention>> mentions;

    private ScaleGuess(ReportText report, Map<ReportSentence, List<NumberMention>> mentions) {
        this.report = report;
        this.mentions = mentions;
    }

    /** The report with the units that could be told. */
    static ReportText settle(ReportText report, Map<ReportSentence, List<NumberMention>> mentions) {
        return report.with(new ScaleGuess(report, mentions).tables());
    }

    private List<Table> tables() {
        var told = new ArrayList<Table>();
        var amounts = report.sentences().stream()
                .filter(sentence ->
                        mentions.getOrDefault(sentence, List.of()).stream().anyMatch(ScaleGuess::isAmount))
                .toList();
        for (var table : report.tables()) told.add(table.scale() == null ? guessed(table, amounts) : table);
        return List.copyOf(told);
    }

    private static boolean isAmount(NumberMention number) {
        return number.unit() == Unit.MONEY
                && !number.about()
                && number.number().digits().length() >= DIGITS;
    }

    private Table guessed(Table table, List<ReportSentence> amounts) {
        Map<BigDecimal, Set<BigDecimal>> votes = new HashMap<>();
        for (var sentence : amounts) {
            boolean near = report.isWithin(sentence.section(), table.section())
                    || report.isWithin(table.section(), sentence.section());
            if (!near) continue;
            for (var row : table.rows()) {
                if (!isNamed(sentence, row)) continue;
                for (var number : mentions.getOrDefault(sentence, List.of()))
                    if (isAmount(number)) vote(row, number, votes);
            }
        }
        BigDecimal best = null;
        for (var scale : SCALES) {
            int own = votes.getOrDefault(scale, Set.of()).size();
            if (own < ENOUGH) continue;
            if (best != null) return table;
            best = scale;
        }
        return best == null ? table : table.with(best);
    }

    private static void vote(TableRow row, NumberMention number, Map<BigDecimal, Set<BigDecimal>> votes) {
        for (var cell : row.cells()) {
            if (cell == null || cell.percent() || cell.digits().length() < DIGITS) continue;
            for (var scale : SCALES) {
                var slack = cell.slack().multiply(scale);
                if (slack.compareTo(number.slack()) > 0) continue;
                if (number.isAmount(cell.value().multiply(scale), slack.min(number.slack())))
                    votes.computeIfAbsent(scale, _ -> new HashSet<>()).add(number.value());
            }
        }
    }

    private static boolean isNamed(ReportSentence sentence, TableRow row) {
        for (var stem : Stems.name(row.label()))
            if (stem.length() > 3 && sentence.lower().contains(stem)) return true;
        return false;
    }
}
