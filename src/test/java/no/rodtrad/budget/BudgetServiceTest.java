package no.rodtrad.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.budget.model.AdjustmentAuthority;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentId;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.budget.model.BudgetAdjustment;
import no.rodtrad.budget.model.BudgetEntry;
import no.rodtrad.budget.model.BudgetTotal;
import no.rodtrad.budget.model.UnbalancedAdjustment;
import no.rodtrad.chart.model.AccountCode;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionDate;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.Titled;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import no.rodtrad.web.Titles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RodtradTest
class BudgetServiceTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final CostCentreCode SCHOOL = new CostCentreCode("010101");
    private static final CostCentreCode TAX = new CostCentreCode("910101");
    private static final Instant DECEMBER = Instant.parse("2023-12-12T08:00:00Z");
    private static final String IS_ANALYZED =
            "SELECT reltuples >= 0 FROM pg_class WHERE oid = 'budget_entry'::regclass";
    private static final DecisionId IN_JUNE = new DecisionId("KS-44-24");

    @Autowired
    ApplicationContext application;

    @Autowired
    DecisionService decisions;

    @Autowired
    BudgetService budget;

    @Autowired
    Titles titles;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    SmallMunicipality small;

    @BeforeEach
    void a_small_municipality_with_a_budget() {
        small = SmallMunicipality.open(application);
        small.in(() -> {
            decisions.store(List.of(new Decision(
                    IN_JUNE,
                    "KS",
                    Optional.of("44/24"),
                    DecisionDate.printed(LocalDate.of(2024, 6, 18)),
                    "1. tertial",
                    DECEMBER)));
            return budget.store(List.of(
                    adjustment("2024-original", AdjustmentKind.ORIGINAL, Optional.empty(), 125_000),
                    adjustment("2024-june", AdjustmentKind.VOTED, Optional.of(IN_JUNE), 4_000)));
        });
    }

    @Test
    void an_adjustment_counts_from_the_day_it_was_decided() {
        assertThat(totals("2024-06-17"))
                .containsExactlyInAnyOrder(
                        total(SCHOOL, 0, AdjustmentKind.ORIGINAL, 125_000),
                        total(TAX, 8, AdjustmentKind.ORIGINAL, -125_000));
        assertThat(totals("2024-06-18")).contains(total(SCHOOL, 0, AdjustmentKind.VOTED, 4_000));
    }

    @Test
    void an_effect_names_its_decision() {
        var effects = small.in(() -> budget.effects(YEAR, Set.of(SCHOOL), Optional.empty(), asOf("2024-12-31")));

        assertThat(effects).extracting(each -> each.change()).containsExactly(Money.ore(125_000), Money.ore(4_000));
        assertThat(effects.getLast().decision().orElseThrow().caseNumber()).contains("44/24");
    }

    @Test
    void entries_are_read_with_the_adjustment_that_added_them() {
        var lines = small.in(() -> budget.entries(YEAR, Set.of(TAX), new ArtGroup(8), asOf("2024-12-31"), 10, 0));

        assertThat(lines).extracting(each -> each.adjustment().value()).containsExactly("2024-original", "2024-june");
        assertThat(lines.getFirst().entry().account().art()).isEqualTo("8700");
    }

    @Test
    void an_adjustment_is_shown_by_its_name_and_leads_to_its_decision() {
        var ref = new AdjustmentId("2024-june").ref();
        var titled = small.in(() -> titles.of(List.of(ref, new Ref("adjustment", "2024-nothing"))))
                .get(ref);

        assertThat(titled).isEqualTo(new Titled(ref, "Budsjett", Optional.of("vedtak/KS-44-24")));
    }

    @Test
    void a_delegated_change_between_areas_is_kept_with_a_finding() {
        small.in(() -> budget.store(List.of(
                adjustment("2024-between", AdjustmentKind.DELEGATED, Optional.empty(), 7),
                new BudgetAdjustment(
                        head("2024-inside", AdjustmentKind.DELEGATED, Optional.empty()),
                        List.of(entry("202", "0100", SCHOOL, 9), entry("202", "1150", SCHOOL, -9))))));

        assertThat(finding("2024-between")).contains(AdjustmentHead.AUTHORITY_NOT_FOUND);
        assertThat(finding("2024-inside")).isEmpty();
    }

    private Optional<String> finding(String id) {
        return small.in(() -> budget.find(new AdjustmentId(id))).orElseThrow().finding();
    }

    @Test
    void refuses_to_make_an_adjustment_out_of_balance() {
        var line = entry("202", "0100", SCHOOL, 1);

        assertThatThrownBy(() ->
                        new BudgetAdjustment(head("2024-x", AdjustmentKind.VOTED, Optional.empty()), List.of(line)))
                .isInstanceOf(UnbalancedAdjustment.class)
                .hasMessageContaining("1 øre");
    }

    @Test
    void refuses_an_adjustment_that_is_there_already() {
        var again = adjustment("2024-june", AdjustmentKind.VOTED, Optional.of(IN_JUNE), 1);

        assertThat(small.in(() -> budget.store(List.of(again)))).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest(name = "{0} entries: {1}")
    @CsvSource({"100, false", "6000, true"})
    void the_planner_is_told_of_an_import_that_is_most_of_the_budget(int entries, boolean told) {
        var lines = new ArrayList<BudgetEntry>();
        for (int i = 0; i < entries / 2; i++) {
            lines.add(entry("202", "0100", SCHOOL, 1));
            lines.add(entry("800", "8700", TAX, -1));
        }
        var change = new BudgetAdjustment(head("2024-more", AdjustmentKind.VOTED, Optional.of(IN_JUNE)), lines);
        var totals = new ControlTotals(entries, Money.ore(entries / 2), Money.ore(entries / 2));

        var outcome = small.in(() -> budget.storeImport(
                "budget.csv", "0".repeat(64), ImportScope.WHOLE, Origin.GENERATED, DECEMBER, totals, List.of(change)));

        assertThat(outcome).isInstanceOf(Accepted.class);
        Boolean analyzed = small.in(() -> transaction.execute(
                _ -> db.sql(IS_ANALYZED).query(Boolean.class).single()));
        assertThat(analyzed).isEqualTo(told);
    }

    private List<BudgetTotal> totals(String day) {
        return small.in(() -> budget.totals(YEAR, asOf(day)));
    }

    private static AsOf asOf(String day) {
        return new AsOf(LocalDate.parse(day));
    }

    private static BudgetTotal total(CostCentreCode costCentre, int group, AdjustmentKind kind, long ore) {
        return new BudgetTotal(costCentre, new ArtGroup(group), kind, Money.ore(ore), 1, Origin.GENERATED);
    }

    private static BudgetAdjustment adjustment(
            String id, AdjustmentKind kind, Optional<DecisionId> decision, long ore) {
        return new BudgetAdjustment(
                head(id, kind, decision), List.of(entry("202", "0100", SCHOOL, ore), entry("800", "8700", TAX, -ore)));
    }

    private static AdjustmentHead head(String id, AdjustmentKind kind, Optional<DecisionId> decision) {
        return new AdjustmentHead(
                new AdjustmentId(id),
                YEAR,
                kind,
                AdjustmentAuthority.COUNCIL,
                decision,
                "",
                "Budsjett",
                Optional.empty(),
                Origin.GENERATED,
                DECEMBER);
    }

    private static BudgetEntry entry(String function, String art, CostCentreCode costCentre, long ore) {
        return new BudgetEntry(
                AccountCode.operation(function, art, costCentre), Money.ore(ore), Origin.GENERATED, "Linje");
    }
}
