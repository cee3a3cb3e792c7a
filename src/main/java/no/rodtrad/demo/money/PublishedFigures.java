package no.rodtrad.demo.money;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.demo.money.PublishedFigure.Difference;
import no.rodtrad.demo.money.PublishedFigure.Unit;

/**
 * The 320 printed numbers of the five operating tables of the annual report 2024: 64 lines and sums, each with
 * accounts, original and revised budget, variance and per cent. The committees are printed twice.
 */
public final class PublishedFigures {

    private static final String FACTS = "drammen/";

    /** A table in a file of facts: its name in the source, the prefix of its areas, and the name of its sum. */
    private record CommonTable(String file, String name, char prefix, String scope) {}

    private static final List<CommonTable> COMMON = List.of(
            new CommonTable("central-revenues.csv", "Sentrale inntekter", 'S', "table-central-income"),
            new CommonTable("central-expenditure.csv", "Sentrale utgifter", 'C', "table-central-expenditure"),
            new CommonTable("finance-items.csv", "Finansinntekter og -utgifter", 'F', "table-finance"),
            new CommonTable(
                    "year-end-dispositions.csv", "Avsetninger og årsoppgjørsdisposisjoner", 'D', "table-dispositions"));

    /** The seven that do not come out, by table and figure. */
    private static final Map<String, Difference> DIFFERENCES = Map.of(
            "Sentrale utgifter variance-percent.2024.table-central-expenditure", Difference.WITHOUT_SIGN,
            "Finansinntekter og -utgifter variance-percent.2024.table-finance", Difference.WITHOUT_SIGN,
            "Status økonomi i rammeområdet variance-percent.2024.area-P19", Difference.PERCENT_OF_NOTHING,
            "Sentrale utgifter variance-percent.2024.area-C04", Difference.PERCENT_OF_NOTHING,
            "Avsetninger og årsoppgjørsdisposisjoner variance-percent.2024.area-D2", Difference.PERCENT_OF_NOTHING,
            "Avsetninger og årsoppgjørsdisposisjoner variance-percent.2024.area-D5", Difference.PERCENT_OF_NOTHING,
            "Totaloversikt drift 2024 original.2024.committee-HAAI", Difference.ELSEWHERE_OTHERWISE);

    private PublishedFigures() {}

    /** In the order of the tables. */
    public static List<PublishedFigure> all() {
        var figures = new ArrayList<PublishedFigure>();
        committees(figures);
        for (var row : FactFile.read(FACTS + "operating-by-programme.csv")) {
            var scope = "area-" + row.getField("programme");
            add(figures, row, scope, row.getField("name"), "Status økonomi i rammeområdet", "original_budget_2024");
        }
        for (var table : COMMON) {
            int number = 0;
            int lines = (int) FactFile.read(FACTS + table.file).stream()
                    .filter(row -> row.getField("row_type").equals("line"))
                    .count();
            for (var row : FactFile.read(FACTS + table.file)) {
                boolean line = row.getField("row_type").equals("line");
                // C01 to C10 have two digits, S1 to S7 one.
                var code = (lines > 9 ? "%c%02d" : "%c%d").formatted(table.prefix, ++number);
                var scope = line ? "area-" + code : table.scope;
                add(figures, row, scope, row.getField("line"), table.name, "original_budget_2024");
            }
        }
        return List.copyOf(figures);
    }

    private static void committees(List<PublishedFigure> figures) {
        for (var row : FactFile.read(FACTS + "operating-by-committee.csv")) {
            boolean overview = row.getField("source_table").equals("overview");
            var code = row.getField("committee");
            var scope = code.equals("SUM") ? "total" : "committee-" + code;
            // The overview prints the original budget under the heading «Regnskap 2023».
            var original = overview ? "column_labelled_accounts_2023" : "original_budget_2024";
            var table = overview ? "Totaloversikt drift 2024" : "Tabellen til " + code;
            add(figures, row, scope, row.getField("label_printed"), table, original);
        }
    }

    private static void add(
            List<PublishedFigure> figures,
            NamedCsvRecord row,
            String scope,
            String label,
            String table,
            String original) {
        figures.add(figure("accounts", scope, row.getField("accounts_2024"), Unit.THOUSANDS, label, table));
        figures.add(figure("original", scope, row.getField(original), Unit.THOUSANDS, label, table));
        figures.add(figure("revised", scope, row.getField("revised_budget_2024"), Unit.THOUSANDS, label, table));
        figures.add(figure("variance", scope, row.getField("variance_printed"), Unit.THOUSANDS, label, table));
        var percent = row.getField("variance_pct_printed");
        figures.add(figure("variance-percent", scope, percent, Unit.PERCENT, label, table));
    }

    private static PublishedFigure figure(
            String column, String scope, String printed, Unit unit, String label, String table) {
        var id = column + "." + DrammenMoney.FISCAL_YEAR + "." + scope;
        var difference = Optional.ofNullable(DIFFERENCES.get(table + " " + id));
        return new PublishedFigure(id, new BigDecimal(printed), unit, label, table, difference);
    }
}
