package no.rodtrad.statement.model.form;

import java.util.Optional;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.organisation.model.EntityCode;

/**
 * Says whom an entity dealt with in some of its entries. Needed where more than two entities are put together, and for
 * accounts that are used with others than the municipality's own entities.
 *
 * @param pair which pair of accounts the entries belong to
 * @param account digits that the account begins with, more of them than the chapter where local ones tell; empty: any
 * @param function empty: any
 * @param area empty: any
 * @param project empty: any
 */
public record CounterpartRule(
        EntityCode entity,
        String pair,
        Optional<String> account,
        Optional<String> function,
        Optional<String> area,
        Optional<String> project,
        FormVersion years,
        EntityCode counterpart) {

    /** Whether it says whom the entries were with. @param digits all that is known of the account */
    boolean fits(AccountSum sum, String digits, int year) {
        return fitsBesideAccount(sum, year) && (account.isEmpty() || digits.startsWith(account.get()));
    }

    /** Whether it says whom some of the entries may have been with, if more were known of their account. */
    boolean mayFit(AccountSum sum, String digits, int year) {
        return fitsBesideAccount(sum, year)
                && account.isPresent()
                && account.get().startsWith(digits);
    }

    private boolean fitsBesideAccount(AccountSum sum, int year) {
        return years.contains(year)
                && entity.equals(sum.entity())
                && (function.isEmpty() || function.equals(sum.function()))
                && (area.isEmpty() || area.equals(sum.area().map(each -> each.value())))
                && (project.isEmpty() || project.equals(sum.project()));
    }
}
