package no.rodtrad.demo.eksempelvik;

/** Why the capital account moved. */
enum CapitalCause {
    OPENING,
    ACTIVATION,
    DEPRECIATION,
    ASSET_SOLD,
    SHARES_BOUGHT,
    SHARES_SOLD,
    LENDING,
    LENDING_REPAID,
    INSTALMENT,
    LOAN_USED,
    PENSION;

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
