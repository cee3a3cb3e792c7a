package no.rodtrad.kernel;

/** Where an amount comes from. The order is from firm to loose: a sum is as loose as its loosest part. */
public enum Origin {
    /** Printed in a table of the source, or imported from the municipality's own system. */
    PUBLISHED,
    /** Named in the running text of the source. */
    STATED,
    /** Made by the demonstration: printed nowhere. */
    GENERATED;

    public Origin or(Origin other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** As in the database and in files. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Origin ofCode(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
