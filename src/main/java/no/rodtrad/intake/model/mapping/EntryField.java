package no.rodtrad.intake.model.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a ledger entry has beside its amount. */
public enum EntryField {
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

    /** The column of our own form that it ends in. */
    public String column() {
        return column;
    }

    /** As written in a mapping. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EntryField> ofCode(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }
}
