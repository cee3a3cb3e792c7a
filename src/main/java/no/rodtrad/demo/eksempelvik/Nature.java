package no.rodtrad.demo.eksempelvik;

/**
 * What an amount is in the municipality's economy. Each event says it of each of its amounts, by what happened; the
 * account it is posted on is another matter. The expected totals are sums of natures, so they never ask a form which
 * account belongs to which line.
 */
enum Nature {
    GENERAL_GRANT,
    INCOME_TAX,
    PROPERTY_TAX,
    OTHER_TAX,
    /** From the state and not for one service. */
    GENERAL_STATE_GRANT,
    /** From the state, for one service. */
    SERVICE_STATE_GRANT,
    REFUND,
    USER_FEE,
    SALE,
    PAY,
    SOCIAL,
    PURCHASE,
    TRANSFER,
    DEPRECIATION,
    INTEREST_INCOME,
    DIVIDEND,
    FINANCIAL_GAIN,
    INTEREST,
    INSTALMENT,
    DEPRECIATION_COUNTER,
    TO_INVESTMENT,
    TO_RESTRICTED,
    FROM_RESTRICTED,
    TO_RESERVE,
    FROM_RESERVE,
    COVER_OF_DEFICIT,
    DEFICIT_CARRIED,

    CAPITAL_SPENDING(true),
    CAPITAL_GRANT(true),
    SHARES_BOUGHT(true),
    OWN_LENDING(true),
    CAPITAL_INSTALMENT(true),
    CAPITAL_VAT(true),
    GRANT_RECEIVED(true),
    ASSET_SOLD(true),
    SHARES_SOLD(true),
    DISTRIBUTION(true),
    OWN_LENDING_REPAID(true),
    LOAN_USED(true),
    ON_LENDING(true),
    ON_LENDING_LOAN_USED(true),
    ON_LENDING_INSTALMENT(true),
    ON_LENDING_REPAID(true),
    FROM_OPERATION(true),
    CAPITAL_TO_RESTRICTED(true),
    CAPITAL_FROM_RESTRICTED(true),
    CAPITAL_TO_FREE(true),
    CAPITAL_FROM_FREE(true),
    COVER_OF_UNCOVERED(true),
    UNCOVERED_CARRIED(true);

    private final boolean investment;

    Nature() {
        this(false);
    }

    Nature(boolean investment) {
        this.investment = investment;
    }

    boolean isInvestment() {
        return investment;
    }

    /** Moves money between a year and a fund, another year or the other class; no working capital moves. */
    boolean isDisposition() {
        return switch (this) {
            case TO_INVESTMENT, TO_RESTRICTED, FROM_RESTRICTED, TO_RESERVE, FROM_RESERVE -> true;
            case COVER_OF_DEFICIT, DEFICIT_CARRIED, FROM_OPERATION -> true;
            case CAPITAL_TO_RESTRICTED, CAPITAL_FROM_RESTRICTED, CAPITAL_TO_FREE, CAPITAL_FROM_FREE -> true;
            case COVER_OF_UNCOVERED, UNCOVERED_CARRIED -> true;
            default -> false;
        };
    }

    /** Part of what a budget area is appropriated, net: the sixth line of the appropriations. */
    boolean isAppropriation() {
        return switch (this) {
            case SERVICE_STATE_GRANT, REFUND, USER_FEE, SALE, PAY, SOCIAL, PURCHASE, TRANSFER -> true;
            default -> false;
        };
    }
}
