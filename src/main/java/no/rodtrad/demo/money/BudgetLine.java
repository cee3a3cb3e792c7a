package no.rodtrad.demo.money;

import no.rodtrad.kernel.Origin;

/**
 * One budget line, for the whole year. Expenditure, and a cut of income, is positive.
 *
 * @param art four digits: the KOSTRA art and a local digit, in operation; or five, of which the first is the class: 0
 *     investment, 1 operation
 * @param project six digits, or empty
 * @param origin stated when the source names this amount for the area; the split on units is always generated
 */
public record BudgetLine(
        String art, String function, String costCentre, String project, long ore, String text, Origin origin) {

    /** 0 investment, 1 operation. */
    public int accountClass() {
        return art.length() == 5 ? art.charAt(0) - '0' : 1;
    }
}
