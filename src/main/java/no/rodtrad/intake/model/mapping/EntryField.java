package no.rodtrad.intake.model.mapping;

import java.util.Locale;

/** What a ledger entry has beside its amount. */
public enum EntryField implements TargetField {
    /** Four digits. */
    YEAR("year"),
    /** 0 to 13, as in {@code LedgerRow}. */
    PERIOD("period"),
    VOUCHER("voucher"),
    DATE("date"),
    /** KOSTRA's account class, one digit, where the file has it beside the art; put before the art. */
    ACCOUNT_CLASS("art"),
    ART("art"),
    FUNCTION("funksjon"),
    COST_CENTRE("ansvar"),
    PROJECT("prosjekt"),
    TEXT("text");

    private final String column;

    EntryField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public RowField.Form form() {
        return this == DATE ? RowField.Form.DATE : RowField.Form.TEXT;
    }

    @Override
    public boolean isNeeded() {
        return switch (this) {
            case YEAR, PERIOD, VOUCHER, DATE, ART -> true;
            case ACCOUNT_CLASS, FUNCTION, COST_CENTRE, PROJECT, TEXT -> false;
        };
    }
}
