package no.rodtrad.statement.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.web.figure.FigureLinks;
import org.springframework.stereotype.Component;

/** From the explanation of an operating figure to its row in the money explorer. */
@Component
class ExplorerWays implements FigureLinks {

    private static final int YEAR_DIGITS = 4;

    /** Other figures, such as the lines of the statutory statements, have no row in the explorer. */
    private static final Pattern ROW = Pattern.compile("total|(committee|table|area|unit)-.+");

    @Override
    public List<Way> waysFrom(Ref figure) {
        var parts = figure.id().split("\\.", -1);
        if (parts.length < 3 || parts[1].length() != YEAR_DIGITS || !isColumn(parts[0])) return List.of();
        var row = parts[2];
        if (!ROW.matcher(row).matches()) return List.of();
        // A month is explained with the art group of its unit. Art groups across a whole area have no row.
        if (parts.length > 3 && row.startsWith("unit-")) row += "." + parts[3];
        return List.of(new Way("statement.explorer.way", "penger?ar=" + parts[1] + "&rad=" + row + "#r-" + row));
    }

    private static boolean isColumn(String code) {
        return Arrays.stream(OperatingColumn.values())
                .anyMatch(column -> column.code().equals(code));
    }
}
