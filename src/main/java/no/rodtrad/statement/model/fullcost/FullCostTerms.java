package no.rodtrad.statement.model.fullcost;

/**
 * How long a full cost service may carry a surplus or a deficit forward.
 *
 * @param surplusYears a surplus is given back to the users at the latest in this year after the one it arose in
 * @param deficitYears the same for a deficit; 0: the municipality bears it
 * @param law source; * marks what is from memory
 */
public record FullCostTerms(int surplusYears, int deficitYears, String law) {

    /** Water, sewage, sludge, and others without a rule of their own. */
    public static final FullCostTerms FIVE_YEARS = new FullCostTerms(5, 5, "selvkostforskriften § 8");

    /** Fees after plan- og bygningsloven, eierseksjonsloven and matrikkellova. */
    public static final FullCostTerms NO_DEFICIT = new FullCostTerms(
            5, 0, "selvkostforskriften § 8; plan- og bygningsloven, eierseksjonsloven, matrikkellova *");
}
