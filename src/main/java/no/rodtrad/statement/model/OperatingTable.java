package no.rodtrad.statement.model;

import java.util.Optional;

/** The printed tables of the operating accounts. */
public enum OperatingTable {
    PROGRAMME("programme"),
    CENTRAL_INCOME("central-income"),
    CENTRAL_EXPENDITURE("central-expenditure"),
    FINANCE("finance"),
    DISPOSITIONS("dispositions"),
    /** The counter item of depreciation, which takes it out of the result again. */
    COUNTER_ITEM("counter-item");

    private final String code;

    OperatingTable(String code) {
        this.code = code;
    }

    /** As in ids and addresses. */
    public String code() {
        return code;
    }

    /** Reads the code, with underscore as well, as in files. */
    public static Optional<OperatingTable> ofCode(String code) {
        var wanted = code.replace('_', '-');
        for (var table : values()) if (table.code.equals(wanted)) return Optional.of(table);
        return Optional.empty();
    }

    /** Whether people work in its areas, so that their privacy sets the depth. */
    public boolean hasStaff() {
        return this == PROGRAMME;
    }
}
