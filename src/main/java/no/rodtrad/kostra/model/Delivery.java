package no.rodtrad.kostra.model;

/**
 * What is said of a file when it is delivered, and that each record is compared with.
 *
 * @param year four digits
 * @param quarter {@code 1} to {@code 4}, or a blank for a year
 * @param region six digits: the municipality and 00, a district of Oslo, or the county and 0000
 * @param organisation nine digits, or nine blanks when the form is for the whole municipality
 */
public record Delivery(KostraForm form, String year, String quarter, String region, String organisation) {

    /** What stands where no organisation is named. */
    public static final String NO_ORGANISATION = " ".repeat(9);

    private static final String FIRST_HALF = "12";

    /** @param organisation empty for none */
    public static Delivery of(KostraForm form, int year, String quarter, String region, String organisation) {
        var owner = organisation.isBlank() ? NO_ORGANISATION : organisation.strip();
        var part = quarter.isBlank() ? " " : quarter.strip();
        return new Delivery(form, String.format("%04d", year), part, region, owner);
    }

    public boolean isQuarterly() {
        return !quarter.isBlank();
    }

    /** What is wrong in the year, and from the third quarter, but only worth a warning before. */
    public Severity errorFromThirdQuarter() {
        return FIRST_HALF.contains(quarter) ? Severity.WARNING : Severity.ERROR;
    }

    /** What is wrong in the year, but only worth a warning in a quarter. */
    public Severity errorInYear() {
        return isQuarterly() ? Severity.WARNING : Severity.ERROR;
    }

    /** What is worth a warning in the year and in the first half, and is wrong from the third quarter. */
    public Severity warningUntilThirdQuarter() {
        return quarter.equals("3") || quarter.equals("4") ? Severity.ERROR : Severity.WARNING;
    }
}
