package no.rodtrad.document.model;

import java.util.List;

/**
 * Where a document is shown. The blocks are the same; what can be pressed differs.
 *
 * @param beforeTable what stands before a table's file name in its address
 * @param afterTable what follows it, such as the day that is shown
 * @param moreFiles endings of what a table can be fetched as beside CSV and JSON
 */
public record Medium(Kind kind, String beforeTable, String afterTable, List<String> moreFiles) {

    /** Ending of a spreadsheet, among {@link #moreFiles()}. */
    public static final String XLSX = "xlsx";

    public enum Kind {
        SITE,
        /** Files that open from disk. */
        EDITION,
        PAPER
    }

    public static final Medium PAPER = new Medium(Kind.PAPER, "", "");

    /** Files of an edition, seen from a page in its folder. */
    public static final Medium EDITION = new Medium(Kind.EDITION, "tabell/", "");

    public Medium {
        moreFiles = List.copyOf(moreFiles);
    }

    public Medium(Kind kind, String beforeTable, String afterTable) {
        this(kind, beforeTable, afterTable, List.of());
    }

    /** Address of a table's file, such as {@code committees.csv}. */
    public String table(String file) {
        return beforeTable + file + afterTable;
    }

    public boolean paper() {
        return kind == Kind.PAPER;
    }
}
