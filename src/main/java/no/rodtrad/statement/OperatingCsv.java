package no.rodtrad.statement;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;
import org.springframework.stereotype.Service;

/** The programme areas and the central income in exact øre, for other programs. */
@Service
public class OperatingCsv {

    private static final List<OperatingColumn> COLUMNS =
            List.of(OperatingColumn.ACCOUNTS, OperatingColumn.ORIGINAL, OperatingColumn.REVISED);

    private final OperatingStatements statements;

    OperatingCsv(OperatingStatements statements) {
        this.statements = statements;
    }

    /** One line for each area: {@code program,actual_ore,original_ore,revised_ore}. */
    public String csv(FiscalYear year, AsOf asOf) {
        var figures = statements.figures(year, asOf);
        var text = new StringBuilder("program,actual_ore,original_ore,revised_ore\n");
        for (var area : areas(figures)) {
            text.append(area.code());
            for (var column : COLUMNS) text.append(',').append(ore(area, column));
            text.append('\n');
        }
        return text.toString();
    }

    /** The same with the name of each area, and the reference and the origin of each figure. */
    public String json(FiscalYear year, AsOf asOf) {
        var figures = statements.figures(year, asOf);
        var text = new StringBuilder("{\"year\":" + year + ",\"as_of\":\"" + asOf + "\",\"areas\":[");
        var separator = "\n";
        for (var area : areas(figures)) {
            text.append(separator).append("{\"program\":").append(JsonText.quoted(area.code()));
            text.append(",\"name\":")
                    .append(JsonText.quoted(area.label().arguments().getLast().toString()));
            for (var column : COLUMNS) {
                var figure = figures.figure(area, column);
                text.append(",\"").append(column == OperatingColumn.ACCOUNTS ? "actual" : column.code());
                text.append("\":{\"ore\":").append(figure.money().ore());
                text.append(",\"ref\":").append(JsonText.quoted(figure.ref().toString()));
                text.append(",\"origin\":")
                        .append(JsonText.quoted(figure.provenance().origin().code()))
                        .append('}');
            }
            text.append('}');
            separator = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    /** In thousands, for a terminal. */
    public String text(FiscalYear year, AsOf asOf) {
        var text = new StringBuilder(String.format(Locale.ROOT, "%-56s", year));
        for (var column : COLUMNS) text.append(String.format(Locale.ROOT, "%14s", column.code()));
        text.append('\n');
        for (var area : areas(statements.figures(year, asOf))) {
            var name = area.code() + " " + area.label().arguments().getLast();
            text.append(String.format(Locale.ROOT, "%-56.56s", name));
            for (var column : COLUMNS) {
                var thousands = area.amounts().sum(column).money().roundedToThousands();
                text.append(String.format(
                        Locale.ROOT,
                        "%14s",
                        String.format(Locale.ROOT, "%,d", thousands).replace(',', ' ')));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static List<OperatingLine> areas(OperatingFigures figures) {
        var programmes = figures.areas(BudgetTable.PROGRAMME);
        var income = figures.areas(BudgetTable.CENTRAL_INCOME);
        return Stream.concat(programmes.stream(), income.stream()).toList();
    }

    private static long ore(OperatingLine area, OperatingColumn column) {
        return area.amounts().sum(column).money().ore();
    }
}
