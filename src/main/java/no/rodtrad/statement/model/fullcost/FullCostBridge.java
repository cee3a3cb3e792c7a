package no.rodtrad.statement.model.fullcost;

import java.util.List;
import no.rodtrad.kernel.Money;

/**
 * From what the accounts show of a service to what the calculation shows, and from the fund in the balance to the
 * balance in the calculation. A surplus is positive throughout.
 *
 * @param accounts result of the service in the accounts
 * @param items what the calculation has otherwise, such as imputed interest for paid interest
 * @param calculation result in the calculation
 * @param fund restricted operating fund of the service in the balance, chapter 51
 * @param calculated balance carried forward in the calculation; a deficit stands nowhere else
 */
public record FullCostBridge(Money accounts, List<Item> items, Money calculation, Money fund, Money calculated) {

    /** @param what its name in the source */
    public record Item(String what, Money amount) {}

    public FullCostBridge {
        items = List.copyOf(items);
    }

    /** What no item explains; zero when the two results are bridged. */
    public Money unexplained() {
        var explained = Money.sum(items.stream().map(Item::amount).toList());
        return calculation.minus(accounts).minus(explained);
    }

    /** What the fund should be: the surplus carried forward, and nothing when it is a deficit. */
    public Money expectedFund() {
        return calculated.isNegative() ? Money.ZERO : calculated;
    }

    /** What the fund has beyond what it should have. */
    public Money fundDifference() {
        return fund.minus(expectedFund());
    }

    /** The deficit that lives only in the calculation, as a positive amount. */
    public Money deficitOutsideAccounts() {
        return calculated.isNegative() ? calculated.negate() : Money.ZERO;
    }
}
