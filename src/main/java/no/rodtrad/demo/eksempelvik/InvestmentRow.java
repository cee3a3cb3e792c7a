package no.rodtrad.demo.eksempelvik;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
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

    static List<InvestmentRow> of(int year) {
        return FactFile.read("eksempelvik/books/investments.csv").stream()
                .filter(row -> !row.getField("a" + year).isEmpty())
                .map(row -> of(row, year))
                .toList();
    }

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

    private static InvestmentRow of(NamedCsvRecord row, int year) {
        var counter = row.getField("counter");
        var share = row.getField("book_share");
        return new InvestmentRow(
                Item.of(
                                Entity.valueOf(row.getField("entity")),
                                Nature.valueOf(row.getField("nature")),
                                row.getField("cost_centre"),
                                row.getField("art"),
                                OperatingCell.functionIn(year, row.getField("function")),
                                row.getField("text"))
                        .on(row.getField("project")),
                counter.isEmpty() ? Optional.empty() : Optional.of(BalanceAccount.valueOf(counter)),
                row.getField("vat").equals("yes"),
                share.isEmpty() ? 0 : Integer.parseInt(share),
                100 * Long.parseLong(row.getField("a" + year)));
    }
}
