package no.rodtrad.statistic.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.rodtrad.statistic.model.Cube;

/** A table of statistics as CSV: one value on each line, with the codes and titles it is found under. */
final class CubeFile {

    private static final String MAY_BE_A_FORMULA = "=+-@\t\r";

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
        line(heads.stream().map(CubeFile::defused).toList(), text);
        for (var cell : cube.cells()) {
            var fields = new ArrayList<String>();
            for (var category : cube.at(cell.place())) {
                fields.add(defused(category.code()));
                fields.add(defused(category.title()));
            }
            fields.add(cell.value().map(BigDecimal::toPlainString).orElse(""));
            fields.add(cell.status().equals("-") ? "-" : defused(cell.status()));
            line(fields, text);
        }
        return text.toString();
    }

    /** A cell that a spreadsheet would calculate becomes one that it shows. */
    private static String defused(String text) {
        return !text.isEmpty() && MAY_BE_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(List<String> fields, StringBuilder text) {
        text.append(fields.stream()
                        .map(each -> each.matches("(?s).*[;\"\r\n].*") ? '"' + each.replace("\"", "\"\"") + '"' : each)
                        .collect(Collectors.joining(";")))
                .append('\n');
    }
}
