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

    boolean isOpen(OperatingLine line) {
        return open.contains(line.code());
    }

    /** Codes of the open rows but one, as in an address. */
    String openWithout(String code) {
        var codes = new StringBuilder();
        for (var each : open) {
            if (each.equals(code)) continue;
            if (!codes.isEmpty()) codes.append(',');
            codes.append(escaped(each));
        }
        return codes.toString();
    }

    /** The same view with that row explained in the panel. */
    String selecting(OperatingLine line) {
        return withOpen() + "&rad=" + line.scope() + "#r-" + line.scope();
    }

    /** The same view as a file. */
    String file(String ending) {
        var address = "penger/drift." + ending + withOpen().substring("penger".length());
        return selected.isEmpty() ? address : address + "&rad=" + escaped(selected);
    }

    String openText() {
        return String.join(",", open);
    }

    /** The year, the columns and what is looked for. */
    String start() {
        var address = new StringBuilder(160).append("penger?ar=").append(year.value());
        if (columns != ColumnChoice.BUDGET) address.append("&kolonner=").append(columns.code());
        if (!find.isEmpty()) address.append("&finn=").append(escaped(find));
        return address.toString();
    }

    /** Says also that no row is open: an address without the word opens the way to the row it selects. */
    private String withOpen() {
        return start() + "&apen=" + openWithout("");
    }

    /** Codes are nearly always plain, and then nothing is to be done. */
    static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '.';
            if (!plain) return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
        return text;
    }
}
