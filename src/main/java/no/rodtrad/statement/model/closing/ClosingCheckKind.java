package no.rodtrad.statement.model.closing;

import java.util.Locale;
import no.rodtrad.kernel.Phrase;

/** The checks of the closing board, in the order the work is done. */
public enum ClosingCheckKind {
    /** Periods 12 and 13 are imported. */
    PERIODS,
    /** 590 = −990. */
    DEPRECIATION,
    /** 429 = −729 in operation. */
    VAT_OPERATION,
    /** 429 in investments = −729 on function 841. */
    VAT_INVESTMENT,
    PENSION,
    FULL_COST,
    RESTRICTED_FUNDS,
    INTERNAL_INTEREST,
    /** 570 = −970. */
    TRANSFER,
    PROJECTS,
    /** Cancellations are proposed and posted. */
    CANCELLATIONS,
    FORMS,
    WORKING_CAPITAL,
    KOSTRA,
    CONSOLIDATION;

    public Phrase label() {
        return Phrase.of(
                "statement.closing.check." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
