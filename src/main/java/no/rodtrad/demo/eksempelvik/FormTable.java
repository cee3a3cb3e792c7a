package no.rodtrad.demo.eksempelvik;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of the statutory forms in terms of what amounts are; written by hand from the order of the law. */
final class FormTable {

    private sealed interface Line {}

    private record Detail(Set<Nature> natures) implements Line {}

    private record Sum(List<String> lines) implements Line {}

    private final Map<String, Line> lines = new LinkedHashMap<>();

    private FormTable() {}

    private FormTable detail(String line, Nature... natures) {
        lines.put(line, new Detail(Set.of(natures)));
        return this;
    }

    /** Amounts carry their sign, so every sum is a plain one. */
    private FormTable sum(String line, String... parts) {
        lines.put(line, new Sum(List.of(parts)));
        return this;
    }

    /** What each line comes to when each nature comes to so much. */
    Map<String, Long> of(EnumMap<Nature, Long> amounts) {
        var totals = new LinkedHashMap<String, Long>();
        lines.forEach((name, line) -> totals.put(
                name,
                switch (line) {
                    case Detail detail ->
                        detail.natures().stream()
                                .mapToLong(each -> amounts.getOrDefault(each, 0L))
                                .sum();
                    case Sum sum ->
                        sum.lines().stream()
                                .mapToLong(part -> totals.getOrDefault(part, 0L))
                                .sum();
                }));
        return totals;
    }

    static final String OLD = "2020-2021";
    static final String NEW = "2022-";

    static String versionOf(int year) {
        return year < 2022 ? OLD : NEW;
    }

    /** § 5-4 first part. */
    static FormTable appropriations(int year) {
        var table = new FormTable()
                .detail("1", Nature.GENERAL_GRANT)
                .detail("2", Nature.INCOME_TAX)
                .detail("3", Nature.PROPERTY_TAX)
                .detail("4", Nature.OTHER_TAX, Nature.GENERAL_STATE_GRANT)
                .sum("5", "1", "2", "3", "4")
                .detail(
                        "6",
                        Nature.SERVICE_STATE_GRANT,
                        Nature.REFUND,
                        Nature.USER_FEE,
                        Nature.SALE,
                        Nature.PAY,
                        Nature.SOCIAL,
                        Nature.PURCHASE,
                        Nature.TRANSFER)
                .detail("7", Nature.DEPRECIATION)
                .sum("8", "6", "7")
                .sum("9", "5", "8");
        finance(table, 10);
        return dispositions(table, 18, year);
    }

    /** § 5-6. */
    static FormTable overview(int year) {
        var table = new FormTable()
                .detail("1", Nature.GENERAL_GRANT)
                .detail("2", Nature.INCOME_TAX)
                .detail("3", Nature.PROPERTY_TAX)
                .detail("4", Nature.OTHER_TAX)
                .detail("5", Nature.GENERAL_STATE_GRANT, Nature.SERVICE_STATE_GRANT)
                .detail("6", Nature.REFUND)
                .detail("7", Nature.USER_FEE)
                .detail("8", Nature.SALE)
                .sum("9", "1", "2", "3", "4", "5", "6", "7", "8")
                .detail("10", Nature.PAY)
                .detail("11", Nature.SOCIAL)
                .detail("12", Nature.PURCHASE)
                .detail("13", Nature.TRANSFER)
                .detail("14", Nature.DEPRECIATION)
                .sum("15", "10", "11", "12", "13", "14")
                .sum("16", "9", "15");
        finance(table, 17);
        return dispositions(table, 25, year);
    }

    /** From interest to the net result; both forms of operations have them in the same order. */
    private static void finance(FormTable table, int first) {
        var gross = Integer.toString(first - 1);
        table.detail(line(first, 0), Nature.INTEREST_INCOME)
                .detail(line(first, 1), Nature.DIVIDEND)
                .detail(line(first, 2), Nature.FINANCIAL_GAIN)
                .detail(line(first, 3), Nature.INTEREST)
                .detail(line(first, 4), Nature.INSTALMENT)
                .sum(line(first, 5), line(first, 0), line(first, 1), line(first, 2), line(first, 3), line(first, 4))
                .detail(line(first, 6), Nature.DEPRECIATION_COUNTER)
                .sum(line(first, 7), gross, line(first, 5), line(first, 6));
    }

    /** Until 2021 allocation to and use of a kind of fund were one line. */
    private static FormTable dispositions(FormTable table, int first, int year) {
        var net = line(first, -1);
        table.detail(line(first, 0), Nature.TO_INVESTMENT);
        if (versionOf(year).equals(OLD)) {
            return table.detail(line(first, 1), Nature.TO_RESTRICTED, Nature.FROM_RESTRICTED)
                    .detail(line(first, 2), Nature.TO_RESERVE, Nature.FROM_RESERVE)
                    .detail(line(first, 3), Nature.COVER_OF_DEFICIT)
                    .sum(line(first, 4), line(first, 0), line(first, 1), line(first, 2), line(first, 3))
                    .sum(line(first, 5), net, line(first, 4));
        }
        return table.detail(line(first, 1), Nature.TO_RESTRICTED)
                .detail(line(first, 2), Nature.FROM_RESTRICTED)
                .detail(line(first, 3), Nature.TO_RESERVE)
                .detail(line(first, 4), Nature.FROM_RESERVE)
                .detail(line(first, 5), Nature.COVER_OF_DEFICIT)
                .sum(
                        line(first, 6),
                        line(first, 0),
                        line(first, 1),
                        line(first, 2),
                        line(first, 3),
                        line(first, 4),
                        line(first, 5))
                .sum(line(first, 7), net, line(first, 6));
    }

    private static String line(int first, int further) {
        return Integer.toString(first + further);
    }

    /** § 5-5 first part. */
    static FormTable investments(int year) {
        var table = new FormTable()
                .detail("1", Nature.CAPITAL_SPENDING)
                .detail("2", Nature.CAPITAL_GRANT)
                .detail("3", Nature.SHARES_BOUGHT)
                .detail("4", Nature.OWN_LENDING)
                .detail("5", Nature.CAPITAL_INSTALMENT)
                .sum("6", "1", "2", "3", "4", "5")
                .detail("7", Nature.CAPITAL_VAT)
                .detail("8", Nature.GRANT_RECEIVED)
                .detail("9", Nature.ASSET_SOLD)
                .detail("10", Nature.SHARES_SOLD)
                .detail("11", Nature.DISTRIBUTION)
                .detail("12", Nature.OWN_LENDING_REPAID)
                .detail("13", Nature.LOAN_USED)
                .sum("14", "7", "8", "9", "10", "11", "12", "13")
                .detail("15", Nature.ON_LENDING)
                .detail("16", Nature.ON_LENDING_LOAN_USED)
                .detail("17", Nature.ON_LENDING_INSTALMENT)
                .detail("18", Nature.ON_LENDING_REPAID)
                .sum("19", "15", "16", "17", "18")
                .detail("20", Nature.FROM_OPERATION);
        if (versionOf(year).equals(OLD)) {
            return table.detail("21", Nature.CAPITAL_TO_RESTRICTED, Nature.CAPITAL_FROM_RESTRICTED)
                    .detail("22", Nature.CAPITAL_TO_FREE, Nature.CAPITAL_FROM_FREE)
                    .detail("23", Nature.COVER_OF_UNCOVERED)
                    .sum("24", "20", "21", "22", "23")
                    .sum("25", "6", "14", "19", "24");
        }
        return table.detail("21", Nature.CAPITAL_TO_RESTRICTED)
                .detail("22", Nature.CAPITAL_FROM_RESTRICTED)
                .detail("23", Nature.CAPITAL_TO_FREE)
                .detail("24", Nature.CAPITAL_FROM_FREE)
                .detail("25", Nature.COVER_OF_UNCOVERED)
                .sum("26", "20", "21", "22", "23", "24", "25")
                .sum("27", "6", "14", "19", "26");
    }
}
