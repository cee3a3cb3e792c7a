package no.rodtrad.demo.investment;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.demo.fact.FactRow;

/** A row of a printed table: what stands in each of its columns, in thousands of kroner or in per cent. */
record PrintedRow(String name, Kind kind, Map<Cell, BigDecimal> cells) {

    /** A line, or a sum of those above it. */
    enum Kind {
        LINE,
        SUM,
        ENTITY_SUM,
        PART_SUM,
        TOTAL,
        RESULT;

        static Optional<Kind> ofCode(String code) {
            for (var kind : values()) if (kind.name().equalsIgnoreCase(code)) return Optional.of(kind);
            return Optional.empty();
        }
    }

    /** A column of the printed tables, with its heading in the files and the first part of the id of our figure. */
    enum Cell {
        ORIGINAL("original_budget_2024", "original"),
        VOTED("voted_budget_2024", "voted"),
        REVISED("revised_budget_2024", "revised"),
        ACCOUNTS("accounts_2024", "accounts"),
        VARIANCE_VOTED("variance_to_voted_printed", "variance-voted"),
        VARIANCE("variance_to_revised_printed", "variance"),
        PERCENT("variance_pct_printed", "variance-percent");

        private final String heading;
        private final String column;

        Cell(String heading, String column) {
            this.heading = heading;
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    private static final long MOST = 1_000_000_000;

    PrintedRow {
        cells = Map.copyOf(cells);
    }

    /** A row with every column of 2A and 2B. */
    static PrintedRow full(FactRow row, String name, Kind kind) {
        var cells = new EnumMap<Cell, BigDecimal>(Cell.class);
        for (var cell : Cell.values()) {
            if (cell == Cell.PERCENT) {
                row.optional(cell.heading).ifPresent(_ -> cells.put(cell, row.decimal(cell.heading)));
            } else {
                cells.put(cell, BigDecimal.valueOf(row.number(cell.heading, -MOST, MOST)));
            }
        }
        return new PrintedRow(name, kind, cells);
    }

    /** A row of the tables of status, which have neither a voted budget nor a per cent. */
    static PrintedRow ofStatus(FactRow row, String name, Kind kind) {
        var cells = new EnumMap<Cell, BigDecimal>(Cell.class);
        for (var cell : new Cell[] {Cell.ORIGINAL, Cell.REVISED, Cell.ACCOUNTS}) {
            cells.put(cell, BigDecimal.valueOf(row.number(cell.heading, -MOST, MOST)));
        }
        cells.put(Cell.VARIANCE, BigDecimal.valueOf(row.number("variance_printed", -MOST, MOST)));
        return new PrintedRow(name, kind, cells);
    }
}
