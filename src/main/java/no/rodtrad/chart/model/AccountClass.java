package no.rodtrad.chart.model;

import java.util.stream.Stream;

/** The first part of an account string (KOSTRA: kontoklasse). */
public enum AccountClass {
    INVESTMENT(0),
    OPERATION(1),
    BALANCE_SHEET(2);

    private final int digit;

    AccountClass(int digit) {
        this.digit = digit;
    }

    public int digit() {
        return digit;
    }

    public static AccountClass ofDigit(int digit) {
        return Stream.of(values())
                .filter(each -> each.digit == digit)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not an account class: " + digit));
    }
}
