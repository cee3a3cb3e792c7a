package no.rodtrad.budget;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.budget.model.AdjustmentBasis;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentId;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.budget.model.AdjustmentRules;
import no.rodtrad.budget.model.AuthorityUse;
import no.rodtrad.budget.model.BudgetAdjustment;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.decision.DelegatedAuthorities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in adjustments that are decided here and now, by the rules for who may decide what. What comes from elsewhere
 * is history, and goes to {@link BudgetService}.
 */
@Service
public class BudgetDecisions {

    private static final String ADD_USE = """
            INSERT INTO budget_authority_use (adjustment, authority, amount_ore)
            SELECT number, :authority, :amount FROM budget_adjustment WHERE id = :id
            """;
    private static final String USED = """
            SELECT u.authority, sum(u.amount_ore)::bigint AS amount_ore
            FROM budget_authority_use u
            JOIN budget_adjustment a ON a.number = u.adjustment
            WHERE a.fiscal_year = :year
            GROUP BY u.authority
            """;
    private static final String AUTHORITY = """
            SELECT u.authority
            FROM budget_authority_use u
            JOIN budget_adjustment a ON a.number = u.adjustment
            WHERE a.id = :id
            """;

    private final JdbcClient db;
    private final BudgetService budget;
    private final BudgetOverview overview;
    private final LedgerService ledger;
    private final ChartService chart;
    private final OrganisationService organisation;
    private final DecisionService decisions;
    private final DelegatedAuthorities authorities;

    BudgetDecisions(
            JdbcClient db,
            BudgetService budget,
            BudgetOverview overview,
            LedgerService ledger,
            ChartService chart,
            OrganisationService organisation,
            DecisionService decisions,
            DelegatedAuthorities authorities) {
        this.db = db;
        this.budget = budget;
        this.overview = overview;
        this.ledger = ledger;
        this.chart = chart;
        this.organisation = organisation;
        this.decisions = decisions;
        this.authorities = authorities;
    }

    /**
     * Stores an adjustment, or refuses it with every reason.
     *
     * @param minimumRepayment the least the treasury may repay this year by law; empty when it is not known
     */
    @Transactional
    public Outcome<AdjustmentHead> decide(BudgetAdjustment adjustment, Optional<Money> minimumRepayment) {
        var judged = AdjustmentRules.judge(adjustment, basis(adjustment, minimumRepayment));
        if (!judged.problems().isEmpty()) return new Rejected<>(judged.problems());
        return switch (budget.store(List.of(adjustment))) {
            case Rejected<Integer>(var problems) -> new Rejected<>(problems);
            case Accepted<Integer> _ -> {
                judged.authority().ifPresent(use -> keep(adjustment.head().id(), use));
                yield new Accepted<>(adjustment.head());
            }
        };
    }

    /** Id of the power by which an adjustment changed an appropriation; empty when it needed none. */
    @Transactional(readOnly = true)
    public Optional<String> authorityOf(AdjustmentId id) {
        return db.sql(AUTHORITY).param("id", id.value()).query(String.class).optional();
    }

    private void keep(AdjustmentId id, AuthorityUse use) {
        db.sql(ADD_USE)
                .param("id", id.value())
                .param("authority", use.authority().id())
                .param("amount", use.amount().ore())
                .update();
    }

    private AdjustmentBasis basis(BudgetAdjustment adjustment, Optional<Money> minimumRepayment) {
        var head = adjustment.head();
        var year = head.year();
        var day = decidedOn(head);
        var asOf = AsOf.at(head.knownAt());
        var areas = chart.costCentres(year).stream().collect(Collectors.toMap(CostCentre::code, CostCentre::area));
        boolean reappropriation = head.kind() == AdjustmentKind.REAPPROPRIATION;
        return new AdjustmentBasis(
                day,
                code -> Lookup.in(areas, code),
                authorities.validOn(day),
                used(year),
                instalments(year, asOf),
                minimumRepayment,
                reappropriation ? unused(year.previous(), asOf) : Map.of());
    }

    private LocalDate decidedOn(AdjustmentHead head) {
        return head.decision()
                .flatMap(decisions::find)
                .flatMap(decision -> decision.date().day())
                .orElse(AsOf.at(head.knownAt()).day());
    }

    private Map<String, Money> used(FiscalYear year) {
        var used = new HashMap<String, Money>();
        db.sql(USED).param("year", year.value()).query(row -> {
            used.put(row.getString("authority"), Money.ore(row.getLong("amount_ore")));
        });
        return used;
    }

    private Money instalments(FiscalYear year, AsOf asOf) {
        return Money.sum(overview.accountSums(year, Set.of(EntityCode.TREASURY), asOf).values().stream()
                .flatMap(List::stream)
                .filter(sum -> sum.accountClass() == AccountClass.OPERATION
                        && sum.account().equals("510"))
                .map(AccountSum::amount)
                .toList());
    }

    /** What each project was given and did not use, in all entities. */
    private Map<String, Money> unused(FiscalYear year, AsOf asOf) {
        var entities = organisation.organisation().entities().stream()
                .map(AccountingEntity::code)
                .collect(Collectors.toSet());
        var unused = new HashMap<String, Money>();
        for (var sums : overview.accountSums(year, entities, asOf).values()) {
            for (var sum : sums) sum.project().ifPresent(each -> unused.merge(each, sum.amount(), Money::plus));
        }
        for (var sum : ledger.accountSums(year, entities, asOf)) {
            sum.project().ifPresent(each -> unused.merge(each, sum.amount().negate(), Money::plus));
        }
        return unused;
    }
}
