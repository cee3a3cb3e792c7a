package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
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
 * @param reason why we know, as shown beside the statement
 */
public record CounterpartRule(
        EntityCode entity,
        String pair,
        Optional<String> account,
        Optional<String> function,
        Optional<String> area,
        Optional<String> project,
        FormVersion years,
        EntityCode counterpart,
        String reason) {

    static final List<String> HEADER = List.of(
            "entity",
            "pair",
            "account",
            "function",
            "area",
            "project",
            "counterpart",
            "valid_from",
            "valid_to",
            "reason");

    /** Where nobody asks for the reason. */
    public CounterpartRule(
            EntityCode entity,
            String pair,
            Optional<String> account,
            Optional<String> function,
            Optional<String> area,
            Optional<String> project,
            FormVersion years,
            EntityCode counterpart) {
        this(entity, pair, account, function, area, project, years, counterpart, "");
    }

    /**
     * Reads the rules of a municipality.
     *
     * @param entities codes of the entities that the municipality has
     */
    public static Outcome<List<CounterpartRule>> read(
            FormFile file, List<EliminationPair> pairs, Set<EntityCode> entities) {
        var problems = new ArrayList<Problem>();
        var rules = new ArrayList<CounterpartRule>();
        for (var row : PolicyTable.read(file, HEADER, problems).rows()) {
            var entity = entity(row, "entity", entities);
            var counterpart = entity(row, "counterpart", entities);
            if (entity.isPresent() && entity.equals(counterpart)) {
                row.problem("counterpart", "statement.form.problem.own-counterpart");
            }
            checkPair(row, pairs);
            row.needed("reason");
            var years = FormVersion.read(row);
            if (entity.isEmpty() || counterpart.isEmpty()) continue;
            var rule = new CounterpartRule(
                    entity.get(),
                    row.text("pair"),
                    filled(row, "account"),
                    filled(row, "function"),
                    filled(row, "area"),
                    filled(row, "project"),
                    years,
                    counterpart.get(),
                    row.text("reason"));
            for (var earlier : rules) {
                if (earlier.isOfSame(rule)) {
                    row.problem(
                            "counterpart",
                            "statement.form.problem.counterpart-twice",
                            earlier.counterpart().value());
                }
            }
            rules.add(rule);
        }
        return problems.isEmpty() ? new Accepted<>(List.copyOf(rules)) : new Rejected<>(problems);
    }

    private static Optional<String> filled(PolicyTable.Row row, String column) {
        return Optional.of(row.text(column)).filter(text -> !text.isEmpty());
    }

    private static Optional<EntityCode> entity(PolicyTable.Row row, String column, Set<EntityCode> entities) {
        var code = row.needed(column);
        var found = entities.stream().filter(each -> each.value().equals(code)).findFirst();
        if (!code.isEmpty() && found.isEmpty()) {
            var known = entities.stream().map(EntityCode::value).sorted().toList();
            row.problem(column, "statement.form.problem.unknown-entity", String.join(", ", known));
        }
        return found;
    }

    private static void checkPair(PolicyTable.Row row, List<EliminationPair> pairs) {
        var id = row.needed("pair");
        var pair = pairs.stream().filter(each -> each.id().equals(id)).findFirst();
        if (pair.isEmpty()) {
            var ids = pairs.stream().map(EliminationPair::id).toList();
            row.problem("pair", "statement.form.problem.word", String.join(", ", ids));
            return;
        }
        var account = row.text("account");
        if (!account.isEmpty() && !pair.get().mayTake(account)) {
            row.problem("account", "statement.form.problem.not-in-pair", id);
        }
    }

    /** Whether both say something of just the same entries in some year. */
    private boolean isOfSame(CounterpartRule other) {
        return years.overlaps(other.years)
                && entity.equals(other.entity)
                && pair.equals(other.pair)
                && account.equals(other.account)
                && function.equals(other.function)
                && area.equals(other.area)
                && project.equals(other.project);
    }

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
