package no.rodtrad.demo.money;

/** What one budget area came to, in øre, income negative: accounts, original and revised budget. */
record AreaTotals(String code, String name, String table, long accounts, long original, long revised) {

    /** Amounts in whole kroner that round to every printed figure, in printed order. */
    static java.util.List<AreaTotals> read(String path) {
        return FactFile.read(path).stream()
                .map(row -> new AreaTotals(
                        row.getField("code"),
                        row.getField("name"),
                        row.getField("table"),
                        100 * Long.parseLong(row.getField("accounts_kr")),
                        100 * Long.parseLong(row.getField("original_budget_kr")),
                        100 * Long.parseLong(row.getField("revised_budget_kr"))))
                .toList();
    }

    long change() {
        return revised - original;
    }

    boolean isProgramme() {
        return table.equals(BudgetArea.PROGRAMME);
    }
}
