package no.rodtrad.ledger;

import java.util.List;

/** A line of ledger entries in our own form: the names of its columns, and the number of each. */
public final class PostingColumns {

    public static final List<String> NAMES = List.of(
            "tenant",
            "year",
            "period",
            "voucher",
            "date",
            "art",
            "funksjon",
            "ansvar",
            "prosjekt",
            "amount_ore",
            "text");

    public static final int YEAR = 1;
    public static final int PERIOD = 2;
    public static final int VOUCHER = 3;
    public static final int DATE = 4;
    public static final int ART = 5;
    public static final int FUNCTION = 6;
    public static final int COST_CENTRE = 7;
    public static final int PROJECT = 8;
    public static final int AMOUNT = 9;
    public static final int TEXT = 10;

    private PostingColumns() {}
}
