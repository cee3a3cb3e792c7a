package no.rodtrad.demo.money;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** A printed amount is in thousands: what is less than that, the named amount itself may carry. */
    private static final long LESS_THAN_PRINTED = 100_000;

    /**
     * Reads the named adjustments. Where they explain the whole change of a common area but for its last digits, the
     * first of them carries those digits, so that they do not turn up as an adjustment of some kroner.
     */
    static List<NamedAdjustment> read(String path, List<AreaTotals> areas) {
        var list = new ArrayList<NamedAdjustment>();
        for (var row : FactFile.read(path)) {
            var split = row.getField("generated_split");
            boolean stated = row.getField("source_state").equals("stated") && split.isEmpty();
            var origin = stated ? Origin.STATED : Origin.GENERATED;
            if (split.isEmpty()) {
                list.add(of(row, row.getField("area"), row.getField("amount_kr_thousand"), origin));
                continue;
            }
            for (var part : split.split(" ")) {
                list.add(of(row, part.substring(0, 3), part.substring(4), origin));
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

    private static NamedAdjustment of(NamedCsvRecord row, String area, String thousands, Origin origin) {
        return new NamedAdjustment(
                row.getField("round"),
                row.getField("decided_by"),
                row.getField("case_number"),
                LocalDate.parse(row.getField("date")),
                row.getField("date_state"),
                area,
                Long.parseLong(thousands) * LESS_THAN_PRINTED,
                row.getField("what_nb"),
                origin);
    }

    private NamedAdjustment withOre(long changed) {
        return new NamedAdjustment(round, decidedBy, caseNumber, date, dateState, area, changed, what, origin);
    }
}
