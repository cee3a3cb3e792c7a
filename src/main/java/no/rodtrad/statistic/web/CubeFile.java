package no.rodtrad.statistic.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.rodtrad.kernel.SpreadsheetText;
import no.rodtrad.statistic.model.Cube;

/** A table of statistics as CSV: one value on each line, with the codes and titles it is found under. */
final class CubeFile {

    private CubeFile() {}

    static String csv(Cube cube) {
        var text = new StringBuilder();
        var heads = new ArrayList<String>();
        for (var dimension : cube.dimensions()) {
            heads.add(dimension.code());
            heads.add(dimension.code() + "_title");
        }
        heads.add("value");
        heads.add("status");
        line(heads.stream().map(SpreadsheetText::defused).toList(), text);
        for (var cell : cube.cells()) {
            var fields = new ArrayList<String>();
            for (var category : cube.at(cell.place())) {
                fields.add(SpreadsheetText.defused(category.code()));
                fields.add(SpreadsheetText.defused(category.title()));
            }
            fields.add(cell.value().map(BigDecimal::toPlainString).orElse(""));
            fields.add(cell.status().equals("-") ? "-" : SpreadsheetText.defused(cell.status()));
            line(fields, text);
        }
        return text.toString();
    }

    private static void line(List<String> fields, StringBuilder text) {
        text.append(fields.stream()
                        .map(each -> each.matches("(?s).*[;\"\r\n].*") ? '"' + each.replace("\"", "\"\"") + '"' : each)
                        .collect(Collectors.joining(";")))
                .append('\n');
    }
}
