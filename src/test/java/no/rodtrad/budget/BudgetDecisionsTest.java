package no.rodtrad.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.rodtrad.budget.model.AdjustmentAuthority;
import no.rodtrad.budget.model.AdjustmentEntry;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentId;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.budget.model.BudgetAdjustment;
import no.rodtrad.budget.model.BudgetEntry;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountCode;
import no.rodtrad.chart.model.AccountFilter;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.WrittenAccount;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.decision.DelegatedAuthorities;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionDate;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.decision.model.DelegatedAuthority;
import no.rodtrad.decision.model.DelegatedPower;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RodtradTest
class BudgetDecisionsTest {

    private static final DecisionId BUDGET = new DecisionId("KST-61-23");
    private static final Instant DECEMBER = Instant.parse("2023-12-14T08:00:00Z");
    private static final AsOf LATER = new AsOf(LocalDate.of(2025, 3, 1));

    @Autowired
    ApplicationContext application;

    @Autowired
    DecisionService decisions;

    @Autowired
    DelegatedAuthorities authorities;

    @Autowired
    BudgetService budget;

    @Autowired
    BudgetOverview overview;

    @Autowired
    BudgetDecisions decided;

    @Autowired
    LedgerService ledger;

    SmallMunicipality small;

    @BeforeEach
    void a_small_municipality_with_an_authority() {
        small = SmallMunicipality.open(application);
        small.in(() -> {
            decisions.store(List.of(new Decision(
                    BUDGET,
                    "KST",
                    Optional.of("61/23"),
                    DecisionDate.printed(LocalDate.of(2023, 12, 14)),
                    "Budsjett",
                    DECEMBER)));
            // The tax area stands for a reserve: what matters is that it is named.
            return authorities.store(List.of(new DelegatedAuthority(
                    "2024-reserve",
                    DelegatedPower.SPREAD_RESERVE,
                    "S1",
                    Money.kroner(100),
                    new ValidityPeriod(LocalDate.of(2024, 1, 1), Optional.of(LocalDate.of(2024, 12, 31))),
                    BUDGET,
                    DECEMBER)));
        });
    }

    @Test
    void a_power_is_used_up_to_its_limit_in_the_year_and_the_adjustment_names_it() {
        assertThat(Problems.keys(spread("2024-a", 60))).isEmpty();
        assertThat(Problems.keys(spread("2024-b", 41))).containsExactly("budget.problem.authority-limit");
        assertThat(Problems.keys(spread("2024-c", 40))).isEmpty();

        assertThat(small.in(() -> decided.authorityOf(new AdjustmentId("2024-a"))))
                .contains("2024-reserve");
        assertThat(small.in(() -> budget.find(new AdjustmentId("2024-b")))).isEmpty();
    }

    @Test
    void a_power_is_gone_when_its_time_is() {
        var lines = List.of(entry("0100", "010101", "", 6), entry("0100", "910101", "", -6));

        assertThat(Problems.keys(decide("2025-a", 2025, AdjustmentKind.DELEGATED, "2025-02-01", lines)))
                .containsOnly("budget.problem.no-authority");
    }

    @Test
    void what_a_project_did_not_use_may_be_given_once_more_and_no_more() {
        small.in(() -> budget.store(List.of(new BudgetAdjustment(
                head("2023-original", 2023, AdjustmentKind.ORIGINAL, "2022-12-14"),
                List.of(entry("02300", "010101", "700001", 500), entry("09100", "010101", "", -500))))));
        small.in(() -> ledger.importBatch(
                LedgerBatch.whole("regnskap", Origin.GENERATED, Instant.parse("2024-02-22T08:00:00Z")),
                Stream.of(row("02300", "222", "010101", "700001", 30_000), row("2101", "", "000000", "", -30_000))));

        assertThat(Problems.keys(reappropriate("2024-more", 201)))
                .containsExactly("budget.problem.reappropriation-beyond-unused");
        assertThat(Problems.keys(reappropriate("2024-all", 200))).isEmpty();
        var sums = small.in(() -> overview.accountSums(new FiscalYear(2024), Set.of(EntityCode.TREASURY), LATER));
        assertThat(sums).containsOnlyKeys(AdjustmentKind.REAPPROPRIATION);
        assertThat(sums.get(AdjustmentKind.REAPPROPRIATION))
                .extracting(AccountSum::accountClass, AccountSum::account, AccountSum::amount)
                .containsExactly(
                        tuple(AccountClass.INVESTMENT, "230", Money.kroner(200)),
                        tuple(AccountClass.INVESTMENT, "910", Money.kroner(-200)));
    }

    @Test
    void each_entity_and_each_class_balances_by_itself() {
        var betweenEntities = List.of(entry("2300", "700101", "", 5), entry("1000", "010101", "", -5));

        assertThat(Problems.keys(decide("2024-x", 2024, AdjustmentKind.VOTED, "2024-06-18", betweenEntities)))
                .containsExactly("budget.problem.unbalanced", "budget.problem.unbalanced");
    }

    @Test
    void a_sum_of_the_budget_leads_to_its_entries() {
        small.in(() -> budget.store(List.of(new BudgetAdjustment(
                head("2024-original", 2024, AdjustmentKind.ORIGINAL, "2023-12-14"),
                List.of(
                        entry("02300", "010101", "700001", 500),
                        entry("02300", "010102", "700002", 300),
                        entry("09100", "010101", "", -800),
                        entry("1000", "010101", "", 7),
                        entry("1000", "910101", "", -7))))));
        var filter = AccountFilter.of(new FiscalYear(2024), Set.of(EntityCode.TREASURY), AccountClass.INVESTMENT)
                .onAccounts(Set.of("230"));

        assertThat(amounts(filter)).containsExactly(Money.kroner(500), Money.kroner(300));
        assertThat(amounts(filter.onProject("700002"))).containsExactly(Money.kroner(300));
        assertThat(small.in(() -> budget.totals(new FiscalYear(2024), LATER)))
                .as("The operating statement reads operation only")
                .extracting(total -> total.amount())
                .containsExactlyInAnyOrder(Money.kroner(7), Money.kroner(-7));
    }

    private List<Money> amounts(AccountFilter filter) {
        return small.in(() -> overview.entries(filter, LATER, 10, 0)).stream()
                .map(AdjustmentEntry::entry)
                .map(BudgetEntry::amount)
                .toList();
    }

    private Outcome<AdjustmentHead> spread(String id, long kroner) {
        var lines = List.of(entry("0100", "010101", "", kroner), entry("0100", "910101", "", -kroner));
        return decide(id, 2024, AdjustmentKind.DELEGATED, "2024-06-18", lines);
    }

    private Outcome<AdjustmentHead> reappropriate(String id, long kroner) {
        var lines = List.of(entry("02300", "010101", "700001", kroner), entry("09100", "010101", "", -kroner));
        return decide(id, 2024, AdjustmentKind.REAPPROPRIATION, "2024-06-18", lines);
    }

    private Outcome<AdjustmentHead> decide(
            String id, int year, AdjustmentKind kind, String knownOn, List<BudgetEntry> lines) {
        var adjustment = new BudgetAdjustment(head(id, year, kind, knownOn), lines);
        return small.in(() -> decided.decide(adjustment, Optional.empty()));
    }

    private static AdjustmentHead head(String id, int year, AdjustmentKind kind, String knownOn) {
        return new AdjustmentHead(
                new AdjustmentId(id),
                new FiscalYear(year),
                kind,
                AdjustmentAuthority.COUNCIL,
                Optional.empty(),
                "",
                "Justering",
                Optional.empty(),
                Origin.GENERATED,
                Instant.parse(knownOn + "T08:00:00Z"));
    }

    private static BudgetEntry entry(String art, String costCentre, String project, long kroner) {
        var written = WrittenAccount.of(art, false).orElseThrow();
        var account = new AccountCode(
                written.accountClass(),
                Optional.of("222"),
                written.digits(),
                new CostCentreCode(costCentre),
                Optional.of(project).filter(code -> !code.isEmpty()));
        return new BudgetEntry(account, Money.kroner(kroner), Origin.GENERATED, "Linje");
    }

    private static LedgerRow row(String art, String function, String costCentre, String project, long ore) {
        return new LedgerRow(2023, 12, 1, LocalDate.of(2023, 12, 1), art, function, costCentre, project, ore, "Linje");
    }
}
