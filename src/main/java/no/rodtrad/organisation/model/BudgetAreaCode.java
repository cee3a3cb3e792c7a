package no.rodtrad.organisation.model;

import java.util.regex.Pattern;

/** The code of a budget area, such as {@code P01}. It may be part of an address and of a figure's name. */
public record BudgetAreaCode(String value) implements Comparable<BudgetAreaCode> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,19}");

    public BudgetAreaCode {
        if (!isValid(value)) throw new IllegalArgumentException("Not a code of a budget area: " + value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(BudgetAreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
