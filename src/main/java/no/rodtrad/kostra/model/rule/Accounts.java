package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.KostraRecord;

/** What several controls mean by the same words. Districts of Oslo are held to few of the sums. */
final class Accounts {

    private static final String LONGYEARBYEN = "211100";

    private Accounts() {}

    static boolean isOperating(KostraRecord record) {
        return record.isOperating() && !record.isOsloDistrict();
    }

    static boolean isInvestment(KostraRecord record) {
        return record.isInvestment() && !record.isOsloDistrict();
    }

    static boolean isRegionalOperating(KostraRecord record) {
        return record.isRegional() && isOperating(record);
    }

    static boolean isRegionalInvestment(KostraRecord record) {
        return record.isRegional() && isInvestment(record);
    }

    static boolean isAsset(KostraRecord record) {
        return record.isBalance() && record.isAsset();
    }

    static boolean isDebtOrEquity(KostraRecord record) {
        return record.isBalance() && record.isDebtOrEquity();
    }

    static boolean isLongyearbyen(KostraRecord record) {
        return record.region().equals(LONGYEARBYEN);
    }

    /** Depreciation on the function of a service. */
    static boolean isDepreciation(KostraRecord record) {
        boolean service = record.functionNumber() >= 100 && record.functionNumber() <= 799;
        return isOperating(record) && service && record.art().equals("590");
    }

    /** What cancels depreciation, so that it does not count in the result. */
    static boolean isCounterItem(KostraRecord record) {
        return isOperating(record)
                && record.function().equals("860")
                && record.art().equals("990");
    }

    /** Functions from 800 to 899. */
    static boolean isFinance(KostraRecord record) {
        return record.functionNumber() >= 800 && record.functionNumber() <= 899;
    }

    /** Functions from 041 to 045 of a church council. */
    static boolean isChurchService(KostraRecord record) {
        return record.functionNumber() >= 41 && record.functionNumber() <= 45;
    }
}
