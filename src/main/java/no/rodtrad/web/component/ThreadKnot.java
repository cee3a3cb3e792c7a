package no.rodtrad.web.component;

/** How a node of the thread is drawn. */
public enum ThreadKnot {
    ORDINARY,
    /** The thing that the page is about. */
    HERE,
    /** Nothing stands here, and the page says what is missing. */
    MISSING
}
