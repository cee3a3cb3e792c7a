package no.rodtrad.budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;
import org.junit.jupiter.api.Test;

class AdjustmentCaseTest {

    private static AdjustmentHead head(String id, int year, AdjustmentKind kind, String decision) {
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
                Instant.parse("2025-06-12T08:00:00Z"));
    }

    @Test
    void adjustments_of_one_decision_are_one_case_in_all_its_years() {
        var cases = AdjustmentCase.of(List.of(
                head("2026-33", 2026, AdjustmentKind.VOTED, "KST-33-25"),
                head("2025-33", 2025, AdjustmentKind.VOTED, "KST-33-25")));

        assertThat(cases).hasSize(1);
        assertThat(cases.getFirst().key()).isEqualTo("KST-33-25");
        assertThat(cases.getFirst().year()).isEqualTo(new FiscalYear(2025));
        assertThat(cases.getFirst().in(new FiscalYear(2026))).hasSize(1);
    }

    @Test
    void one_without_a_decision_is_a_case_by_itself_and_the_first_budget_is_none() {
        var cases = AdjustmentCase.of(List.of(
                head("2025-original", 2025, AdjustmentKind.ORIGINAL, "KST-1"),
                head("2025.teknisk", 2025, AdjustmentKind.TECHNICAL, ""),
                head("2025-jan", 2025, AdjustmentKind.DELEGATED, "")));

        assertThat(cases.stream().map(AdjustmentCase::key)).containsExactly("2025_teknisk", "2025-jan");
    }
}
