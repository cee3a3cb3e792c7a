package no.rodtrad.demo.money;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.rodtrad.demo.money.PublishedFigure.Difference;
import no.rodtrad.demo.money.PublishedFigure.Unit;

/**
 * The 320 printed numbers of the five operating tables of the annual report 2024: 64 lines and sums, each with
 * accounts, original and revised budget, variance and per cent. The committees are printed twice.
 */
public final class PublishedFigures {

    private static final String FACTS = "drammen/";
    private static final String OVERVIEW = "Totaloversikt drift 2024";
    private static final String PROGRAMMES = "Status økonomi i rammeområdet";

    /** A table in a file of facts: its name in the source, the prefix of its areas, and the name of its sum. */
    private record CommonTable(String file, String name, char prefix, String scope) {}

    private static final List<CommonTable> COMMON = List.of(
            new CommonTable("central-revenues.csv", "Sentrale inntekter", 'S', "table-central-income"),
            new CommonTable("central-expenditure.csv", "Sentrale utgifter", 'C', "table-central-expenditure"),
            new CommonTable("finance-items.csv", "Finansinntekter og -utgifter", 'F', "table-finance"),
            new CommonTable(
                    "year-end-dispositions.csv", "Avsetninger og årsoppgjørsdisposisjoner", 'D', "table-dispositions"));

    private final Map<String, NamedCsvRecord> differences = FactFile.read(FACTS + "published-differences.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("table") + " " + row.getField("figure"), row -> row));

    private final List<PublishedFigure> figures = new ArrayList<>();

    private PublishedFigures() {}

    /** In the order of the tables. */
    public static List<PublishedFigure> all() {
        var reading = new PublishedFigures();
        reading.committees();
        reading.programmes();
        COMMON.forEach(reading::common);
        return List.copyOf(reading.figures);
    }

    private void committees() {
        for (var row : FactFile.read(FACTS + "operating-by-committee.csv")) {
            boolean overview = row.getField("source_table").equals("overview");
            var code = row.getField("committee");
            var scope = code.equals("SUM") ? "total" : "committee-" + code;
            var table = overview ? OVERVIEW : "Tabellen til " + code;
            var original = overview ? "column_labelled_accounts_2023" : "original_budget_2024";
            add(row, scope, row.getField("label_printed"), table, original);
        }
    }

    private void programmes() {
        for (var row : FactFile.read(FACTS + "operating-by-programme.csv")) {
            add(row, "area-" + row.getField("programme"), row.getField("name"), PROGRAMMES, "original_budget_2024");
        }
    }

    private void common(CommonTable table) {
        var rows = FactFile.read(FACTS + table.file);
        long lines = rows.stream().filter(row -> isLine(row)).count();
        int number = 0;
        for (var row : rows) {
            // C01 to C10 have two digits, S1 to S7 one.
            var code = (lines > 9 ? "%c%02d" : "%c%d").formatted(table.prefix, ++number);
            var scope = isLine(row) ? "area-" + code : table.scope;
            add(row, scope, row.getField("line"), table.name, "original_budget_2024");
        }
    }

    private static boolean isLine(NamedCsvRecord row) {
        return row.getField("row_type").equals("line");
    }

    private void add(NamedCsvRecord row, String scope, String label, String table, String original) {
        // The overview prints the original budget under the heading of last year's accounts.
        Optional<String> heading = table.equals(OVERVIEW) ? Optional.of("Regnskap 2023") : Optional.empty();
        var line = new Line(scope, label, table);
        add(line, "accounts", row.getField("accounts_2024"), Unit.THOUSANDS, Optional.empty());
        add(line, "original", row.getField(original), Unit.THOUSANDS, heading);
        add(line, "revised", row.getField("revised_budget_2024"), Unit.THOUSANDS, Optional.empty());
        add(line, "variance", row.getField("variance_printed"), Unit.THOUSANDS, Optional.empty());
        add(line, "variance-percent", row.getField("variance_pct_printed"), Unit.PERCENT, Optional.empty());
    }

    private record Line(String scope, String label, String table) {}

    private void add(Line line, String column, String printed, Unit unit, Optional<String> printedColumn) {
        var id = column + "." + DrammenMoney.FISCAL_YEAR + "." + line.scope;
        var known = Optional.ofNullable(differences.get(line.table + " " + id));
        figures.add(new PublishedFigure(
                id,
                new BigDecimal(printed),
                unit,
                line.label,
                line.table,
                printedColumn,
                known.map(row -> Difference.valueOf(row.getField("difference").toUpperCase(Locale.ROOT))),
                known.map(row -> row.getField("note_nb"))));
    }
}
