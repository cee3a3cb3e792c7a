package no.rodtrad.demo.money;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an annual amount falls on the twelve months and the closing of the year, as weights. */
public enum Season {
    /** Fixed pay: low in June, when holiday pay is paid from last year's debt; higher after the wage settlement. */
    PAY(88, 86, 86, 86, 86, 34, 84, 86, 88, 92, 94, 90, 0),
    /** Temporary staff and overtime: most in the holidays. */
    SUBSTITUTES(70, 75, 78, 80, 80, 95, 130, 110, 75, 75, 72, 70, 0),
    GOODS(70, 75, 85, 80, 85, 85, 45, 75, 90, 90, 95, 95, 30),
    PURCHASES(60, 80, 80, 80, 80, 80, 75, 80, 80, 80, 85, 95, 45),
    MONTHLY(83, 83, 83, 83, 83, 83, 83, 83, 83, 83, 83, 87, 0),
    /** User fees: none in July. */
    FEES(90, 90, 90, 90, 90, 90, 10, 90, 90, 90, 90, 90, 0),
    QUARTERLY(0, 0, 240, 0, 0, 250, 0, 0, 250, 0, 0, 250, 10),
    /** Refunds from the state, claimed after each tertial and when the year is closed. */
    REFUNDS(10, 20, 60, 120, 40, 40, 20, 120, 60, 40, 40, 180, 250),
    /** Tax: employers pay what they have withheld every second month. */
    TAX(135, 25, 150, 20, 150, 25, 130, 20, 150, 25, 145, 25, 0),
    GRANT(104, 104, 104, 104, 104, 104, 0, 95, 95, 95, 91, 0, 0),
    HALF(0, 0, 0, 0, 0, 500, 0, 0, 0, 0, 0, 500, 0),
    SUMMER(0, 0, 0, 10, 60, 110, 60, 60, 0, 0, 0, 0, 0),
    JUNE(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0),
    /** Dividends: ordinary in June, extraordinary in December (167.5 of 361.9 million). */
    DIVIDEND(0, 0, 0, 0, 0, 537, 0, 0, 0, 0, 0, 463, 0),
    DECEMBER(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0),
    FUNDS_USED(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 600, 400),
    YEAREND(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    public static final int PERIODS = 13;

    private final int[] weights;

    Season(int... weights) {
        if (weights.length != PERIODS) throw new IllegalArgumentException("Not thirteen periods.");
        this.weights = weights;
    }

    public static Optional<Season> named(String name) {
        return Stream.of(values())
                .filter(season -> season.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The weight of a period, 1 to 13. */
    public int weight(int period) {
        return weights[period - 1];
    }

    /** Every month is an event of its own, so nothing is drawn: a tax payment does not hop about. */
    public boolean isFixed() {
        return switch (this) {
            case HALF, SUMMER, JUNE, DIVIDEND, DECEMBER, YEAREND -> true;
            default -> false;
        };
    }
}
