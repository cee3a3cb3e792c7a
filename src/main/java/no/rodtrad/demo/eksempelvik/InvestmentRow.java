package no.rodtrad.demo.eksempelvik;

import java.util.Optional;

/**
 * What one project, or one kind of financing, comes to in a year.
 *
 * @param counter the account of the balance sheet that it changes, if any
 * @param taxed value added tax is paid on it, and compensated
 * @param bookShare what was sold stood in the books for so many thousandths of its price
 * @param ore without value added tax
 */
record InvestmentRow(Item item, Optional<BalanceAccount> counter, boolean taxed, int bookShare, long ore) {

    private static final int TAX_PERCENT = 25;

    long taxOre() {
        return taxed ? ore * TAX_PERCENT / 100 : 0;
    }

    /** The tax itself, on the project. */
    Item tax() {
        return Item.of(
                        item.entity(),
                        Nature.CAPITAL_SPENDING,
                        item.centre(),
                        "429",
                        item.function(),
                        "Merverdiavgift " + item.text())
                .on(item.project());
    }

    long bookOre() {
        return -ore * bookShare / 1000;
    }
}
