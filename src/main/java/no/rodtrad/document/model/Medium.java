package no.rodtrad.document.model;

/**
 * Where a document is shown. The blocks are the same; what can be pressed differs.
 *
 * @param beforeTable what stands before a table's file name in its address
 * @param afterTable what follows it, such as the day that is shown
 */
public record Medium(Kind kind, String beforeTable, String afterTable) {

    public enum Kind {
        SITE,
        /** Files that open from disk. */
        EDITION,
        PAPER
    }

    public static final Medium PAPER = new Medium(Kind.PAPER, "", "");

    /** Files of an edition, seen from a page in its folder. */
    public static final Medium EDITION = new Medium(Kind.EDITION, "tabell/", "");

    /** Address of a table's file, such as {@code committees.csv}. */
    public String table(String file) {
        return beforeTable + file + afterTable;
    }

    public boolean paper() {
        return kind == Kind.PAPER;
    }
}
