package no.rodtrad.organisation.model;

import java.util.regex.Pattern;

/** The short code of a committee, such as {@code FSK}. It may be part of an address and of a figure's name. */
public record CommitteeCode(String value) implements Comparable<CommitteeCode> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");

    public CommitteeCode {
        if (!isValid(value)) throw new IllegalArgumentException("Not a committee code: " + value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(CommitteeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
