package no.rodtrad.ledger;

/** The line at hand, read and checked. One object serves all lines of a file: ten million would be too many. */
final class Posting {

    int year;
    int period;
    long voucher;
    int epochDay;

    /** Four digits without the class: an art, whose fourth digit is local, or a balance account. */
    int art;

    /** -1 on the balance sheet. */
    int function;

    /** {@code chart_cost_centre.number}; 0 on the balance sheet. */
    int costCentre;

    int accountClass;
    long amountOre;

    byte[] bytes = new byte[0];
    int projectStart;
    int projectEnd;
    int textStart;
    int textEnd;
}
