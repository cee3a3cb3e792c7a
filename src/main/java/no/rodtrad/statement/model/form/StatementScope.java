package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Set;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.organisation.model.EntityCode;

/**
 * Whose accounts a statement is made of: one entity, a named view of several that are added and not eliminated, or the
 * consolidated accounts.
 *
 * @param code as it stands in the names of figures: the code of the entity, {@code view-2a} or {@code konsern}
 * @param entities codes of those whose accounts are in it
 * @param eliminated whether what they did with each other is taken out
 */
public record StatementScope(String code, Set<EntityCode> entities, boolean eliminated) {

    public StatementScope {
        entities = Set.copyOf(entities);
    }

    /** The code of the consolidated accounts. */
    public static final String CONSOLIDATED = "konsern";

    public static StatementScope of(EntityCode entity) {
        return new StatementScope(entity.value(), Set.of(entity), false);
    }

    /** The sums of its entities, added and not eliminated. */
    public List<AccountSum> select(List<AccountSum> sums) {
        return sums.stream().filter(sum -> entities.contains(sum.entity())).toList();
    }
}
