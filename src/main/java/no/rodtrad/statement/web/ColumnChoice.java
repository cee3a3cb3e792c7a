package no.rodtrad.statement.web;

import java.util.List;
import no.rodtrad.statement.model.OperatingColumn;

/** Which columns the explorer shows. */
enum ColumnChoice {
    BUDGET(
            "budsjett",
            OperatingColumn.ORIGINAL,
            OperatingColumn.REVISED,
            OperatingColumn.ACCOUNTS,
            OperatingColumn.VARIANCE,
            OperatingColumn.VARIANCE_PERCENT),
    ALL(
            "alle",
            OperatingColumn.ORIGINAL,
            OperatingColumn.VOTED,
            OperatingColumn.REVISED,
            OperatingColumn.ACCOUNTS,
            OperatingColumn.VARIANCE,
            OperatingColumn.VARIANCE_PERCENT),
    ACCOUNTS("regnskap", OperatingColumn.ACCOUNTS, OperatingColumn.VARIANCE, OperatingColumn.VARIANCE_PERCENT);

    private final String code;
    private final List<OperatingColumn> columns;

    ColumnChoice(String code, OperatingColumn... columns) {
        this.code = code;
        this.columns = List.of(columns);
    }

    /** As in addresses. */
    String code() {
        return code;
    }

    List<OperatingColumn> columns() {
        return columns;
    }

    /** Anything else is the usual choice. */
    static ColumnChoice ofCode(String code) {
        for (var choice : values()) if (choice.code.equals(code)) return choice;
        return BUDGET;
    }
}
