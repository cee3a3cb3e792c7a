/**
 * The ledger: what the accounting system posted, taken in by import, never edited.
 *
 * <p>Red thread: the bottom of every walk. A sum of the accounts opens into entries here, and each entry names the
 * import it came with.
 *
 * <p>Always true: an import is whole or not at all; every voucher in it balances; its codes are valid in their year;
 * the sums kept beside the entries are the sums of the entries. The same file again changes nothing.
 *
 * <p>Owns the tables {@code ledger_*}. Start reading at {@link no.rodtrad.ledger.LedgerService}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "organisation",
            "organisation::model",
            "chart",
            "chart::model",
            "decision",
            "decision::model"
        })
@NullMarked
package no.rodtrad.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
