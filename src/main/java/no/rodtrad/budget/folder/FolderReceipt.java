package no.rodtrad.budget.folder;

import java.util.List;
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
 * @param ledger one for each file of ledger entries in the folder
 */
@NamedInterface("folder")
public record FolderReceipt(
        int organisation, int costCentres, Optional<BudgetReceipt> budget, List<LedgerReceipt> ledger) {

    static final FolderReceipt NOTHING = new FolderReceipt(0, 0, Optional.empty(), List.of());

    public FolderReceipt {
        ledger = List.copyOf(ledger);
    }

    /** False when everything in the folder was taken in before. */
    public boolean isChanged() {
        return organisation > 0
                || costCentres > 0
                || budget.filter(BudgetReceipt::isNew).isPresent()
                || ledger.stream().anyMatch(LedgerReceipt::isNew);
    }
}
