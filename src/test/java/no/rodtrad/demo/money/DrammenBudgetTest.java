package no.rodtrad.demo.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The original budget, and every step from it to the revised one. */
class DrammenBudgetTest {

    private static final DemoMoney MONEY = ShippedFacts.moneyOfDrammen();
    private static final Map<String, String> AREA_OF =
            MONEY.costCentres().stream().collect(Collectors.toMap(CostCentre::code, CostCentre::area));

    @Test
    void every_decision_is_in_balance() {
        assertThat(MONEY.budgets())
                .allSatisfy(batch -> assertThat(batch.lines().stream()
                                .mapToLong(BudgetLine::ore)
                                .sum())
                        .as(batch.key())
                        .isZero());
    }

    @Test
    void the_council_decided_the_original_budget_and_three_adjustments() {
        assertThat(MONEY.budgets())
                .filteredOn(batch -> batch.decidedBy().equals("KST"))
                .extracting(BudgetBatch::key)
                .containsExactly("2024-original", "2024-1-tertial", "2024-2-tertial", "2024-198-24");
        assertThat(MONEY.budgets().getFirst().decisionDate()).isEqualTo(LocalDate.of(2023, 12, 11));
    }

    @Test
    void one_delegated_adjustment_a_month_spreads_what_is_set_aside() {
        assertThat(MONEY.budgets())
                .filteredOn(batch -> batch.key().startsWith("2024-delegert-"))
                .hasSize(12)
                .allSatisfy(batch -> assertThat(amount(batch, "C01").isNegative())
                        .as(batch.key())
                        .isTrue());
    }

    @Test
    void no_appropriation_changes_after_the_year() {
        assertThat(MONEY.budgets())
                .allSatisfy(batch -> assertThat(batch.decisionDate()).isBefore(LocalDate.of(2025, 1, 1)));
    }

    /** Rows that the source names, in thousands: what the round brought to the area, or a line of it. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2024-1-tertial         | P03 |    5000
        2024-1-tertial         | P05 |   10660
        2024-1-tertial         | P06 |     600
        2024-1-tertial         | P07 |   -2300
        2024-1-tertial         | P11 |    2000
        2024-1-tertial         | P15 |    2700
        2024-1-tertial         | P18 |    2500
        2024-1-tertial         | C01 |   14000
        2024-1-tertial         | S3  |   -7400
        2024-1-tertial         | F6  |    4534
        2024-1-tertial         | D1  |  -10571
        2024-2-tertial         | P04 |    2400
        2024-2-tertial         | P05 |   30000
        2024-2-tertial         | P08 |   13000
        2024-2-tertial         | C02 |  -15000
        2024-2-tertial         | D4  |   -8000
        2024-2-tertial         | D1  |   -1700
        2024-198-24            | P01 |   13200
        2024-198-24            | P11 |   10000
        2024-198-24            | P05 |   30000
        2024-198-24            | P09 |    3000
        2024-198-24            | S2  |  -80900
        2024-198-24            | F7  | -133800
        2024-198-24            | F3  |  -30200
        2024-198-24            | D1  |   17331
        2024-faglig-utvikling  | D1  |   -1784
        2024-konsulenter       | P14 |   -2500
        2024-konsulenter       | P19 |    2500
        """)
    void a_stated_amount_stands_as_one_line(String key, String area, long thousands) {
        var stated = batch(key).lines().stream()
                .filter(line -> line.origin() == Origin.STATED)
                .filter(line -> AREA_OF.get(line.costCentre()).equals(area))
                .map(line -> Money.ore(line.ore()).roundedToThousands())
                .toList();

        assertThat(stated).containsExactly(thousands);
    }

    /** Steps 2 and 3 of the table are the original budget, 4 to 7 its adjustments in thousands. */
    @Test
    void the_general_reserve_moves_step_by_step_as_printed() {
        var printed = ShippedFacts.drammen().read("disposisjonsfond-movements.csv").stream()
                .filter(row -> row.text("kind").equals("movement"))
                .map(row -> Long.parseLong(row.text("amount")))
                .toList();
        var ours = MONEY.budgets().stream()
                .map(batch -> amount(batch, "D1").roundedToThousands())
                .filter(thousands -> thousands != 0)
                .toList();

        assertThat(ours.getFirst()).isEqualTo(printed.get(0) + printed.get(1));
        assertThat(ours.subList(1, ours.size())).isEqualTo(printed.subList(2, 6));
    }

    @Test
    void the_areas_that_had_reported_overspending_got_101_600_in_december() {
        var batch = batch("2024-198-24");
        // What is cut in the same case is generated, so the named rows are found by their words.
        var sum = batch.lines().stream()
                .filter(line -> AREA_OF.get(line.costCentre()).startsWith("P"))
                .filter(line -> !line.text().contains("innsparing"))
                .mapToLong(BudgetLine::ore)
                .sum();

        assertThat(Money.ore(sum)).isEqualTo(Money.thousands(101_600));
    }

    @Test
    void a_technical_adjustment_changes_no_appropriation_but_one_that_is_named() {
        for (var batch : MONEY.budgets()) {
            if (batch.kind() != BudgetKind.TECHNICAL || batch.key().equals("2024-konsulenter")) continue;
            var byArea = batch.lines().stream()
                    .collect(Collectors.groupingBy(
                            line -> AREA_OF.get(line.costCentre()), Collectors.summingLong(BudgetLine::ore)));
            assertThat(byArea.values()).as(batch.key()).containsOnly(0L);
        }
    }

    /** A unit's budget lies near its accounts, or nobody would believe the demonstration. */
    @Test
    void the_revised_budget_of_a_unit_lies_near_its_accounts() {
        var unitOf = MONEY.costCentres().stream().collect(Collectors.toMap(CostCentre::code, CostCentre::serviceUnit));
        var accounts = MONEY.postings().stream()
                .flatMap(batch -> batch.postings().stream())
                .filter(Posting::isOperation)
                .collect(Collectors.groupingBy(
                        posting -> unitOf.get(posting.costCentre()), Collectors.summingLong(Posting::ore)));
        var revised = MONEY.budgets().stream()
                .flatMap(batch -> batch.lines().stream())
                .collect(Collectors.groupingBy(
                        line -> unitOf.get(line.costCentre()), Collectors.summingLong(BudgetLine::ore)));
        var schools =
                accounts.keySet().stream().filter(unit -> unit.startsWith("01")).toList();

        assertThat(schools)
                .hasSize(34)
                .allSatisfy(unit -> assertThat(Money.ore(accounts.get(unit)).percentOf(Money.ore(revised.get(unit)), 1))
                        .isBetween(new BigDecimal("90"), new BigDecimal("110")));
    }

    private static Money amount(BudgetBatch batch, String area) {
        return Money.sum(batch.lines().stream()
                .filter(line -> AREA_OF.get(line.costCentre()).equals(area))
                .map(line -> Money.ore(line.ore()))
                .toList());
    }

    private static BudgetBatch batch(String key) {
        var found = MONEY.budgets().stream()
                .filter(batch -> batch.key().equals(key))
                .toList();
        assertThat(found).hasSize(1);
        return List.copyOf(found).getFirst();
    }
}
