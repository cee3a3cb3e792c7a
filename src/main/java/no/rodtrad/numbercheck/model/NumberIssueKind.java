package no.rodtrad.numbercheck.model;

import java.util.Locale;

/** In which way something does not add up. */
public enum NumberIssueKind {
    TABLE_SUM,
    TABLE_VARIANCE,
    TABLE_PERCENT,
    PERCENT_OF_ZERO,
    TEXT_TABLE_AMOUNT,
    SIGN_WORD,
    TEXT_PERCENT,
    TEXT_ARITHMETIC,
    TWO_VALUES,
    CASE_DATE,
    DATE,
    PLAN_YEARS,
    LIST_COUNT,
    COUNT_CLAIM,
    UNIVERSAL_CLAIM,
    RANKING_CLAIM,
    STATUS_CLAIM,
    UNIT_LABEL,
    DUPLICATE,
    /** A number of one of our own documents is not the figure it stands for. */
    FIGURE;

    /** As it is written in a file: {@code table-sum}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
