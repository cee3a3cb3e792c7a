package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.rodtrad.budget.folder.FolderSums;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.statement.model.form.MappingOverrides;
import no.rodtrad.statement.model.form.Statement;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementText;

/** The statements of a folder of files, straight from the files. */
public final class FolderStatement {

    private static final List<StatementColumn> COLUMNS =
            List.of(StatementColumn.ACCOUNTS, StatementColumn.ORIGINAL, StatementColumn.REVISED);

    private final FolderSums sums;
    private final FiscalYear year;

    public FolderStatement(FolderSums sums, FiscalYear year) {
        this.sums = sums;
        this.year = year;
    }

    /** The budget areas, as {@code program,actual_ore,original_ore,revised_ore}. */
    public String operatingCsv() {
        var text = new StringBuilder("program,actual_ore,original_ore,revised_ore\n");
        operating().forEach((area, amounts) -> {
            text.append(area.code().value());
            for (var column : COLUMNS) text.append(',').append(ore(amounts, column));
            text.append('\n');
        });
        return text.toString();
    }

    /** The budget areas with their names; amounts in øre. */
    public String operatingJson() {
        var text = new StringBuilder("{\"year\":" + year + ",\"areas\":[");
        var separator = "\n";
        for (var entry : operating().entrySet()) {
            text.append(separator)
                    .append("{\"program\":")
                    .append(JsonText.quoted(entry.getKey().code().value()));
            text.append(",\"name\":").append(JsonText.quoted(entry.getKey().name()));
            for (var column : COLUMNS) {
                var name = column == StatementColumn.ACCOUNTS ? "actual" : column.code();
                text.append(",\"").append(name).append("_ore\":").append(ore(entry.getValue(), column));
            }
            text.append('}');
            separator = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    /** The budget areas in thousands, with the variance, for a terminal. */
    public String operatingText() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-48s%14s%14s%14s%14s%9s%n",
                "" + year,
                "accounts",
                "original",
                "revised",
                "variance",
                "%"));
        var total = new EnumMap<StatementColumn, Money>(StatementColumn.class);
        operating().forEach((area, amounts) -> {
            line(text, area.code().value() + " " + area.name(), amounts);
            amounts.forEach((column, amount) -> total.merge(column, amount, Money::plus));
        });
        line(text, "", total);
        return text.toString();
    }

    private static void line(StringBuilder text, String label, Map<StatementColumn, Money> amounts) {
        var revised = amounts.getOrDefault(StatementColumn.REVISED, Money.ZERO);
        var variance = revised.minus(amounts.getOrDefault(StatementColumn.ACCOUNTS, Money.ZERO));
        text.append(String.format(Locale.ROOT, "%-48.48s", label));
        for (var column : COLUMNS) text.append(thousands(amounts.getOrDefault(column, Money.ZERO)));
        text.append(thousands(variance));
        var percent =
                revised.isZero() ? "–" : variance.percentOf(revised.abs(), 1).toPlainString();
        text.append(String.format(Locale.ROOT, "%9s%n", percent));
    }

    private static String thousands(Money amount) {
        return String.format(
                Locale.ROOT,
                "%14s",
                String.format(Locale.ROOT, "%,d", amount.roundedToThousands()).replace(',', ' '));
    }

    private Map<BudgetArea, Map<StatementColumn, Money>> operating() {
        var byArea = new TreeMap<BudgetArea, Map<StatementColumn, Money>>(
                (one, other) -> Integer.compare(one.position(), other.position()));
        for (var area : sums.areas()) byArea.put(area, new EnumMap<>(StatementColumn.class));
        columns().forEach((column, of) -> {
            for (var sum : of) {
                if (sum.area().isEmpty()) continue;
                for (var area : byArea.entrySet()) {
                    if (area.getKey().code().equals(sum.area().get())) {
                        area.getValue().merge(column, sum.amount(), Money::plus);
                    }
                }
            }
        });
        return byArea;
    }

    private static long ore(Map<StatementColumn, Money> amounts, StatementColumn column) {
        return amounts.getOrDefault(column, Money.ZERO).ore();
    }

    /** A statutory form, filled in. */
    public Statement form(String form) {
        return Statement.of(FormLibrary.forms(), form, year.value(), columns(), MappingOverrides.NONE);
    }

    /** A statutory form in thousands, for a terminal. */
    public String formText(String form) {
        return new StatementText(LanguageChoice.NB, MoneyScale.THOUSANDS).of(form(form));
    }

    /** A statutory form line by line, amounts in øre as the form shows them. */
    public String formCsv(String form) {
        var statement = form(form);
        var columns = statement.columns().stream()
                .filter(column -> column != StatementColumn.VARIANCE_PERCENT)
                .toList();
        var text = new StringBuilder("line,label");
        for (var column : columns) text.append(',').append(column.code()).append("_ore");
        for (var row : rows(statement, columns)) {
            text.append('\n').append(row.code()).append(",\"");
            text.append(row.label().replace("\"", "\"\"")).append('"');
            for (var amount : row.amounts()) text.append(',').append(amount.ore());
        }
        return text.append('\n').toString();
    }

    /** The same as JSON. */
    public String formJson(String form) {
        var statement = form(form);
        var columns = statement.columns().stream()
                .filter(column -> column != StatementColumn.VARIANCE_PERCENT)
                .toList();
        var text = new StringBuilder("{\"form\":" + JsonText.quoted(form) + ",\"year\":" + year + ",\"lines\":[");
        var separator = "\n";
        for (var row : rows(statement, columns)) {
            text.append(separator).append("{\"line\":").append(JsonText.quoted(row.code()));
            text.append(",\"label\":").append(JsonText.quoted(row.label()));
            for (int i = 0; i < columns.size(); i++) {
                text.append(",\"")
                        .append(columns.get(i).code())
                        .append("_ore\":")
                        .append(row.amounts().get(i).ore());
            }
            text.append('}');
            separator = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    private record Row(String code, String label, List<Money> amounts) {}

    /** The lines, and last what is not placed. */
    private static List<Row> rows(Statement statement, List<StatementColumn> columns) {
        var rows = new ArrayList<Row>();
        for (var line : statement.lines()) {
            var amounts = columns.stream()
                    .map(column -> line.amount(column).orElse(Money.ZERO))
                    .toList();
            rows.add(new Row(line.code(), line.line().label().nb(), amounts));
        }
        rows.add(new Row(
                "unplaced",
                "Ikke plassert",
                columns.stream().map(statement::unplaced).toList()));
        return rows;
    }

    private Map<StatementColumn, List<AccountSum>> columns() {
        return Map.of(
                StatementColumn.ACCOUNTS, sums.accounts(),
                StatementColumn.ORIGINAL, sums.original(),
                StatementColumn.REVISED, sums.revised());
    }
}
