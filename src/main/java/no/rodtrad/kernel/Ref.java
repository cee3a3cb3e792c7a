package no.rodtrad.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of one thing for life, in links, addresses and files: {@code kind:id}, such as {@code measure:tp.fs.fh.03}
 * or {@code figure:accounts.2024.area-P01}. The id never holds a character that an address must escape.
 */
public record Ref(String kind, String id) implements Comparable<Ref> {

    /** The kind of every {@link Figure}. */
    public static final String FIGURE = "figure";

    private static final Pattern KIND = Pattern.compile("[a-z][a-z_]*");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public Ref {
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("Not a kind of reference: " + kind);
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("Not an id of a reference: " + id);
    }

    public static Ref figure(String id) {
        return new Ref(FIGURE, id);
    }

    /** Reads what {@link #toString()} wrote; empty when the text is no reference. */
    public static Optional<Ref> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) return Optional.empty();
        var kind = text.substring(0, colon);
        var id = text.substring(colon + 1);
        if (!KIND.matcher(kind).matches() || !ID.matcher(id).matches()) return Optional.empty();
        return Optional.of(new Ref(kind, id));
    }

    @Override
    public int compareTo(Ref other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
