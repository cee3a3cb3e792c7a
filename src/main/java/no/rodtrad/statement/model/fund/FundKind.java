package no.rodtrad.statement.model.fund;

/** The four kinds of fund, with their chapter in the balance. */
public enum FundKind {
    GENERAL_RESERVE("56"),
    RESTRICTED_OPERATING("51"),
    UNRESTRICTED_INVESTMENT("53"),
    RESTRICTED_INVESTMENT("55");

    private final String chapter;

    FundKind(String chapter) {
        this.chapter = chapter;
    }

    public String chapter() {
        return chapter;
    }

    /** The art of an allocation, in the operating or the investment class as the fund is. */
    public String allocationArt() {
        return isRestricted() ? "550" : "540";
    }

    public String useArt() {
        return isRestricted() ? "950" : "940";
    }

    public boolean isRestricted() {
        return this == RESTRICTED_OPERATING || this == RESTRICTED_INVESTMENT;
    }
}
