package no.rodtrad.demo;

import java.util.Map;
import no.rodtrad.demo.PrintedCells.Cell;

/** Why a page writes another number than the print, in words for the list that people read. */
final class DifferingPrint {

    static final String TABLE_HEAD = """
            | Table | Line | Column in our copy | Printed | Ours | Page |
            |---|---|---|---|---|---|
            """;

    private static final String ROUNDED = "Each printed number is rounded by itself";

    /** Found by reading the tables of the source; any other difference has no reason yet, and fails the test. */
    private static final Map<String, String> REASONS = Map.of(
            "original.2024.committee-HAAI",
            "A misprint: the lines, the committee's own table and the grand total all give our number",
            "variance-percent.2024.table-central-expenditure",
            "A per cent is printed without the sign of its variance",
            "variance-percent.2024.table-finance",
            "A per cent is printed without the sign of its variance",
            "note.fund.2024.change.general-reserve",
            ROUNDED,
            "note.fund.2024.change.restricted-investment",
            ROUNDED,
            "note.dividend.2023.accounts.total",
            ROUNDED,
            "note.fund.2024.change.restricted-operating",
            "The printed change does not follow from the printed balances",
            "note.fund.2024.change.total",
            "The printed change does not follow from the printed balances");

    private DifferingPrint() {}

    static String head(int cells, int differing) {
        return """
                # Where our numbers are not the printed ones

                The annual report of Drammen for 2024 printed %,d numbers about money in the tables that we have \
                copied. Each is looked for on every page about money and in the report, by `EveryPrintedLineTest`, \
                which writes this list. All are there. %d are written otherwise; the reasons follow. The page \
                `/drammen/okonomi/trykte-tall` shows the same, each number with its explanation.
                """.formatted(cells, differing);
    }

    static String reason(Cell cell, String ours) {
        var known = REASONS.get(cell.figure());
        if (known != null) return known;
        if (ours.startsWith("\u2013")
                && cell.printed().signum() == 0
                && cell.column().equals("variance_pct_printed")) {
            return "The revised budget is 0, and a per cent of nothing is a dash here";
        }
        boolean opposite = EveryPrintedLineTest.isOpposite(cell, ours);
        if (cell.table().equals("investments-2a") && opposite && cell.printed().signum() < 0) {
            return "The statutory form shows income as positive, the printed table as negative";
        }
        throw new AssertionError("No reason is known why " + cell + " is written " + ours);
    }
}
