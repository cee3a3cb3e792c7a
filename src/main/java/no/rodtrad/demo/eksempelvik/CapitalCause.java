package no.rodtrad.demo.eksempelvik;

import java.util.Locale;

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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
