package no.rodtrad.budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;
import org.junit.jupiter.api.Test;

class EconomicPlanTest {

    private static AdjustmentHead head(String id, int year, AdjustmentKind kind, String decision, String day) {
        return new AdjustmentHead(
                new AdjustmentId(id),
                new FiscalYear(year),
                kind,
                AdjustmentAuthority.COUNCIL,
                Optional.of(decision).filter(each -> !each.isEmpty()).map(DecisionId::new),
                "round",
                "what",
                Optional.empty(),
                Origin.GENERATED,
                Instant.parse(day + "T08:00:00Z"));
    }

    private static AdjustmentHead original(int year, String decision, String day) {
        return head(year + "-" + decision, year, AdjustmentKind.ORIGINAL, decision, day);
    }

    private static List<Integer> years(EconomicPlan plan) {
        return plan.years().stream().map(FiscalYear::value).toList();
    }

    @Test
    void the_years_that_one_decision_budgeted_are_one_plan() {
        var plans = EconomicPlan.of(List.of(
                original(2024, "A", "2023-12-14"),
                original(2027, "B", "2024-12-12"),
                original(2025, "B", "2024-12-12"),
                original(2026, "B", "2024-12-12"),
                head("2025-x", 2025, AdjustmentKind.VOTED, "C", "2025-06-12")));

        assertThat(plans).hasSize(2);
        assertThat(plans.getFirst().first()).isEqualTo(new FiscalYear(2025));
        assertThat(years(plans.getFirst())).containsExactly(2025, 2026, 2027);
        assertThat(plans.getFirst().decision()).contains(new DecisionId("B"));
        assertThat(years(plans.getLast())).containsExactly(2024);
        assertThat(plans.getLast().isPlanned()).isFalse();
    }

    @Test
    void budgets_without_a_decision_are_of_their_year_alone() {
        var plans = EconomicPlan.of(List.of(original(2024, "", "2023-12-14"), original(2025, "", "2023-12-14")));

        assertThat(plans.stream().map(EconomicPlanTest::years)).containsExactly(List.of(2025), List.of(2024));
    }

    @Test
    void a_year_that_is_budgeted_anew_counts_from_its_last_budget() {
        var planned = original(2026, "B", "2024-12-12");
        var changed = head("2026-x", 2026, AdjustmentKind.VOTED, "C", "2025-06-12");
        var decided = original(2026, "D", "2025-12-11");
        var later = head("2026-y", 2026, AdjustmentKind.VOTED, "E", "2026-06-11");

        assertThat(EconomicPlan.replaced(List.of(planned, changed))).isEmpty();
        assertThat(EconomicPlan.replaced(List.of(later, decided, planned, changed)))
                .containsExactlyInAnyOrder(planned.id(), changed.id());
    }

    @Test
    void an_original_budget_in_two_parts_of_one_decision_keeps_both() {
        var first = head("2024-a", 2024, AdjustmentKind.ORIGINAL, "A", "2023-12-14");
        var second = head("2024-b", 2024, AdjustmentKind.ORIGINAL, "A", "2023-12-20");

        assertThat(EconomicPlan.replaced(List.of(first, second))).isEmpty();
    }
}
