package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a table that prints none, from the sentences round it: when amounts of theirs, with a word in common with
 * the row, are cells of the table in one unit and in no other, that is its unit. Else it is that of all the other
 * tables of budgets and accounts, when they have the same and its numbers are as long.
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
        var usual = usual(told);
        return usual == null
                ? List.copyOf(told)
                : told.stream()
                        .map(table -> table.scale() == null && isLikeOthers(table, told) ? table.with(usual) : table)
                        .toList();
    }

    /** The unit of all tables of budgets and accounts that have one; null when they have several. */
    private static @Nullable BigDecimal usual(List<Table> tables) {
        BigDecimal usual = null;
        for (var table : tables) {
            if (table.scale() == null || !isOfAccounts(table)) continue;
            if (usual != null && usual.compareTo(table.scale()) != 0) return null;
            usual = table.scale();
        }
        return usual;
    }

    private static boolean isOfAccounts(Table table) {
        return table.columns().stream().anyMatch(column -> column.meaning().isBudget())
                && table.columns().stream().anyMatch(column -> column.meaning().isActual());
    }

    /** Budgets and accounts with numbers as long as those of the others, and no decimals where they have none. */
    private static boolean isLikeOthers(Table table, List<Table> others) {
        if (!isOfAccounts(table)) return false;
        int own = longest(table);
        return others.stream()
                .anyMatch(other -> other.scale() != null
                        && isOfAccounts(other)
                        && decimals(other) == decimals(table)
                        && Math.abs(longest(other) - own) <= 2);
    }

    private static int longest(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell == null || cell.percent() ? 0 : cell.digitCount() - cell.decimals())
                .max()
                .orElse(0);
    }

    private static int decimals(Table table) {
        int column = table.columns().stream().map(TableColumn::meaning).toList().indexOf(ColumnMeaning.ACCOUNTS);
        return table.rows().stream()
                .map(row -> row.cell(Math.max(0, column)))
                .mapToInt(cell -> cell == null ? 0 : cell.decimals())
                .max()
                .orElse(0);
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
