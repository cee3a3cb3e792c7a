package no.rodtrad.statement.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.organisation.model.BudgetTable;

/**
 * The steps from what is set aside and used to the net operating result. The frames of the budget areas hold such
 * entries too, so the table of dispositions alone does not give it.
 *
 * <p>Source: KOSTRA's arts 530–580 and 930–980; budsjett- og regnskapsforskriften § 5-6.
 */
public enum ResultPart {
    INVESTMENT("570"),
    RESTRICTED_FUNDS("550", "950"),
    GENERAL_RESERVE("530", "540", "930", "940");

    private final Set<String> arts;

    ResultPart(String... arts) {
        this.arts = Set.of(arts);
    }

    /** Every art that a step asks for. */
    public static List<String> allArts() {
        return Arrays.stream(values())
                .flatMap(part -> part.arts.stream())
                .sorted()
                .toList();
    }

    /** The net result with its steps. A surplus is positive, since what is left over is set aside. */
    static Optional<OperatingLine> line(OperatingBasis basis) {
        if (basis.result().isEmpty()) return Optional.empty();
        var parts = Stream.of(values()).map(part -> part.line(basis.result())).toList();
        var total = OperatingAmounts.NONE;
        for (var part : parts) total = total.plus(part.amounts());
        return Optional.of(line("net", total, parts));
    }

    private OperatingLine line(List<OperatingBasis.ResultCell> cells) {
        var sums = new EnumMap<OperatingColumn, EntrySum>(OperatingColumn.class);
        for (var cell : cells) {
            if (arts.contains(cell.art())) sums.merge(cell.column(), cell.sum(), EntrySum::plus);
        }
        return line(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), OperatingAmounts.of(sums), List.of());
    }

    private static OperatingLine line(String code, OperatingAmounts amounts, List<OperatingLine> parts) {
        return new OperatingLine(
                "result-" + code,
                OperatingLine.Level.RESULT,
                BudgetTable.DISPOSITIONS,
                code,
                Phrase.of("statement.result." + code),
                amounts,
                Optional.empty(),
                parts);
    }
}
