package no.rodtrad.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;

/**
 * Each number that the annual report of 2024 printed about money, read once more from our copies of its tables, with
 * the figure that must show it. Written apart from the readers that load the demonstration, so that a row that they
 * leave out is missed here.
 */
final class PrintedCells {

    private static final String YEAR = ".2024.";

    /** Columns of budget and accounts, in the order that a reader compares them. */
    private static final Map<String, String> OPERATING = Map.of(
            "original_budget_2024", "original",
            "column_labelled_accounts_2023", "original",
            "revised_budget_2024", "revised",
            "accounts_2024", "accounts",
            "variance_printed", "variance",
            "variance_pct_printed", "variance-percent");

    private static final Map<String, String> INVESTMENT = Map.of(
            "original_budget_2024", "original",
            "voted_budget_2024", "voted",
            "revised_budget_2024", "revised",
            "accounts_2024", "accounts",
            "variance_to_voted_printed", "variance-voted",
            "variance_to_revised_printed", "variance",
            "variance_printed", "variance",
            "variance_pct_printed", "variance-percent");

    private final FactFolder folder;
    private final List<Cell> cells = new ArrayList<>();

    private PrintedCells(FactFolder folder) {
        this.folder = folder;
    }

    /**
     * A printed number.
     *
     * @param table the file that has our copy of it
     * @param row its name in print
     * @param column its heading in our copy
     * @param figure the id of the figure that shows it
     * @param printed in thousands of kroner or in per cent, with the decimals of the source
     * @param precision what the source rounded to, in the unit of the number
     */
    record Cell(String table, String row, String column, String figure, BigDecimal printed, BigDecimal precision) {}

    static List<Cell> of(FactFolder folder) {
        var cells = new PrintedCells(folder);
        cells.operating();
        cells.investments();
        cells.status();
        cells.rules();
        cells.funds();
        cells.debt();
        cells.fullCost();
        cells.dividends();
        cells.pension();
        cells.tax();
        return List.copyOf(cells.cells);
    }

    private void operating() {
        for (var row : rows("operating-by-programme")) {
            each(OPERATING, "operating-by-programme", row, "name", "area-" + row.text("programme"));
        }
        for (var row : rows("operating-by-committee")) {
            var code = row.text("committee");
            each(
                    OPERATING,
                    "operating-by-committee",
                    row,
                    "label_printed",
                    code.equals("SUM") ? "total" : "committee-" + code);
        }
        common("central-revenues", "S%d", "central-income");
        common("central-expenditure", "C%02d", "central-expenditure");
        common("finance-items", "F%d", "finance");
        common("year-end-dispositions", "D%d", "dispositions");
    }

    private void common(String file, String code, String sum) {
        int number = 0;
        for (var row : rows(file)) {
            boolean line = row.text("row_type").equals("line");
            each(OPERATING, file, row, "line", line ? "area-" + code.formatted(++number) : "table-" + sum);
        }
    }

    private void investments() {
        int number = 0;
        for (var row : rows("investment/investments-2a")) {
            each(INVESTMENT, "investments-2a", row, "line", "f5-5-1.view-2a." + ++number);
        }
        var keys = new HashMap<String, String>();
        for (var row : rows("investment/projects")) {
            keys.put(row.text("entity") + row.text("programme") + row.text("name"), row.text("key"));
        }
        for (var row : rows("investment/investments-2b")) {
            var part = "projects-part-" + row.text("part");
            var name = row.text("entity") + row.text("programme") + row.text("project");
            var scope = switch (row.text("row_type")) {
                case "line" -> "project-" + keys.get(name);
                case "entity_sum" -> part + "-" + row.text("entity");
                case "part_sum" -> part;
                case "total" -> "projects-total";
                default -> throw new AssertionError(row.text("row_type"));
            };
            each(INVESTMENT, "investments-2b", row, "project", scope);
        }
    }

    private void status() {
        int place = 0;
        for (var row : rows("investment/investment-status")) {
            var group = "status-" + row.text("committee") + "-" + row.text("entity");
            boolean line = row.text("row_type").equals("line");
            each(INVESTMENT, "investment-status", row, "project", line ? "%s-%02d".formatted(group, ++place) : group);
            if (!line) place = 0;
        }
    }

    private void rules() {
        var amounts = Map.of(
                "net_operating_result", "rule.2024.net-operating-result.municipality",
                "self_financing", "rule.2024.transfer-to-investment.municipality",
                "corrected_result", "rule.2024.value.corrected-result");
        var reserve = "fund.2024.closing.general-reserve";
        for (var row : rows("financial-rules")) {
            var rule = row.text("rule");
            var key = rule.replace('_', '-');
            var precision = row.text("note").contains("amount precision 100") ? "100" : "1";
            // What is corrected for known errors is held against the same threshold, and judged against none.
            var threshold = rule.equals("corrected_result") ? "net-operating-result" : key;
            var actual = rule.equals("reserve_fund") ? reserve : "rule.2024.actual." + key;
            note("financial-rules", row, "measure", "threshold", "rule.2024.threshold." + threshold, "");
            note("financial-rules", row, "measure", "actual_2024", actual, "");
            note(
                    "financial-rules",
                    row,
                    "measure",
                    "amount_actual",
                    amounts.getOrDefault(rule, reserve),
                    rule.equals("corrected_result") ? "1000" : precision);
            note("financial-rules", row, "measure", "amount_required", "rule.2024.required." + key, "1");
        }
        for (var row : rows("rule-inputs")) {
            note(
                    "rule-inputs",
                    row,
                    "input",
                    "value",
                    "rule.2024." + row.text("input").replace('_', '-') + ".municipality",
                    "1");
        }
    }

    private void funds() {
        var keys = Map.of(
                "Disposisjonsfond (ubundet drift)", "general-reserve",
                "Bundne driftsfond", "restricted-operating",
                "Ubundne investeringsfond", "unrestricted-investment",
                "Bundne investeringsfond", "restricted-investment",
                "Sum fondsavsetninger", "total");
        for (var row : rows("funds")) {
            var key = keys.get(row.text("fund"));
            note("funds", row, "fund", "balance_2023", "fund.2024.opening." + key, "1");
            note("funds", row, "fund", "balance_2024", "fund.2024.closing." + key, "1");
            note("funds", row, "fund", "change_printed", "fund.2024.change." + key, "1");
        }
        for (var row : rows("disposisjonsfond-movements")) {
            var figure = switch (row.text("kind")) {
                case "opening" -> "reserve-opening.general-reserve";
                case "closing" -> "reserve-closing.general-reserve";
                case "requirement_sum" -> "requirement-sum.general-reserve";
                case "result" -> "margin.general-reserve";
                case "earmark_inside_balance" -> "earmark.step-" + row.text("step");
                default -> row.text("kind") + ".step-" + row.text("step");
            };
            note("disposisjonsfond-movements", row, "label", "amount", "fund.2024." + figure, "1");
        }
    }

    private void debt() {
        for (var row : rows("debt")) {
            var when = row.text("date").equals("2024-01-01") ? "opening" : "closing";
            var part = row.text("row_type").equals("line") ? key(row.text("item")) : "total";
            var figure = switch (row.text("section")) {
                case "kommunekassen_debt_to_loan_fund" -> "owed-" + when + "." + part;
                case "loan_fund_lending" -> "lent-" + when + "." + part;
                case "loan_fund_debt" ->
                    row.text("row_type").equals("total")
                            ? "fund-" + when + ".total"
                            : "amount." + key(row.text("item"));
                default -> "amount." + key(row.text("item"));
            };
            note("debt", row, "item", "amount", "debt.2024." + figure, row.text("precision"));
        }
        for (var row : rows("debt-reconciliation")) {
            note(
                    "debt-reconciliation",
                    row,
                    "name",
                    "amount",
                    "debt.2024." + row.text("item") + "." + row.text("part"),
                    new BigDecimal(row.text("rounded_to")).movePointLeft(3).toPlainString());
        }
    }

    private void fullCost() {
        for (var row : rows("self-cost")) {
            var item = row.text("item").replaceFirst("_(2024|balance)$", "").replace("calculated_", "");
            note(
                    "self-cost",
                    row,
                    "service",
                    "amount",
                    "full-cost.2024." + item + "." + key(row.text("service")),
                    row.text("precision"));
        }
    }

    private void dividends() {
        for (var row : rows("dividends")) {
            boolean sum = row.text("row_type").equals("sum");
            var part = sum ? "total" : key(row.text("company"));
            note("dividends", row, "company", "accounts_2023", "dividend.2023.accounts." + part, "1");
            note("dividends", row, "company", "accounts_2024", "dividend.2024.accounts." + part, "1");
            note("dividends", row, "company", "original_budget_2024", "dividend.2024.original." + part, "1");
            note("dividends", row, "company", "revised_budget_2024", "dividend.2024.revised." + part, "1");
            note("dividends", row, "company", "variance_2024_printed", "dividend.2024.variance." + part, "1");
        }
        for (var row : rows("companies")) {
            var part = key(row.text("company"));
            note("companies", row, "company", "dividend_2023", "dividend.2023.accounts." + part, "1");
            note("companies", row, "company", "dividend_2024", "dividend.2024.accounts." + part, "1");
            note("companies", row, "company", "dividend_original_budget_2024", "dividend.2024.original." + part, "1");
            note("companies", row, "company", "dividend_revised_budget_2024", "dividend.2024.revised." + part, "1");
            note(
                    "companies",
                    row,
                    "company",
                    "capital_contribution_2024",
                    "company.2024.capital-contribution." + part,
                    "1");
        }
    }

    private void pension() {
        for (var row : rows("pension")) {
            var item = row.text("item");
            var part = item.equals("amount") ? key(row.text("name")) : "municipality";
            note("pension", row, "name", "amount", "pension.2024." + item + "." + part, row.text("rounded_to"));
        }
    }

    /** The series of tax, which lie with the other numbers over years. */
    private void tax() {
        for (var row : folder.read("plan/statistics.csv").rows()) {
            if (!row.text("place").equals("Skatt på inntekt og formue")) continue;
            var figure = "stated." + row.text("series") + "." + row.text("year");
            add("tax-series", row.text("series"), row.text("year"), figure, row.text("value"), "");
        }
    }

    private List<FactRow> rows(String file) {
        var rows = folder.read(file + ".csv").rows();
        if (rows.isEmpty()) throw new AssertionError("No rows in " + file);
        return rows;
    }

    private void each(Map<String, String> columns, String table, FactRow row, String name, String scope) {
        columns.forEach(
                (heading, column) -> add(table, row.text(name), heading, column + YEAR + scope, row.text(heading), ""));
    }

    private void note(String table, FactRow row, String name, String column, String figure, String precision) {
        add(table, row.text(name), column, "note." + figure, row.text(column), precision);
    }

    /** @param precision empty: the last digit that was printed */
    private void add(String table, String row, String column, String figure, String printed, String precision) {
        if (printed.isEmpty()) return;
        var number = new BigDecimal(printed);
        var step = precision.isEmpty() ? BigDecimal.ONE.movePointLeft(number.scale()) : new BigDecimal(precision);
        cells.add(new Cell(table, row, column, figure, number, step));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace('ø', 'o')
                .replace('å', 'a')
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
