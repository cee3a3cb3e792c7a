package no.rodtrad.statement.model.form;

import java.util.Locale;

/** With which sign a municipality shows the lines of a form. The amounts behind are the same. */
public enum SignConvention {
    /** As the form itself says: income and surplus positive, and expenditure too. */
    STATUTORY,
    /** As posted: expenditure positive, income negative. */
    POSTED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
