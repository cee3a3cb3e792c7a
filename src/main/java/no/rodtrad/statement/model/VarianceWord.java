package no.rodtrad.statement.model;

/** What a variance is called. The word follows from the sign and the kind of line, and is never written by hand. */
public enum VarianceWord {
    /** Mindreforbruk. */
    LESS_SPENT("less-spent"),
    /** Merforbruk. */
    MORE_SPENT("more-spent"),
    /** Merinntekt. */
    MORE_EARNED("more-earned"),
    /** Mindreinntekt. */
    LESS_EARNED("less-earned"),
    /** Plus, where nothing is spent or earned: uses of funds and allocations to them. */
    PLUS("plus"),
    /** Minus, likewise. */
    MINUS("minus"),
    /** To the øre as budgeted. */
    NONE("none");

    private final String code;

    VarianceWord(String code) {
        this.code = code;
    }

    /** Last part of message keys. */
    public String code() {
        return code;
    }

    /** Plus is good news, whether it was spent or earned. */
    public boolean isFavourable() {
        return this == LESS_SPENT || this == MORE_EARNED || this == PLUS;
    }

    /**
     * The word for the variance of a line. A frame is a net amount to spend, even where fees make it negative; a line
     * of taxes, grants, interest or dividends with a negative budget is an income.
     */
    public static VarianceWord of(OperatingLine line) {
        var variance = line.amounts().variance();
        if (variance.isZero()) return NONE;
        boolean plus = variance.isPositive();
        return switch (line.table()) {
            case DISPOSITIONS, COUNTER_ITEM -> plus ? PLUS : MINUS;
            case CENTRAL_INCOME -> plus ? MORE_EARNED : LESS_EARNED;
            case FINANCE -> of(plus, earns(line.amounts()));
            case PROGRAMME, OTHER_ENTITY, CENTRAL_EXPENDITURE ->
                of(
                        plus,
                        line.level() == OperatingLine.Level.ART
                                && !line.artGroup().isExpenditure());
        };
    }

    private static boolean earns(OperatingAmounts amounts) {
        var budget = amounts.revised().money();
        return budget.isNegative()
                || (budget.isZero() && amounts.accounts().money().isNegative());
    }

    private static VarianceWord of(boolean plus, boolean income) {
        if (plus) return income ? MORE_EARNED : LESS_SPENT;
        return income ? LESS_EARNED : MORE_SPENT;
    }
}
