package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Between the code of an entity and the key of a case. */
    private static final String CASE = "-case-";

    public StatementScope {
        entities = Set.copyOf(entities);
    }

    /** The code of the consolidated accounts. */
    public static final String CONSOLIDATED = "konsern";

    public static StatementScope of(EntityCode entity) {
        return new StatementScope(entity.value(), Set.of(entity), false);
    }

    /** One entity as a case finds it, changes it and leaves it. */
    public static StatementScope ofCase(EntityCode entity, String key) {
        return new StatementScope(entity + CASE + key, Set.of(entity), false);
    }

    /** The entity and the key of the case, where the code of a scope is of a case. */
    public static Optional<Map.Entry<EntityCode, String>> caseOf(String code) {
        int at = code.indexOf(CASE);
        return at <= 0 || !EntityCode.isValid(code.substring(0, at))
                ? Optional.empty()
                : Optional.of(Map.entry(new EntityCode(code.substring(0, at)), code.substring(at + CASE.length())));
    }

    /** The sums of its entities, added and not eliminated. */
    public List<AccountSum> select(List<AccountSum> sums) {
        return sums.stream().filter(sum -> entities.contains(sum.entity())).toList();
    }
}
