package no.rodtrad.opendata.model;

import java.util.List;

/**
 * A row of a dataset, as it is written in every format: numbers with a point, days as 2024-12-31.
 *
 * @param cells one for each column, in order; empty where there is no value
 */
public record DataRow(List<String> cells) {
    public DataRow {
        cells = List.copyOf(cells);
    }
}
