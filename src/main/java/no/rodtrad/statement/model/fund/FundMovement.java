package no.rodtrad.statement.model.fund;

import java.util.Optional;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Ref;

/**
 * One allocation to (positive) or use of (negative) a fund, as it changes the balance.
 *
 * @param what its name in the source
 * @param decision the case behind it; empty when the source names none
 */
public record FundMovement(FundStage stage, String what, Money change, Optional<Ref> decision) {

    public boolean isUse() {
        return change.isNegative();
    }
}
