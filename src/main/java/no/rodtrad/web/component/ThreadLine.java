package no.rodtrad.web.component;

/** The piece of thread between two nodes, as it is drawn on either side of a node. */
public enum ThreadLine {
    /** Nothing is drawn: the thread begins or ends here, or this is the space after a loose end. */
    NONE,
    /** The link stands in an adopted document or was confirmed. */
    DOCUMENTED,
    /** Somebody, or the system, has proposed the link. */
    PROPOSED,
    /** The link is missing: a frayed end. */
    LOOSE
}
