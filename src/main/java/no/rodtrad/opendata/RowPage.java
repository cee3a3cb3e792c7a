package no.rodtrad.opendata;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.StringJoiner;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.DataRow;
import no.rodtrad.opendata.model.Dataset;

/**
 * Some rows of a dataset, for a program that reads page by page.
 *
 * @param number from 1
 * @param size the most rows a page holds
 * @param total of rows on all pages
 */
public record RowPage(Dataset dataset, DataRequest request, int number, int size, long total, List<DataRow> rows) {

    /** In an address. */
    public static final String PAGE = "page";

    /** In an address. */
    public static final String SIZE = "size";

    public static final int USUAL = 100;

    /** More than this is a file. */
    public static final int MOST = 5000;

    public RowPage {
        rows = List.copyOf(rows);
    }

    long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** The page as it is sent. */
    public byte[] json() {
        var out = new ByteArrayOutputStream();
        try (var json = JsonFormat.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("dataset", dataset.name());
            json.writeStringProperty("as_of", request.asOf().toString());
            json.writeStringProperty("language", request.language().code());
            json.writeNumberProperty("page", number);
            json.writeNumberProperty("size", size);
            json.writeNumberProperty("pages", pages());
            json.writeNumberProperty("total", total);
            json.writeArrayPropertyStart("rows");
            for (var row : rows) JsonFormat.row(dataset.columns(), row, json);
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /**
     * The ways to other pages, as in a header.
     *
     * <p>Source: RFC 8288.
     */
    public String links(String address, String query) {
        var links = new StringJoiner(", ");
        if (number > 1) links.add(link(address, query, Math.min(number - 1, pages()), "prev"));
        if (number < pages()) links.add(link(address, query, number + 1L, "next"));
        links.add(link(address, query, 1, "first"));
        links.add(link(address, query, pages(), "last"));
        return links.toString();
    }

    private static String link(String address, String query, long page, String rel) {
        var rest = new StringJoiner("&", "?", "");
        for (var part : query.split("&", -1)) {
            if (!part.isEmpty() && !part.startsWith(PAGE + "=")) rest.add(part);
        }
        rest.add(PAGE + "=" + page);
        return "<" + address + rest + ">; rel=\"" + rel + "\"";
    }
}
