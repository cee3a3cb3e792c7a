package no.rodtrad.statement.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import no.rodtrad.statement.model.OperatingColumn;

/**
 * The cells of a row, written straight to the answer: there are hundreds on a page. Nothing in them needs escaping,
 * since they are references and numbers that we wrote ourselves.
 */
record RowCells(String figures, String query, int year, String scope, List<OperatingColumn> columns, RowNumbers numbers)
        implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        for (var column : columns) {
            boolean secondary = column.isBudget();
            output.writeContent(secondary ? "<td class=\"n p2\">" : "<td class=\"n\">");
            var number = numbers.of(column);
            var id = column.code() + "." + year + "." + scope;
            if (number.isEmpty()) {
                output.writeContent("<span class=\"none\" data-ref=\"figure:");
                output.writeContent(id);
                output.writeContent("\"><span aria-hidden=\"true\">\u2013</span><span class=\"sr\">");
                output.writeContent(numbers.nothing());
                output.writeContent("</span></span></td>");
                continue;
            }
            output.writeContent("<a class=\"numb\" href=\"");
            output.writeContent(figures);
            output.writeContent(id);
            output.writeContent(query);
            output.writeContent("\" data-ref=\"figure:");
            output.writeContent(id);
            output.writeContent("\">");
            output.writeContent(number);
            output.writeContent("</a></td>");
        }
    }
}
