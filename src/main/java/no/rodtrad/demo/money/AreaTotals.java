package no.rodtrad.demo.money;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.organisation.model.BudgetTable;

/** What one budget area came to, in øre, income negative: accounts, original and revised budget. */
record AreaTotals(String code, String name, String table, long accounts, long original, long revised) {

    static final String FILE = "exact-kroner-2024.csv";

    private static final Pattern CODE = Pattern.compile("(P\\d\\d|[A-Z]\\d{1,2})");

    /** The first letter of the codes in each table. */
    private static final Map<String, String> LETTERS = Map.of(
            BudgetTable.PROGRAMME.code(), "P",
            BudgetTable.CENTRAL_INCOME.code(), "S",
            BudgetTable.CENTRAL_EXPENDITURE.code(), "C",
            BudgetTable.FINANCE.code(), "F",
            BudgetTable.DISPOSITIONS.code(), "D",
            BudgetTable.COUNTER_ITEM.code(), "X");

    /** Amounts in whole kroner that round to every printed figure, in printed order. */
    static List<AreaTotals> read(FactFolder facts) {
        var areas = facts.read(FILE).stream().map(AreaTotals::of).toList();
        checkSum(facts, areas, "accounts_kr", AreaTotals::accounts);
        checkSum(facts, areas, "original_budget_kr", AreaTotals::original);
        checkSum(facts, areas, "revised_budget_kr", AreaTotals::revised);
        return areas;
    }

    private static AreaTotals of(FactRow row) {
        row.ownKey("code");
        var code = row.formed("code", CODE.asMatchPredicate(), "P01");
        var table =
                row.code("table", BudgetTable::ofCode, BudgetTable.PROGRAMME).code();
        if (!code.startsWith(LETTERS.getOrDefault(table, ""))) row.problem("table", "demo.problem.table-of-code", code);
        return new AreaTotals(
                code,
                row.required("name"),
                table,
                AccountCodes.kroner(row, "accounts_kr"),
                AccountCodes.kroner(row, "original_budget_kr"),
                AccountCodes.kroner(row, "revised_budget_kr"));
    }

    /** What comes in is what goes out, in the accounts and in each budget. */
    private static void checkSum(
            FactFolder facts, List<AreaTotals> areas, String column, ToLongFunction<AreaTotals> amount) {
        long sum = areas.stream().mapToLong(amount).sum();
        if (sum != 0) facts.read(FILE).problem(column, Long.toString(sum / 100), "demo.problem.sum-not-zero");
    }

    long change() {
        return revised - original;
    }

    boolean isProgramme() {
        return table.equals(BudgetArea.PROGRAMME);
    }
}
