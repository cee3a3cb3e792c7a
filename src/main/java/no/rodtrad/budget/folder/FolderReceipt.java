package no.rodtrad.budget.folder;

import java.util.Optional;
import no.rodtrad.budget.model.BudgetReceipt;
import no.rodtrad.ledger.model.LedgerReceipt;
import org.springframework.modulith.NamedInterface;

/**
 * What an accepted folder changed.
 *
 * @param organisation how many committees, areas and units were new
 * @param costCentres how many cost centres were new
 * @param budget empty when the folder has no {@code budget.csv}
 * @param ledger empty when the folder has no {@code postings.csv}
 */
@NamedInterface("folder")
public record FolderReceipt(
        int organisation, int costCentres, Optional<BudgetReceipt> budget, Optional<LedgerReceipt> ledger) {

    /** False when everything in the folder was taken in before. */
    public boolean isChanged() {
        return organisation > 0
                || costCentres > 0
                || budget.filter(BudgetReceipt::isNew).isPresent()
                || ledger.filter(LedgerReceipt::isNew).isPresent();
    }
}
