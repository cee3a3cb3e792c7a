package no.rodtrad.demo.investment;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/** What one line comes to in each column of the printed tables, in øre: expenditure positive. */
record ColumnAmounts(Map<ColumnAmounts.Column, Long> ore) {

    /** The columns that are made of entries. */
    enum Column {
        ORIGINAL,
        VOTED,
        REVISED,
        ACCOUNTS;
    }

    ColumnAmounts {
        ore = Map.copyOf(ore);
    }

    long in(Column column) {
        return ore.getOrDefault(column, 0L);
    }

    ColumnAmounts minus(ColumnAmounts other) {
        return with(other, Math::subtractExact);
    }

    private ColumnAmounts with(ColumnAmounts other, LongBinaryOperator operator) {
        var result = new EnumMap<Column, Long>(Column.class);
        for (var column : Column.values()) {
            result.put(column, operator.applyAsLong(in(column), other.in(column)));
        }
        return new ColumnAmounts(result);
    }
}
