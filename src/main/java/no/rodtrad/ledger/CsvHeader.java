package no.rodtrad.ledger;

import java.io.IOException;
import java.util.List;

/** What every file of ours must have: a header we know, lines as wide as it, and text in UTF-8. */
public final class CsvHeader {

    private CsvHeader() {}

    /** Reads the first line. {@code optional} columns may follow {@code required} ones, in their order. */
    public static boolean isAsExpected(
            CsvLines lines, List<String> required, List<String> optional, ProblemList problems) throws IOException {
        if (!lines.next()) {
            problems.add(0, "", "", "ledger.problem.empty-file", String.join(",", required));
            return false;
        }
        var found = new StringBuilder();
        for (int i = 0; i < lines.columns(); i++)
            found.append(i == 0 ? "" : ",").append(lines.text(i));
        var all = new StringBuilder(String.join(",", required));
        if (all.compareTo(found) == 0) return true;
        for (var column : optional) {
            if (all.append(',').append(column).compareTo(found) == 0) return true;
        }
        problems.add(1, "", found.toString(), "ledger.problem.wrong-header", String.join(",", required));
        return false;
    }

    /** Whether the line has that many fields, closed quotes and readable text; tells what is wrong when it has not. */
    public static boolean isWhole(FieldLines lines, int columns, ProblemList problems) {
        if (lines.isQuoteOpen()) {
            problems.add(lines.line(), "", "", "ledger.problem.unclosed-quote");
            return false;
        }
        if (lines.columns() != columns) {
            var key = lines.columns() > columns ? "ledger.problem.too-many-columns" : "ledger.problem.too-few-columns";
            problems.add(lines.line(), "", Integer.toString(lines.columns()), key, Integer.toString(columns));
            return false;
        }
        if (!lines.isUtf8()) {
            problems.add(lines.line(), "", lines.text(columns - 1), "ledger.problem.not-utf8");
            return false;
        }
        return true;
    }
}
