package no.rodtrad.opendata.model;

import java.util.Locale;

/** What stands in a column of a dataset, and how it is written in a file. */
public enum ColumnType {
    /** Words for people. */
    TEXT("string"),
    /** A code or a key: digits in it are no number. */
    CODE("string"),
    /** A whole number. */
    WHOLE("integer"),
    /** A number with a decimal point. */
    DECIMAL("decimal"),
    /** A year in four digits. */
    YEAR("gYear"),
    /** A day, such as 2024-12-31. */
    DAY("date"),
    /** {@code true} or {@code false}. */
    TRUTH("boolean");

    private final String xmlSchema;

    ColumnType(String xmlSchema) {
        this.xmlSchema = xmlSchema;
    }

    public static ColumnType ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Name of the type in XML Schema, which CSVW goes by. */
    public String xmlSchema() {
        return xmlSchema;
    }

    /** Name of the type in Table Schema. */
    public String tableSchema() {
        return switch (this) {
            case TEXT, CODE -> "string";
            case WHOLE -> "integer";
            case DECIMAL -> "number";
            case YEAR -> "year";
            case DAY -> "date";
            case TRUTH -> "boolean";
        };
    }

    /** Whether it is written as a number in JSON and in a spreadsheet. */
    public boolean isNumber() {
        return this == WHOLE || this == DECIMAL || this == YEAR;
    }

    /** Whether anybody's words may stand in it, so that a spreadsheet could take them for a formula. */
    public boolean isWords() {
        return this == TEXT || this == CODE;
    }
}
