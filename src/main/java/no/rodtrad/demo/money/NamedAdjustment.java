package no.rodtrad.demo.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.kernel.Origin;

/**
 * One budget adjustment that the source names: for one area, in øre.
 *
 * @param what in Norwegian, in our own words
 * @param origin stated when the source names the amount for this area; generated when we derived or divided it
 */
record NamedAdjustment(
        String round,
        String decidedBy,
        String caseNumber,
        LocalDate date,
        String dateState,
        String area,
        long ore,
        String what,
        Origin origin) {

    static final String FILE = "adjustments-2024.csv";

    /** In thousands of kroner. */
    private static final long MOST = 10_000_000;

    private static final Pattern SPLIT = Pattern.compile("([A-Z]\\d\\d:-?\\d{1,7}( [A-Z]\\d\\d:-?\\d{1,7})*)?");

    /** A printed amount is in thousands: what is less than that, the named amount itself may carry. */
    private static final long LESS_THAN_PRINTED = 100_000;

    /**
     * Reads the named adjustments. Where they explain the whole change of a common area but for its last digits, the
     * first of them carries those digits, so that they do not turn up as an adjustment of some kroner.
     */
    static List<NamedAdjustment> read(FactFolder facts, List<AreaTotals> areas) {
        var codes = areas.stream().map(AreaTotals::code).toList();
        var list = new ArrayList<NamedAdjustment>();
        for (var row : facts.read(FILE).rows()) {
            var split = row.formed("generated_split", SPLIT.asMatchPredicate(), "P01:1000 P02:-1000");
            boolean stated = row.required("source_state").equals("stated") && split.isEmpty();
            var origin = stated ? Origin.STATED : Origin.GENERATED;
            if (split.isEmpty()) {
                var area = row.text("area");
                row.known("area", area, codes.contains(area));
                list.add(of(row, area, row.number("amount_kr_thousand", -MOST, MOST), origin));
                continue;
            }
            for (var part : split.split(" ")) {
                var area = part.substring(0, 3);
                row.known("generated_split", area, codes.contains(area));
                list.add(of(row, area, Long.parseLong(part.substring(4)), origin));
            }
        }
        var left = new HashMap<String, Long>();
        for (var adjustment : list) left.merge(adjustment.area, adjustment.ore, Math::addExact);
        return complete(list, areas, left);
    }

    private static List<NamedAdjustment> complete(
            List<NamedAdjustment> list, List<AreaTotals> areas, Map<String, Long> named) {
        var result = new ArrayList<>(list);
        for (var area : areas) {
            if (area.isProgramme() || !named.containsKey(area.code())) continue;
            long digits = area.change() - named.get(area.code());
            if (digits == 0 || Math.abs(digits) >= LESS_THAN_PRINTED) continue;
            for (int i = 0; i < result.size(); i++) {
                var first = result.get(i);
                if (!first.area.equals(area.code())) continue;
                result.set(i, first.withOre(first.ore + digits));
                break;
            }
        }
        return List.copyOf(result);
    }

    private static NamedAdjustment of(FactRow row, String area, long thousands, Origin origin) {
        return new NamedAdjustment(
                row.required("round"),
                DecisionFields.decidedBy(row),
                DecisionFields.caseNumber(row),
                DecisionFields.dateIn(DrammenMoney.FISCAL_YEAR, row),
                row.code("date_state", NamedAdjustment::dateState, "printed"),
                area,
                thousands * LESS_THAN_PRINTED,
                row.required("what_nb"),
                origin);
    }

    private static Optional<String> dateState(String code) {
        return Optional.of(code).filter(List.of("printed", "assumed")::contains);
    }

    private NamedAdjustment withOre(long changed) {
        return new NamedAdjustment(round, decidedBy, caseNumber, date, dateState, area, changed, what, origin);
    }
}
