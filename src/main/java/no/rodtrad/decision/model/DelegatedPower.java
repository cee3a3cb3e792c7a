package no.rodtrad.decision.model;

import java.util.Locale;

/** What a council may give away of its power over the budget. */
public enum DelegatedPower {
    /** Spread a named reserve, a budget area of its own, on other areas. */
    SPREAD_RESERVE,
    /** Use more of a fund, named by the art of the use: 940 for free funds, 950 for restricted ones. */
    USE_FUND,
    /** Move money from operation to investment. */
    TRANSFER_TO_INVESTMENT;

    /** As in the database and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DelegatedPower ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
