package no.rodtrad.thread.model;

import java.util.Locale;

/** How well a link is known. The order is from firm to loose. */
public enum ThreadLinkState {
    /** It stands in a source, or a person has confirmed it. */
    DOCUMENTED,
    /** Nobody has confirmed it; its reason says why it is likely. */
    PROPOSED,
    /** There ought to be a link, and no source has one: a loose end. */
    MISSING,
    /** A proposal that a person has turned down. Never drawn. */
    REJECTED;

    /** As in the database and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ThreadLinkState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
