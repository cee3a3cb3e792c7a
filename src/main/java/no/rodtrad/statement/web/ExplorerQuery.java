package no.rodtrad.statement.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.statement.model.OperatingLine;

/**
 * What a reader has asked the explorer for. It stands in the address, so a view can be sent to others, and works
 * without script.
 *
 * @param open codes of the rows whose parts are shown
 * @param selected scope of the row that the panel explains; empty for none
 * @param find part of the name or code of rows; empty for all rows
 */
record ExplorerQuery(FiscalYear year, Set<String> open, String selected, String find, ColumnChoice columns) {

    /** More rows than this are never open at once. */
    private static final int MOST_OPEN = 200;

    static ExplorerQuery of(FiscalYear year, String open, String selected, String find, String columns) {
        var codes = new LinkedHashSet<String>();
        for (int from = 0; from < open.length() && codes.size() < MOST_OPEN; ) {
            int comma = open.indexOf(',', from);
            int to = comma < 0 ? open.length() : comma;
            if (to > from) codes.add(open.substring(from, to));
            from = to + 1;
        }
        return new ExplorerQuery(year, codes, selected, find.strip(), ColumnChoice.ofCode(columns));
    }

    /** How the row is named among the open ones: as short as it can be told apart from others. */
    static String code(OperatingLine line) {
        return line.code();
    }

    boolean isOpen(OperatingLine line) {
        return open.contains(code(line));
    }

    /** The same view with that row opened, or shut if it is open. */
    String toggled(OperatingLine line) {
        var address = start().append("&apen=");
        var code = code(line);
        boolean first = true;
        for (var each : open) {
            if (each.equals(code)) continue;
            if (!first) address.append(',');
            address.append(escaped(each));
            first = false;
        }
        if (!open.contains(code)) {
            if (!first) address.append(',');
            address.append(escaped(code));
        }
        if (!selected.isEmpty()) address.append("&rad=").append(escaped(selected));
        return address.append("#r-").append(line.scope()).toString();
    }

    /** The same view with that row explained in the panel. */
    String selecting(OperatingLine line) {
        return withOpen()
                .append("&rad=")
                .append(line.scope())
                .append("#r-")
                .append(line.scope())
                .toString();
    }

    /** The same view as a file. */
    String file(String ending) {
        var address = withOpen();
        address.replace(0, "penger".length(), "penger/drift." + ending);
        if (!selected.isEmpty()) address.append("&rad=").append(escaped(selected));
        return address.toString();
    }

    String openText() {
        return String.join(",", open);
    }

    private StringBuilder withOpen() {
        // Also when no row is open: an address without the word opens the way to the row it selects.
        var address = start().append("&apen=");
        boolean first = true;
        for (var each : open) {
            if (!first) address.append(',');
            address.append(escaped(each));
            first = false;
        }
        return address;
    }

    private StringBuilder start() {
        var address = new StringBuilder(160).append("penger?ar=").append(year.value());
        if (columns != ColumnChoice.BUDGET) address.append("&kolonner=").append(columns.code());
        if (!find.isEmpty()) address.append("&finn=").append(escaped(find));
        return address;
    }

    /** Codes are nearly always plain, and then nothing is to be done. */
    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '.';
            if (!plain) return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
        return text;
    }
}
