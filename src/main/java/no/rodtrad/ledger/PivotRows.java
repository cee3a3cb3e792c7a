package no.rodtrad.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.ledger.model.PivotRow;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Turns sums that come by cost centre, each year and import of it with its arts, into rows of years side by side. */
final class PivotRows implements RowCallbackHandler {

    /** Arts have four digits. */
    private static final String[] ARTS = IntStream.range(0, 10_000)
            .mapToObj(art -> String.format(Locale.ROOT, "%04d", art))
            .toArray(String[]::new);

    private final Map<Integer, CostCentreCode> codes;
    private final Map<Integer, Integer> columns = new HashMap<>();
    private final int width;
    private final List<PivotRow> rows = new ArrayList<>();
    private final TreeMap<Integer, long[]> open = new TreeMap<>();
    private int costCentre;

    PivotRows(List<FiscalYear> years, Map<Integer, CostCentreCode> codes) {
        this.codes = codes;
        this.width = years.size();
        for (int i = 0; i < width; i++) columns.put(years.get(i).value(), i);
    }

    /** @throws ArithmeticException when a sum is beyond what a number here can hold */
    @Override
    public void processRow(ResultSet row) throws SQLException {
        int centre = row.getInt("cost_centre");
        if (centre != costCentre) close();
        costCentre = centre;
        int column = Lookup.in(columns, row.getInt("fiscal_year"));
        var arts = (Number[]) row.getArray("arts").getArray();
        var amounts = (Long[]) row.getArray("amounts_ore").getArray();
        for (int i = 0; i < arts.length; i++) {
            var sums = open.computeIfAbsent(arts[i].intValue(), _ -> new long[width]);
            sums[column] = Math.addExact(sums[column], amounts[i]);
        }
    }

    List<PivotRow> finished() {
        close();
        return rows;
    }

    private void close() {
        if (open.isEmpty()) return;
        var code = Lookup.in(codes, costCentre);
        open.forEach((art, sums) -> rows.add(new PivotRow(
                code, ARTS[art], Arrays.stream(sums).mapToObj(Money::ore).toList())));
        open.clear();
    }
}
