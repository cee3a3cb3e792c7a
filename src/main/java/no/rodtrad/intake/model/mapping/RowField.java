package no.rodtrad.intake.model.mapping;

import org.springframework.modulith.NamedInterface;

/** A field of another row than a ledger entry. */
@NamedInterface("model")
public record RowField(String code, String column, Form form, boolean isNeeded) implements TargetField {

    /** How a field is read from a file, and written as ours. */
    public enum Form {
        /** As it stands. */
        TEXT,
        /** Digits only; zeros behind a decimal sign are left out. */
        WHOLE,
        /** In the mapping's form of dates; written 2024-01-31. */
        DATE,
        /** In the mapping's form of numbers; written in øre. */
        AMOUNT,
        /** As {@link #AMOUNT}, but a number of something else; written with a dot. */
        NUMBER
    }

    static RowField must(String code, String column, Form form) {
        return new RowField(code, column, form, true);
    }

    static RowField may(String code, String column, Form form) {
        return new RowField(code, column, form, false);
    }

    /** What divides the values of a statistic. */
    public static RowField dimension(String code) {
        return must(code, code, Form.TEXT);
    }
}
