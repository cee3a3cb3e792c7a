package no.rodtrad.organisation.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which table of the budget and of the annual report an area stands in. */
public enum BudgetTable {
    /** Services, by committee. */
    PROGRAMME,
    CENTRAL_INCOME,
    CENTRAL_EXPENDITURE,
    /** Interest, instalments, dividends. */
    FINANCE,
    /** Allocations to and use of funds, transfers to investment. */
    DISPOSITIONS,
    /** The counter item of depreciation, which no printed table shows and without which nothing sums to zero. */
    COUNTER_ITEM,
    /** What other accounting entities than the treasury budget. It stands in their own statements only. */
    OTHER_ENTITY;

    /** As in the database and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in figure names, where a full stop and an underscore would be hard to tell apart. */
    public String slug() {
        return code().replace('_', '-');
    }

    public static Optional<BudgetTable> ofCode(String code) {
        return Stream.of(values()).filter(table -> table.code().equals(code)).findFirst();
    }
}
