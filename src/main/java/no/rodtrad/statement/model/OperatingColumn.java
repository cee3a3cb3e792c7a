package no.rodtrad.statement.model;

import java.util.Optional;
import no.rodtrad.statement.model.form.StatementColumn;

/** The columns of the operating statement. The code is the first part of the id of every figure in it. */
public enum OperatingColumn {
    /** The budget as the council adopted it before the year began. */
    ORIGINAL("original"),
    /** The original budget with what an elected body has decided since. */
    VOTED("voted"),
    /** The voted budget with delegated and technical adjustments. */
    REVISED("revised"),
    /** What was posted. */
    ACCOUNTS("accounts"),
    /** Revised budget minus accounts: plus is less spent or more earned. */
    VARIANCE("variance"),
    /** The variance in per cent of the size of the revised budget. */
    VARIANCE_PERCENT("variance-percent"),
    /** The accounts in per cent of the accounts of all programme areas. */
    SHARE("share");

    private final String code;

    OperatingColumn(String code) {
        this.code = code;
    }

    /** As in ids, files and addresses. */
    public String code() {
        return code;
    }

    /** True for a sum of entries, false for what is computed from such sums. */
    public boolean isSumOfEntries() {
        return compareTo(ACCOUNTS) <= 0;
    }

    public boolean isBudget() {
        return compareTo(ACCOUNTS) < 0;
    }

    /** @param column one that both statements have: a budget or the accounts */
    public static OperatingColumn of(StatementColumn column) {
        return valueOf(column.name());
    }

    public static Optional<OperatingColumn> ofCode(String code) {
        for (var column : values()) if (column.code.equals(code)) return Optional.of(column);
        return Optional.empty();
    }
}
