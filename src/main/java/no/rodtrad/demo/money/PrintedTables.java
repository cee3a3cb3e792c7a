package no.rodtrad.demo.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.PublishedFigure;
import no.rodtrad.statement.model.PublishedFigure.Unit;

/**
 * The 320 printed numbers of the five operating tables of the annual report 2024: 64 lines and sums, each with
 * accounts, original and revised budget, variance and per cent. The committees are printed twice. Where a number is
 * another than ours, a file says why.
 */
public final class PrintedTables {

    private static final String ORIGINAL = "original_budget_2024";
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

    private final FactFolder facts;
    private final Map<String, String> notes = new HashMap<>();
    private final List<PublishedFigure> figures = new ArrayList<>();

    private PrintedTables(FactFolder facts) {
        this.facts = facts;
    }

    /** In the order of the tables. */
    public static Outcome<List<PublishedFigure>> read(FactFolder facts) {
        var reading = new PrintedTables(facts);
        var differences = facts.read("published-differences.csv").rows();
        for (var row : differences) reading.notes.put(name(row), row.required("note_nb"));
        reading.committees();
        reading.programmes();
        COMMON.forEach(reading::common);
        for (var row : differences) row.known("figure", row.text("figure"), !reading.notes.containsKey(name(row)));
        return facts.outcome(() -> List.copyOf(reading.figures));
    }

    private static String name(FactRow row) {
        return row.required("table") + " " + row.required("figure");
    }

    private void committees() {
        for (var row : facts.read("operating-by-committee.csv").rows()) {
            boolean overview = row.code("source_table", PrintedTables::isOverview, false);
            var code = row.key("committee");
            var scope = code.equals("SUM") ? "total" : "committee-" + code;
            var table = overview ? OVERVIEW : "Tabellen til " + code;
            add(row, scope, table, overview ? "column_labelled_accounts_2023" : ORIGINAL);
        }
    }

    private static Optional<Boolean> isOverview(String table) {
        return switch (table) {
            case "overview" -> Optional.of(true);
            case "committee_table" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private void programmes() {
        for (var row : facts.read("operating-by-programme.csv").rows()) {
            add(row, "area-" + row.ownKey("programme"), PROGRAMMES, ORIGINAL);
        }
    }

    private void common(CommonTable table) {
        var rows = facts.read(table.file).rows();
        long lines = rows.stream().filter(PrintedTables::isLine).count();
        int number = 0;
        for (var row : rows) {
            // C01 to C10 have two digits, S1 to S7 one.
            var code = (lines > 9 ? "%c%02d" : "%c%d").formatted(table.prefix, ++number);
            add(row, isLine(row) ? "area-" + code : table.scope, table.name, ORIGINAL);
        }
    }

    private static boolean isLine(FactRow row) {
        return row.text("row_type").equals("line");
    }

    private void add(FactRow row, String scope, String table, String original) {
        // The overview prints the original budget under the heading of last year's accounts.
        Optional<String> heading = table.equals(OVERVIEW) ? Optional.of("Regnskap 2023") : Optional.empty();
        var line = new Line(scope, table);
        add(line, "accounts", row.decimal("accounts_2024"), Unit.THOUSANDS, Optional.empty());
        add(line, "original", row.decimal(original), Unit.THOUSANDS, heading);
        add(line, "revised", row.decimal("revised_budget_2024"), Unit.THOUSANDS, Optional.empty());
        add(line, "variance", row.decimal("variance_printed"), Unit.THOUSANDS, Optional.empty());
        add(line, "variance-percent", row.decimal("variance_pct_printed"), Unit.PERCENT, Optional.empty());
    }

    private record Line(String scope, String table) {}

    private void add(Line line, String column, BigDecimal printed, Unit unit, Optional<String> printedColumn) {
        var id = column + "." + DrammenMoney.FISCAL_YEAR + "." + line.scope;
        var note = Optional.ofNullable(notes.remove(line.table + " " + id));
        figures.add(new PublishedFigure(Ref.figure(id), printed, unit, line.table, printedColumn, note));
    }
}
