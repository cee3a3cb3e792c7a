package no.rodtrad.demo.investment;

/**
 * One account of the investment budget and accounts while entries are made of it.
 *
 * @param art five digits, of which the first is the class
 * @param project six digits, or empty
 */
record CapitalCell(
        String art,
        String function,
        String entity,
        String costCentre,
        String project,
        String text,
        ColumnAmounts amounts) {

    /** An account of class 0. */
    static String art(String kostra) {
        return "0" + kostra + "0";
    }
}
