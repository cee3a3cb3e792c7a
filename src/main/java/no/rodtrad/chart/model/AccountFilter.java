package no.rodtrad.chart.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;

/**
 * Which entries are meant: those behind an {@link AccountSum}, or behind several, as in a line of a statement.
 *
 * @param accounts arts of three digits, or chapters of the balance sheet; none: all
 * @param functions three digits; none: all
 * @param areas none: all
 * @param project of investments; empty: all
 * @param period 1 to 13, and 0 for the opening balance; empty: all of the year. Budget entries have no period
 */
public record AccountFilter(
        FiscalYear year,
        Set<EntityCode> entities,
        AccountClass accountClass,
        Set<String> accounts,
        Set<String> functions,
        Set<BudgetAreaCode> areas,
        Optional<String> project,
        OptionalInt period) {

    public AccountFilter {
        entities = Set.copyOf(entities);
        accounts = Set.copyOf(accounts);
        functions = Set.copyOf(functions);
        areas = Set.copyOf(areas);
    }

    /** Everything in one class of accounts. */
    public static AccountFilter of(FiscalYear year, Set<EntityCode> entities, AccountClass accountClass) {
        return new AccountFilter(
                year, entities, accountClass, Set.of(), Set.of(), Set.of(), Optional.empty(), OptionalInt.empty());
    }

    public AccountFilter onAccounts(Collection<String> some) {
        return new AccountFilter(year, entities, accountClass, Set.copyOf(some), functions, areas, project, period);
    }

    public AccountFilter onFunctions(Collection<String> some) {
        return new AccountFilter(year, entities, accountClass, accounts, Set.copyOf(some), areas, project, period);
    }

    public AccountFilter inAreas(Collection<BudgetAreaCode> some) {
        return new AccountFilter(year, entities, accountClass, accounts, functions, Set.copyOf(some), project, period);
    }

    public AccountFilter onProject(String one) {
        return new AccountFilter(year, entities, accountClass, accounts, functions, areas, Optional.of(one), period);
    }

    public AccountFilter inPeriod(int one) {
        return new AccountFilter(
                year, entities, accountClass, accounts, functions, areas, project, OptionalInt.of(one));
    }

    /** Whether entries behind the sum are among those meant, as far as the sum tells. */
    public boolean admits(AccountSum sum) {
        return entities.contains(sum.entity())
                && accountClass == sum.accountClass()
                && (accounts.isEmpty() || accounts.contains(sum.account()))
                && (functions.isEmpty()
                        || sum.function().filter(functions::contains).isPresent())
                && (areas.isEmpty() || sum.area().filter(areas::contains).isPresent())
                && (project.isEmpty() || project.equals(sum.project()));
    }

    /** The sums that {@link #admits} lets through. */
    public List<AccountSum> of(Collection<AccountSum> sums) {
        return sums.stream().filter(this::admits).toList();
    }
}
