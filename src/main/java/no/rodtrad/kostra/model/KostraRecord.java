package no.rodtrad.kostra.model;

import org.jspecify.annotations.Nullable;

/**
 * One record of 48 characters, read by its fixed places.
 *
 * <p>Whether it belongs to operation, investment or the balance sheet follows from its own form and account class, and
 * not from those of the delivery: a record with an account class that its form has not is none of them.
 */
public final class KostraRecord {

    /** Characters in a record. */
    public static final int LENGTH = 48;

    private static final String OSLO = "0301";

    private final int line;
    private final String text;
    private final @Nullable KostraForm form;
    private final String function;
    private final int functionNumber;
    private final String art;
    private final int artNumber;
    private final int amount;
    private final String region;
    private final boolean operating;
    private final boolean investment;

    /**
     * @param line counted from 1, after empty lines are left out
     * @param text 48 characters
     * @param form the form that the record itself names, or nothing when no form is called so
     */
    public KostraRecord(int line, String text, @Nullable KostraForm form) {
        this.line = line;
        this.text = text;
        this.form = form;
        function = Blanks.trim(code());
        functionNumber = number(function);
        art = text.substring(36, 39);
        artNumber = number(Blanks.trim(art));
        amount = number(Blanks.trim(amountText()));
        region = text.substring(7, 13);
        // The sums ask each record many times.
        operating = form != null && isAppropriation() && accountClass().equals(form.operating());
        investment = form != null && isAppropriation() && accountClass().equals(form.investment());
    }

    public int line() {
        return line;
    }

    public String formId() {
        return text.substring(0, 2);
    }

    public String year() {
        return text.substring(2, 6);
    }

    public String quarter() {
        return text.substring(6, 7);
    }

    public String region() {
        return region;
    }

    public String organisation() {
        return text.substring(13, 22);
    }

    public String enterprise() {
        return text.substring(22, 31);
    }

    public String accountClass() {
        return text.substring(31, 32);
    }

    /** The function or the balance chapter, four characters as they stand. */
    public String code() {
        return text.substring(32, 36);
    }

    /** The function or the balance chapter without blanks. */
    public String function() {
        return function;
    }

    /** The function or the balance chapter as a number, 0 when it is none. */
    public int functionNumber() {
        return functionNumber;
    }

    /** The art or the sector, three characters as they stand. */
    public String art() {
        return art;
    }

    /** The art as a number, 0 when it is none. */
    public int artNumber() {
        return artNumber;
    }

    /** The amount, nine characters as they stand. */
    public String amountText() {
        return text.substring(39, LENGTH);
    }

    /** NOK 1000; costs and assets positive, income, debt and equity negative; 0 when it is no number. */
    public int amount() {
        return amount;
    }

    /** Whether the amount is a plain 0, so that the record says nothing. */
    public boolean isNothing() {
        return Blanks.trim(amountText()).equals("0");
    }

    public boolean isAppropriation() {
        return form != null && form.kind() == KostraForm.Kind.APPROPRIATION;
    }

    public boolean isOperating() {
        return operating;
    }

    public boolean isInvestment() {
        return investment;
    }

    public boolean isBalance() {
        return form != null && form.kind() == KostraForm.Kind.BALANCE;
    }

    /** Whether it tells of a whole municipality or county. */
    public boolean isRegional() {
        return form != null && form.regional();
    }

    public boolean isExpenditure() {
        return artNumber >= 10 && artNumber <= 599;
    }

    public boolean isIncome() {
        return artNumber >= 600 && artNumber <= 999;
    }

    public boolean isAsset() {
        return functionNumber >= 10 && functionNumber <= 29;
    }

    public boolean isDebtOrEquity() {
        return functionNumber >= 31 && functionNumber <= 5999;
    }

    public boolean isMemorandum() {
        return functionNumber >= 9100 && functionNumber <= 9999;
    }

    /** A district, and not the city of Oslo itself. */
    public boolean isOsloDistrict() {
        return region.startsWith(OSLO) && !region.endsWith("00");
    }

    /** The accounts of a municipality, its treasury alone or consolidated. */
    public boolean isMunicipality() {
        return formId().equals("0A") || formId().equals("0M");
    }

    /** The accounts of a county, its treasury alone or consolidated. */
    public boolean isCounty() {
        return formId().equals("0C") || formId().equals("0P");
    }

    private static int number(String trimmed) {
        int start = trimmed.startsWith("-") || trimmed.startsWith("+") ? 1 : 0;
        if (start == trimmed.length()) return 0;
        int value = 0;
        for (int i = start; i < trimmed.length(); i++) {
            char digit = trimmed.charAt(i);
            if (digit < '0' || digit > '9') return 0;
            value = value * 10 + (digit - '0');
        }
        return trimmed.startsWith("-") ? -value : value;
    }
}
