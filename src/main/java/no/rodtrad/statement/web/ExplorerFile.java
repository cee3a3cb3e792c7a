package no.rodtrad.statement.web;

import java.util.List;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.SpreadsheetText;
import no.rodtrad.statement.JsonText;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingTrail;
import no.rodtrad.web.PageContext;

/** The rows of the explorer for other programs: one record for each number, exact, with its reference and origin. */
record ExplorerFile(OperatingFigures figures, List<ExplorerRow> rows, ExplorerQuery query, PageContext context) {

    String csv() {
        var text = new StringBuilder(
                "municipality,year,as_of,row,level,row_label,column,column_label,ore,percent,ref,origin\n");
        for (var row : rows) {
            for (var column : query.columns().columns()) {
                var figure = figures.figure(row.line(), column, OperatingTrail.LATER);
                text.append(context.municipalityKey()).append(',');
                text.append(figures.year()).append(',');
                text.append(figures.asOf()).append(',');
                text.append(row.line().scope()).append(',');
                text.append(row.level()).append(',');
                text.append(quoted(SpreadsheetText.defused(context.text().phrase(row.label()))))
                        .append(',');
                text.append(column.code()).append(',');
                text.append(quoted(context.text().get("statement.column." + column.code())))
                        .append(',');
                text.append(ore(figure)).append(',');
                text.append(percent(figure)).append(',');
                text.append(figure.ref()).append(',');
                text.append(figure.provenance().origin().code()).append('\n');
            }
        }
        return text.toString();
    }

    String json() {
        var text = new StringBuilder("{\"municipality\":")
                .append(JsonText.quoted(context.municipalityKey().value()))
                .append(",\"year\":")
                .append(figures.year())
                .append(",\"as_of\":\"")
                .append(figures.asOf())
                .append("\",\"language\":\"")
                .append(context.language().code())
                .append("\",\"rows\":[");
        var separator = "\n";
        for (var row : rows) {
            text.append(separator)
                    .append("{\"row\":")
                    .append(JsonText.quoted(row.line().scope()));
            text.append(",\"level\":").append(row.level());
            text.append(",\"label\":").append(JsonText.quoted(context.text().phrase(row.label())));
            text.append(",\"figures\":{");
            var comma = "";
            for (var column : query.columns().columns()) {
                var figure = figures.figure(row.line(), column, OperatingTrail.LATER);
                text.append(comma).append('"').append(column.code()).append("\":{");
                if (!ore(figure).isEmpty())
                    text.append("\"ore\":").append(ore(figure)).append(',');
                if (!percent(figure).isEmpty())
                    text.append("\"percent\":").append(percent(figure)).append(',');
                text.append("\"ref\":").append(JsonText.quoted(figure.ref().toString()));
                text.append(",\"origin\":\"")
                        .append(figure.provenance().origin().code())
                        .append("\"}");
                comma = ",";
            }
            text.append("}}");
            separator = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    private static String ore(Figure figure) {
        return figure.value() instanceof FigureValue.Amount amount
                ? Long.toString(amount.money().ore())
                : "";
    }

    private static String percent(Figure figure) {
        return figure.value() instanceof FigureValue.Number number
                ? number.number().toPlainString()
                : "";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
