package no.rodtrad.statement.model.form;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.kernel.Money;
import no.rodtrad.statement.FormLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppropriationBridgeTest {

    private static final StatementForms FORMS = FormLibrary.forms();
    private static final List<BridgeStep> STEPS = FormLibrary.bridge(FORMS);

    @Test
    void a_frame_less_its_funds_and_transfers_is_the_appropriation() {
        var sums = new Books()
                .driftIn("P12", "010", "345", 900)
                .driftIn("P12", "640", "345", -1400)
                .driftIn("P12", "550", "880", 84)
                .driftIn("P12", "950", "880", -20)
                .driftIn("P12", "570", "880", 6)
                .driftIn("P01", "010", "202", 1000)
                .sums();

        var bridge = AppropriationBridge.of(FORMS, STEPS, 2024, sums, MappingOverrides.NONE, List.of());

        var water = bridge.rows().getLast();
        assertThat(water.area()).isEqualTo("P12");
        assertThat(water.frame()).isEqualTo(Money.thousands(-430));
        assertThat(water.within())
                .isEqualTo(Map.of("restricted-funds", Money.thousands(64), "transfer", Money.thousands(6)));
        assertThat(water.appropriation()).isEqualTo(Money.thousands(-500));
    }

    @Test
    void what_stands_outside_the_frames_is_a_setting() {
        var sums = new Books()
                .driftIn("P11", "010", "332", 100)
                .driftIn("P11", "590", "332", 40)
                .sums();
        var rule = new FrameRule(Set.of("depreciation"), new FormVersion("", 2020, OptionalInt.empty()), "example");

        var inside = AppropriationBridge.of(FORMS, STEPS, 2024, sums, MappingOverrides.NONE, List.of());
        var outside = AppropriationBridge.of(FORMS, STEPS, 2024, sums, MappingOverrides.NONE, List.of(rule));

        assertThat(inside.total().frame()).isEqualTo(Money.thousands(140));
        assertThat(outside.total().frame()).isEqualTo(Money.thousands(100));
        assertThat(outside.total().appropriation()).isEqualTo(inside.total().appropriation());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void the_appropriations_add_up_to_line_6(long seed) {
        var random = new Random(seed);
        int year = random.nextInt(2020, 2027);
        var sums = Books.any(random, FORMS.codes(), AccountClass.OPERATION, year);
        var statement = Statement.of(FORMS, "5-4-1", year, Map.of(ACCOUNTS, sums), MappingOverrides.NONE);
        var second = Statement.of(FORMS, "5-4-2", year, Map.of(ACCOUNTS, sums), MappingOverrides.NONE);

        var bridge = AppropriationBridge.of(FORMS, STEPS, year, sums, MappingOverrides.NONE, List.of());

        assertThat(bridge.total().appropriation()).isEqualTo(statement.amount("6", ACCOUNTS));
        assertThat(second.amount("2", ACCOUNTS)).isEqualTo(statement.amount("6", ACCOUNTS));
        assertThat(bridge.rows()).allMatch(row -> row.difference().isZero());
        for (var row : second.lines().getFirst().parts()) {
            var other = bridge.rows().stream()
                    .filter(each -> each.area().equals(row.part().orElseThrow()))
                    .findFirst();
            assertThat(other.orElseThrow().appropriation())
                    .isEqualTo(row.posted().get(ACCOUNTS));
        }
    }
}
