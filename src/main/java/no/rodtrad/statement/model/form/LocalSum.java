package no.rodtrad.statement.model.form;

import no.rodtrad.kernel.Money;
import no.rodtrad.organisation.model.EntityCode;

/**
 * What stands on one account of an entity's balance sheet, with the digits that the chapter leaves out. They tell whom
 * a claim or a debt is with, where the municipality has given each counterpart an account.
 *
 * @param digits the four of a balance account, as imported
 * @param amount assets positive, debt and equity negative
 * @param entries in how many entries
 */
public record LocalSum(EntityCode entity, String digits, Money amount, long entries) {

    /** Where nobody asks in how many entries. */
    public LocalSum(EntityCode entity, String digits, Money amount) {
        this(entity, digits, amount, 0);
    }
}
