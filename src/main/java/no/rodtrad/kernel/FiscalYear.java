package no.rodtrad.kernel;

import java.time.LocalDate;

/** A budget and accounting year: a calendar year from 1900 to 2199. */
public record FiscalYear(int value) implements Comparable<FiscalYear> {

    public FiscalYear {
        if (!isValid(value)) throw new IllegalArgumentException("Not a fiscal year: " + value);
    }

    public static boolean isValid(int value) {
        return value >= 1900 && value <= 2199;
    }

    public FiscalYear previous() {
        return new FiscalYear(value - 1);
    }

    public FiscalYear next() {
        return new FiscalYear(value + 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(value, 12, 31);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
