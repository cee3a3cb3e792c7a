package no.rodtrad.document.model;

/**
 * Where a document is shown. The blocks are the same; what can be pressed differs.
 *
 * @param tables address of the folder of tables, ending in a slash; empty where nothing can be downloaded
 */
public record Medium(Kind kind, String tables) {

    public enum Kind {
        SITE,
        /** Files that open from disk. */
        EDITION,
        PAPER
    }

    public static final Medium PAPER = new Medium(Kind.PAPER, "");

    public boolean paper() {
        return kind == Kind.PAPER;
    }
}
