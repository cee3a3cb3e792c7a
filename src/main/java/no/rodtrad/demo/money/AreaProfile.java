package no.rodtrad.demo.money;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;

/**
 * How the money of one programme area is spread: our own choice, made to look like such a service. Only the number of
 * employees comes from the source.
 *
 * @param pay, goods, purchases, transfers shares of the expenditure, together 1000
 * @param income weight of its income
 * @param vat weight of its compensated value added tax
 * @param restrictedTo weight of allocations to restricted funds
 * @param restrictedFrom weight of use of restricted funds
 * @param toInvestment weight of transfers to investment
 */
record AreaProfile(
        String area,
        String label,
        int units,
        int centres,
        int employees,
        int pay,
        int goods,
        int purchases,
        int transfers,
        long income,
        long vat,
        long restrictedTo,
        long restrictedFrom,
        long toInvestment,
        List<Weighted> extraPay,
        List<Weighted> functions,
        List<Weighted> goodsArts,
        List<Weighted> purchaseArts,
        List<Weighted> transferArts,
        List<Weighted> incomeArts) {

    /** A code and its weight among its like. */
    record Weighted(String code, int weight) {

        private static final Pattern FORM = Pattern.compile("(\\d{3}:[1-9]\\d{0,3}( \\d{3}:[1-9]\\d{0,3})*)?");

        /** Reads «202:82 215:9», or nothing. */
        static List<Weighted> list(String text) {
            var list = new ArrayList<Weighted>();
            for (var part : text.split(" ")) {
                if (part.isEmpty()) continue;
                int colon = part.indexOf(':');
                list.add(new Weighted(part.substring(0, colon), Integer.parseInt(part.substring(colon + 1))));
            }
            return List.copyOf(list);
        }

        static List<Weighted> list(FactRow row, String column) {
            return list(row.formed(column, FORM.asMatchPredicate(), "100:3 195:8"));
        }

        /** One of the codes, drawn by weight. */
        static String draw(List<Weighted> list, Seed seed) {
            int total = list.stream().mapToInt(Weighted::weight).sum();
            int left = seed.below(total);
            for (var entry : list) {
                left -= entry.weight;
                if (left < 0) return entry.code;
            }
            throw new IllegalStateException("Weights do not add up.");
        }
    }

    static final String FILE = "profiles.csv";

    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_WEIGHT = 1_000_000;

    /** One for each area whose money is to be spread. */
    static List<AreaProfile> read(FactFolder facts, List<AreaTotals> areas) {
        var programmes = areas.stream()
                .filter(AreaTotals::isProgramme)
                .map(AreaTotals::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var table = facts.read(FILE);
        var profiles = new ArrayList<AreaProfile>();
        for (var row : table.rows()) {
            var profile = of(row);
            row.known("area", profile.area, programmes.remove(profile.area));
            profile.check(row);
            profiles.add(profile);
        }
        for (var area : programmes) table.problem("area", area, "demo.problem.row-missing");
        return profiles;
    }

    /** The units have cost centres and these have people, and there are accounts for all that is spread. */
    private void check(FactRow row) {
        if (centres < units || centres > 99 * units) row.problem("centres", "demo.problem.centres");
        if (employees < centres) row.problem("employees", "demo.problem.employees");
        if (pay + goods + purchases + transfers != 1000) row.problem("pay", "demo.problem.shares");
        if (functions.isEmpty()) row.problem("functions", "demo.problem.missing");
        if (goods > 0 && goodsArts.isEmpty()) row.problem("goods_arts", "demo.problem.missing");
        if (purchases > 0 && purchaseArts.isEmpty()) row.problem("purchase_arts", "demo.problem.missing");
        if (transfers > 0 && transferArts.isEmpty()) row.problem("transfer_arts", "demo.problem.missing");
        if (income > 0 && incomeArts.isEmpty()) row.problem("income_arts", "demo.problem.missing");
    }

    private static AreaProfile of(FactRow row) {
        return new AreaProfile(
                row.ownKey("area"),
                row.required("label"),
                whole(row, "units", 1, 99),
                whole(row, "centres", 1, 999),
                whole(row, "employees", 1, MOST_PEOPLE),
                whole(row, "pay", 1, 1000),
                whole(row, "goods", 0, 1000),
                whole(row, "purchases", 0, 1000),
                whole(row, "transfers", 0, 1000),
                whole(row, "income", 0, MOST_WEIGHT),
                whole(row, "vat", 0, MOST_WEIGHT),
                whole(row, "restricted_to", 0, MOST_WEIGHT),
                whole(row, "restricted_from", 0, MOST_WEIGHT),
                whole(row, "to_investment", 0, MOST_WEIGHT),
                Weighted.list(row, "extra_pay"),
                Weighted.list(row, "functions"),
                Weighted.list(row, "goods_arts"),
                Weighted.list(row, "purchase_arts"),
                Weighted.list(row, "transfer_arts"),
                Weighted.list(row, "income_arts"));
    }

    private static int whole(FactRow row, String column, int least, int most) {
        return Math.toIntExact(row.number(column, least, most));
    }
}
