package no.rodtrad.kernel;

import java.util.Optional;

/**
 * The name of one thing for life, in links, addresses and files: {@code kind:id}, such as {@code measure:tp.fs.fh.03}
 * or {@code figure:accounts.2024.area-P01}. The id never holds a character that an address must escape.
 */
public record Ref(String kind, String id) implements Comparable<Ref> {

    /** The kind of every {@link Figure}. */
    public static final String FIGURE = "figure";

    public Ref {
        if (!isKind(kind)) throw new IllegalArgumentException("Not a kind of reference: " + kind);
        if (!isId(id)) throw new IllegalArgumentException("Not an id of a reference: " + id);
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
        if (!isKind(kind) || !isId(id)) return Optional.empty();
        return Optional.of(new Ref(kind, id));
    }

    // A page makes hundreds of references, so they are checked without regular expressions.

    /** {@code [a-z][a-z_]*} */
    private static boolean isKind(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c == '_' && i > 0)) return false;
        }
        return !text.isEmpty();
    }

    /** {@code [A-Za-z0-9][A-Za-z0-9._-]*} */
    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && !(i > 0 && (c == '.' || c == '_' || c == '-'))) return false;
        }
        return !text.isEmpty();
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
