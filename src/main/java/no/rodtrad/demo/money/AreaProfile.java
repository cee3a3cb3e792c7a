package no.rodtrad.demo.money;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;

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

        /** Reads «202:82 215:9». */
        static List<Weighted> list(String text) {
            var list = new ArrayList<Weighted>();
            for (var part : text.split(" ")) {
                if (part.isEmpty()) continue;
                int colon = part.indexOf(':');
                list.add(new Weighted(part.substring(0, colon), Integer.parseInt(part.substring(colon + 1))));
            }
            return List.copyOf(list);
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

    static List<AreaProfile> read(String path) {
        return FactFile.read(path).stream().map(AreaProfile::of).toList();
    }

    private static AreaProfile of(NamedCsvRecord row) {
        return new AreaProfile(
                row.getField("area"),
                row.getField("label"),
                Integer.parseInt(row.getField("units")),
                Integer.parseInt(row.getField("centres")),
                Integer.parseInt(row.getField("employees")),
                Integer.parseInt(row.getField("pay")),
                Integer.parseInt(row.getField("goods")),
                Integer.parseInt(row.getField("purchases")),
                Integer.parseInt(row.getField("transfers")),
                Long.parseLong(row.getField("income")),
                Long.parseLong(row.getField("vat")),
                Long.parseLong(row.getField("restricted_to")),
                Long.parseLong(row.getField("restricted_from")),
                Long.parseLong(row.getField("to_investment")),
                Weighted.list(row.getField("extra_pay")),
                Weighted.list(row.getField("functions")),
                Weighted.list(row.getField("goods_arts")),
                Weighted.list(row.getField("purchase_arts")),
                Weighted.list(row.getField("transfer_arts")),
                Weighted.list(row.getField("income_arts")));
    }
}
