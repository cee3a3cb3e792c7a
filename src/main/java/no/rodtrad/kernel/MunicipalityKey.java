package no.rodtrad.kernel;

import java.util.Set;
import java.util.regex.Pattern;

/** The short name of a municipality in addresses and commands, and the name of its database schema. */
public record MunicipalityKey(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{1,39}");

    /** Words with another meaning as the first part of an address, or as a schema. */
    private static final Set<String> RESERVED =
            Set.of("api", "nb", "nn", "en", "static", "health", "error", "shared", "public", "information_schema");

    public MunicipalityKey {
        if (!isValid(value)) throw new IllegalArgumentException("Not a municipality key: " + value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches() && !RESERVED.contains(value) && !value.startsWith("pg_");
    }

    @Override
    public String toString() {
        return value;
    }
}
