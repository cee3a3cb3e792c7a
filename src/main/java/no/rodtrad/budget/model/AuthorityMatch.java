package no.rodtrad.budget.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.rodtrad.budget.model.AdjustmentArts.Where;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.decision.model.DelegatedAuthority;
import no.rodtrad.kernel.Money;
import no.rodtrad.organisation.model.BudgetAreaCode;

/** Finds the powers that name exactly what an adjustment does. */
final class AuthorityMatch {

    private final List<BudgetEntry> entries;
    private final Map<Appropriation, Money> changes;
    private final Function<CostCentreCode, BudgetAreaCode> areaOf;

    AuthorityMatch(List<BudgetEntry> entries, Function<CostCentreCode, BudgetAreaCode> areaOf) {
        this.entries = entries;
        this.areaOf = areaOf;
        this.changes = Appropriation.changes(entries, areaOf);
    }

    /** Those among the given that cover the whole adjustment, each with what it takes; limits are not looked at. */
    List<AuthorityUse> among(Collection<DelegatedAuthority> authorities) {
        return authorities.stream()
                .flatMap(each ->
                        covered(each).filter(Money::isPositive).map(amount -> new AuthorityUse(each, amount)).stream())
                .toList();
    }

    private Optional<Money> covered(DelegatedAuthority authority) {
        return switch (authority.power()) {
            case SPREAD_RESERVE -> spread(authority.subject());
            case USE_FUND -> fund(authority.subject());
            case TRANSFER_TO_INVESTMENT -> transfer();
        };
    }

    /** The reserve falls, other areas rise, and nothing else happens. */
    private Optional<Money> spread(String reserve) {
        var taken = Money.ZERO;
        for (var change : changes.entrySet()) {
            var appropriation = change.getKey();
            if (appropriation.accountClass() != AccountClass.OPERATION) return Optional.empty();
            boolean isReserve = appropriation.code().equals(reserve);
            if (isReserve != change.getValue().isNegative()) return Optional.empty();
            if (isReserve) taken = taken.minus(change.getValue());
        }
        return Optional.of(taken);
    }

    /** More use of the fund in operation; without its entries no appropriation falls. */
    private Optional<Money> fund(String art) {
        var used = AdjustmentArts.sum(entries, new Where(AccountClass.OPERATION, art))
                .negate();
        var others = entries.stream()
                .filter(entry -> !AdjustmentArts.isOn(entry, new Where(AccountClass.OPERATION, art)))
                .toList();
        var rest = Appropriation.changes(others, areaOf);
        boolean whole = rest.entrySet().stream()
                .allMatch(change -> change.getKey().accountClass() == AccountClass.OPERATION
                        && change.getValue().isPositive());
        return whole ? Optional.of(used) : Optional.empty();
    }

    /** What operation gives (570) investment receives (970), inside the areas that give it, for projects that rise. */
    private Optional<Money> transfer() {
        var given = AdjustmentArts.sum(entries, AdjustmentArts.TRANSFER_GIVEN);
        var received =
                AdjustmentArts.sum(entries, AdjustmentArts.TRANSFER_RECEIVED).negate();
        var others = entries.stream()
                .filter(entry -> !AdjustmentArts.isOn(entry, AdjustmentArts.TRANSFER_RECEIVED))
                .toList();
        boolean whole = Appropriation.changes(others, areaOf).entrySet().stream()
                .allMatch(change -> change.getKey().accountClass() == AccountClass.INVESTMENT
                        && change.getValue().isPositive());
        return whole && given.equals(received) ? Optional.of(given) : Optional.empty();
    }
}
