package no.rodtrad.kernel;

/** The unit an amount is written in. A table says it once, in its caption. */
public enum MoneyScale {
    KRONER(2),
    THOUSANDS(5),
    MILLIONS(8);

    private final int digitsAboveOre;

    MoneyScale(int digitsAboveOre) {
        this.digitsAboveOre = digitsAboveOre;
    }

    int digitsAboveOre() {
        return digitsAboveOre;
    }
}
