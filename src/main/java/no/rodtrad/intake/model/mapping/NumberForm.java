package no.rodtrad.intake.model.mapping;

/** How a file writes amounts. */
public record NumberForm(Decimal decimal, Thousands thousands, Unit unit) {

    public NumberForm {
        if (decimal.sign() == thousands.sign()) throw new IllegalArgumentException("One sign cannot mean two things.");
    }

    /** The sign before øre. */
    public enum Decimal {
        COMMA(','),
        DOT('.');

        private final char sign;

        Decimal(char sign) {
            this.sign = sign;
        }

        public char sign() {
            return sign;
        }
    }

    /** The sign between groups of three digits. A space is also the one that does not break. */
    public enum Thousands {
        NONE('\0'),
        SPACE(' '),
        DOT('.'),
        COMMA(','),
        APOSTROPHE('\'');

        private final char sign;

        Thousands(char sign) {
            this.sign = sign;
        }

        public char sign() {
            return sign;
        }
    }

    /** What the whole number counts. */
    public enum Unit {
        KRONER(2),
        ORE(0),
        THOUSANDS(5);

        private final int decimals;

        Unit(int decimals) {
            this.decimals = decimals;
        }

        /** How many decimals make øre. */
        public int decimals() {
            return decimals;
        }
    }
}
