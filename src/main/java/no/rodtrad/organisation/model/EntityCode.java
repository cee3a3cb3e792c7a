package no.rodtrad.organisation.model;

import java.util.regex.Pattern;

/** The code of an accounting entity, such as {@code KK}. It may be part of an address and of a figure's name. */
public record EntityCode(String value) implements Comparable<EntityCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,9}");

    /** The municipal treasury, which every municipality has. */
    public static final EntityCode TREASURY = new EntityCode("KK");

    public EntityCode {
        if (!isValid(value)) throw new IllegalArgumentException("Not a code of an accounting entity: " + value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(EntityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
