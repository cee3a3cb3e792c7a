package no.rodtrad.budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.budget.model.AdjustmentRules.Judgement;
import no.rodtrad.chart.model.AccountCode;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.WrittenAccount;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.decision.model.DelegatedAuthority;
import no.rodtrad.decision.model.DelegatedPower;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.organisation.model.BudgetAreaCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines are written as art:cost centre:project:kroner; a cost centre lies in the area of its first letter. */
class AdjustmentRulesTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final Instant JUNE = Instant.parse("2024-06-18T08:00:00Z");
    private static final LocalDate IN_JUNE = LocalDate.of(2024, 6, 18);

    /** Area R is a reserve, D the central dispositions; A and B are services. */
    private static final List<DelegatedAuthority> AUTHORITIES = List.of(
            authority("reserve", DelegatedPower.SPREAD_RESERVE, "R", 100),
            authority("fund", DelegatedPower.USE_FUND, "940", 50),
            authority("transfer", DelegatedPower.TRANSFER_TO_INVESTMENT, "", 30));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        inside an area                 | 1000:A1::5 1000:A2::-5                 |          |
        between areas                  | 1000:A1::5 1000:B1::-5                 |          | no-authority
        the reserve is spread          | 0100:A1::60 0100:B1::40 0900:R1::-100  | reserve  |
        the reserve, beyond its limit  | 0100:A1::101 0900:R1::-101             |          | authority-limit
        the reserve is filled          | 0100:A1::-60 0900:R1::60               |          | no-authority
        the reserve and an area give   | 0100:A1::60 0900:R1::-50 1000:B1::-10  |          | no-authority
        a fund is used                 | 1000:A1::50 9400:D1::-50               | fund     |
        a fund is used beyond limit    | 1000:A1::51 9400:D1::-51               |          | authority-limit
        another fund is used           | 1000:A1::50 9500:D1::-50               |          | no-authority
        less of a fund is used         | 1000:A1::-50 9400:D1::50               |          | no-authority
        a fund and an area give        | 1000:A1::50 9400:D1::-40 1000:B1::-10  |          | no-authority
        moved to investment            | 1000:A1::-30 5700:A1::30 02300:A1:7:30 09700:A1::-30 | transfer |
        the same, beyond its limit     | 1000:A1::-31 5700:A1::31 02300:A1:7:31 09700:A1::-31 | | authority-limit
        moved there from another area  | 1000:B1::-30 5700:A1::30 02300:A1:7:30 09700:A1::-30 | | no-authority
        inside a project               | 02300:A1:7:5 02500:B1:7:-5             |          |
        between projects               | 02300:A1:7:5 02300:A1:8:-5             |          | no-authority
        a loan is raised for a project | 02300:A1:7:5 09100:A1::-5              |          | loan-raised no-authority
        a loan is raised in a project  | 02300:A1:7:5 09100:A1:7:-5             |          | loan-raised
        a loan to lend on is raised    | 05220:A1:7:5 09120:A1:7:-5             |          | loan-raised
        a loan is lowered in a project | 02300:A1:7:-5 09100:A1:7:5             |          |
        instalments fall to the minimum | 5100:A1::-20 1000:A1::20               |          |
        instalments fall below it      | 5100:A1::-21 1000:A1::21               |          | instalments-below-minimum
        """)
    void a_delegated_adjustment_needs_a_power_that_names_it(
            String what, String lines, @Nullable String authority, @Nullable String problems) {
        var judged = judge(AdjustmentKind.DELEGATED, lines, IN_JUNE, Map.of());

        assertThat(keys(judged).stream().distinct().toList())
                .isEqualTo(problems == null ? List.of() : List.of(problems.split(" ")));
        assertThat(judged.authority().map(use -> use.authority().id())).isEqualTo(Optional.ofNullable(authority));
    }

    @Test
    void what_was_used_before_counts_against_the_limit() {
        var lines = "0100:A1::60 0900:R1::-60";

        assertThat(keys(judge(AdjustmentKind.DELEGATED, lines, IN_JUNE, Map.of("reserve", Money.kroner(40)))))
                .isEmpty();
        assertThat(keys(judge(AdjustmentKind.DELEGATED, lines, IN_JUNE, Map.of("reserve", Money.kroner(41)))))
                .containsExactly("authority-limit");
    }

    @Test
    void what_the_council_decides_needs_no_power() {
        assertThat(keys(judge(AdjustmentKind.VOTED, "02300:A1:7:5 09100:A1::-5", IN_JUNE, Map.of())))
                .isEmpty();
    }

    @Test
    void no_power_makes_a_technical_change_of_an_appropriation() {
        var judged = judge(AdjustmentKind.TECHNICAL, "0100:A1::60 0900:R1::-60", IN_JUNE, Map.of());

        assertThat(keys(judged)).containsExactly("technical-changes-appropriation", "technical-changes-appropriation");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
        VOTED     | 2024-12-31 | 1000:A1::5 1000:B1::-5 |
        VOTED     | 2025-01-01 | 1000:A1::5 1000:B1::-5 | after-the-year
        VOTED     | 2025-01-01 | 1000:A1::5 1000:A2::-5 |
        TECHNICAL | 2025-02-01 | 1000:A1::5 1000:A2::-5 |
        DELEGATED | 2025-01-01 | 0100:A1::6 0900:R1::-6 | after-the-year
        """)
    void no_appropriation_changes_after_the_year(
            AdjustmentKind kind, LocalDate day, String lines, @Nullable String problem) {
        assertThat(keys(judge(kind, lines, day, Map.of()))).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        all that is unused          | 02300:A1:7:500 09100:A1::-500              |
        more than is unused         | 02300:A1:7:501 09100:A1::-501              | reappropriation-beyond-unused
        a project that had nothing  | 02300:A1:8:1 09100:A1::-1                  | reappropriation-beyond-unused
        a line of operation         | 02300:A1:7:5 09100:A1::-5 1000:A1::0       | reappropriation-in-operation
        """)
    void only_what_is_unused_is_reappropriated(String what, String lines, @Nullable String problems) {
        assertThat(keys(judge(AdjustmentKind.REAPPROPRIATION, lines, IN_JUNE, Map.of())))
                .isEqualTo(problems == null ? List.of() : List.of(problems.split(" ")));
    }

    private static Judgement judge(AdjustmentKind kind, String lines, LocalDate day, Map<String, Money> used) {
        var basis = new AdjustmentBasis(
                day,
                costCentre -> new BudgetAreaCode(costCentre.value().substring(0, 1)),
                AUTHORITIES,
                used,
                Money.kroner(520),
                Optional.of(Money.kroner(500)),
                Map.of("7", Money.kroner(500)));
        return AdjustmentRules.judge(new BudgetAdjustment(head(kind), entries(lines)), basis);
    }

    private static List<BudgetEntry> entries(String lines) {
        var entries = new ArrayList<BudgetEntry>();
        for (var line : lines.split(" ")) {
            var field = line.split(":");
            var written = WrittenAccount.of(field[0], false).orElseThrow();
            var account = new AccountCode(
                    written.accountClass(),
                    Optional.of("202"),
                    written.digits(),
                    new CostCentreCode(field[1]),
                    Optional.of(field[2]).filter(project -> !project.isEmpty()));
            entries.add(new BudgetEntry(account, Money.kroner(Long.parseLong(field[3])), Origin.GENERATED, "Linje"));
        }
        return entries;
    }

    private static AdjustmentHead head(AdjustmentKind kind) {
        return new AdjustmentHead(
                new AdjustmentId("2024-x"),
                YEAR,
                kind,
                AdjustmentAuthority.DELEGATED,
                Optional.empty(),
                "",
                "Justering",
                Optional.empty(),
                Origin.GENERATED,
                JUNE);
    }

    private static DelegatedAuthority authority(String id, DelegatedPower power, String subject, long kroner) {
        return new DelegatedAuthority(
                id,
                power,
                subject,
                Money.kroner(kroner),
                new ValidityPeriod(LocalDate.of(2024, 1, 1), Optional.empty()),
                new DecisionId("KST-61-23"),
                JUNE);
    }

    private static List<String> keys(Judgement judged) {
        return judged.problems().stream()
                .map(Problem::messageKey)
                .map(key -> key.substring("budget.problem.".length()))
                .toList();
    }
}
