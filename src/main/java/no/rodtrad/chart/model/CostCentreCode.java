package no.rodtrad.chart.model;

import java.util.regex.Pattern;

/** The municipality's code of a cost centre, such as {@code 010101}. It may be part of an address. */
public record CostCentreCode(String value) implements Comparable<CostCentreCode> {

    /** Stands on lines of the balance sheet, which belong to no cost centre. */
    public static final String BALANCE_SHEET = "000000";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,15}");

    public CostCentreCode {
        if (!isValid(value)) throw new IllegalArgumentException("Not a code of a cost centre: " + value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(CostCentreCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
