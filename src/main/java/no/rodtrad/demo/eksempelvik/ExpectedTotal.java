package no.rodtrad.demo.eksempelvik;

/**
 * What a line must come to, counted apart from the code that computes statements.
 *
 * @param entity code of an entity, or {@code konsern} for the legal person without what is internal to it
 * @param form as in the forms: 5-4-1, 5-4-2, 5-5-1, 5-5-2, 5-6, 5-8, 5-9-drift, 5-9-investering; or one of ours:
 *     bridge, working-capital, capital-account, fund, minimum-repayment, self-cost, elimination, reconciliation
 * @param version of the form; empty for ours
 * @param line number or name of the line
 * @param column original, voted, revised or accounts
 * @param ore the sum of the ledger amounts that the line gathers: expenditure, assets and use positive; income, debt,
 *     funds and a surplus negative. Whatever sign the form shows it with is the form's own matter
 */
public record ExpectedTotal(
        int year, String entity, String form, String version, String line, String column, long ore) {

    static final String HEADER = "year;entity;form;version;line;column;amount_ore";

    String row() {
        return year + ";" + entity + ";" + form + ";" + version + ";" + line + ";" + column + ";" + ore;
    }
}
