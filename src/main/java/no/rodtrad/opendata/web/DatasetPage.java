package no.rodtrad.opendata.web;

import java.util.List;
import no.rodtrad.opendata.model.DataRow;

/**
 * One dataset: how to fetch it, what its columns mean, and its first rows.
 *
 * @param citation how to name it as a source
 */
public record DatasetPage(
        String name,
        String title,
        String description,
        List<DataListPage.FileLink> files,
        List<Column> columns,
        List<DataRow> rows,
        String citation,
        String licence,
        String licenceName) {

    public DatasetPage {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column and its description.
     *
     * @param key whether it is one of those that name a row
     */
    public record Column(
            String name, String title, String meaning, String type, String unit, boolean key, boolean number) {}
}
