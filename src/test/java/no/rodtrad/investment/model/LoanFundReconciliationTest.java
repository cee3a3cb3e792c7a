package no.rodtrad.investment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.rodtrad.investment.model.LoanFundReconciliation.Tolerance;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoanFundReconciliationTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final BigDecimal EXTERNAL = new BigDecimal("4.04");
    private static final Tolerance TOLERANCE = new Tolerance(Money.kroner(100), new BigDecimal("0.25"));
    private static final List<InternalRate> RATES = List.of(new InternalRate(YearMonth.of(2023, 7), EXTERNAL));

    /**
     * The error of 2024: interest was computed from a debt that was too large, and both sides posted it. On an average
     * of 4,776.6 million that is 25.8 million too much, 4.58 per cent for money that cost 4.04.
     */
    @Test
    void the_same_wrong_amount_on_both_sides_is_found_by_the_deeper_layers() {
        var right = treasury(Money.ZERO);
        var wrong = treasury(Money.kroner(25_800_000 / 12));

        assertThat(reconcile(right).findings()).isEmpty();
        var found = reconcile(wrong);
        assertThat(found.findings(ReconciliationLayer.MIRROR))
                .as("the mirror is blind")
                .isEmpty();
        assertThat(found.findings(ReconciliationLayer.RECOMPUTATION)).hasSize(12);
        assertThat(Money.sum(found.findings(ReconciliationLayer.RECOMPUTATION).stream()
                        .map(ReconciliationFinding::difference)
                        .toList()))
                .isEqualTo(Money.kroner(25_800_000));
        assertThat(found.findings(ReconciliationLayer.REASONABLENESS))
                .extracting(finding -> finding.what().key())
                .containsExactly("investment.reconciliation.effective-rate");
        assertThat(found.borrowers().getFirst().percent().orElseThrow())
                .isBetween(new BigDecimal("4.57"), new BigDecimal("4.59"));
    }

    @Test
    void a_finding_names_both_amounts_and_the_month() {
        var posted = new ArrayList<>(treasury(Money.ZERO).posted());
        var march = posted.get(2);
        posted.set(
                2,
                new PostedMonth(
                        march.month(),
                        march.interestPaid(),
                        march.interestClaimed().plus(Money.kroner(500)),
                        march.instalmentsPaid(),
                        march.instalmentsReceived().minus(Money.kroner(7))));
        var found = reconcile(with(treasury(Money.ZERO), posted)).findings();

        assertThat(found).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.layer()).isEqualTo(ReconciliationLayer.MIRROR);
            assertThat(finding.month()).contains(YearMonth.of(2024, 3));
        });
        assertThat(found)
                .extracting(ReconciliationFinding::difference)
                .containsExactly(Money.kroner(-500), Money.kroner(7));
    }

    @Test
    void a_debt_that_does_not_follow_from_its_movements_is_found_though_both_sides_agree() {
        var loan = treasury(Money.ZERO);
        var open = Money.thousands(1_157);
        var wrong = new InternalLoan(
                loan.borrower(),
                loan.opening(),
                loan.movements(),
                loan.posted(),
                loan.debtOfBorrower().plus(open),
                loan.claimOfFund().plus(open));

        assertThat(reconcile(wrong).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.what().key()).isEqualTo("investment.reconciliation.closing");
            assertThat(finding.difference()).isEqualTo(open);
        });
    }

    @Test
    void interest_follows_the_day_of_a_draw_and_the_rate_of_the_month() {
        var draw = new LoanMovement(LocalDate.of(2024, 4, 16), Money.kroner(3_000_000));
        var instalment = new LoanMovement(LocalDate.of(2024, 7, 1), Money.kroner(-600_000));
        var loan = new InternalLoan(
                "EKF", Money.kroner(1_200_000), List.of(draw, instalment), List.of(), Money.ZERO, Money.ZERO);
        var interest = new InternalInterest(
                YEAR,
                loan,
                List.of(
                        new InternalRate(YearMonth.of(2024, 1), new BigDecimal("4")),
                        new InternalRate(YearMonth.of(2024, 6), new BigDecimal("5"))));

        assertThat(interest.of(YearMonth.of(2024, 3))).isEqualTo(Money.kroner(4_000));
        assertThat(interest.of(YearMonth.of(2024, 4))).as("half of April").isEqualTo(Money.kroner(9_000));
        assertThat(interest.of(YearMonth.of(2024, 6))).isEqualTo(Money.kroner(17_500));
        assertThat(interest.of(YearMonth.of(2024, 7))).isEqualTo(Money.kroner(15_000));
        assertThat(interest.closing()).isEqualTo(Money.kroner(3_600_000));
    }

    /** Books made from the agreements reconcile, whatever the loans are, and in any order of movements. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void books_that_follow_the_agreements_have_no_findings(long seed) {
        var random = new Random(seed);
        var movements = new ArrayList<LoanMovement>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            long ore = random.nextLong(1_000_000_000L) * (random.nextInt(3) == 0 ? -1 : 1);
            movements.add(new LoanMovement(LocalDate.ofYearDay(2024, 1 + random.nextInt(366)), Money.ore(ore)));
        }
        var loan = posted("KK", Money.ore(10_000_000_000_000L), movements, Money.ZERO);

        assertThat(reconcile(loan).findings()).isEmpty();
        java.util.Collections.shuffle(movements, random);
        assertThat(reconcile(posted("KK", Money.ore(10_000_000_000_000L), movements, Money.ZERO)))
                .extracting(found -> found.borrowers().getFirst().computed())
                .isEqualTo(reconcile(loan).borrowers().getFirst().computed());
    }

    private static LoanFundReconciliation reconcile(InternalLoan loan) {
        return LoanFundReconciliation.of(YEAR, List.of(loan), RATES, EXTERNAL, TOLERANCE);
    }

    /** The treasury of 2024: 4,475,623 at the start, 5,077,674 at the end, instalments of 232,000 in operation. */
    private static InternalLoan treasury(Money tooMuchEachMonth) {
        var movements = new ArrayList<LoanMovement>();
        for (int month = 1; month <= 12; month++) {
            movements.add(new LoanMovement(LocalDate.of(2024, month, 20), Money.thousands(-232_000 / 12)));
        }
        var draws = Money.thousands(5_077_674 - 4_475_623 + 12 * (232_000 / 12));
        movements.add(new LoanMovement(LocalDate.of(2024, 6, 20), draws));
        return posted("KK", Money.thousands(4_475_623), movements, tooMuchEachMonth);
    }

    private static InternalLoan posted(
            String borrower, Money opening, List<LoanMovement> movements, Money tooMuchEachMonth) {
        var agreed = new InternalLoan(borrower, opening, movements, List.of(), Money.ZERO, Money.ZERO);
        var interest = new InternalInterest(YEAR, agreed, RATES);
        var posted = new ArrayList<PostedMonth>();
        for (var month : interest.months()) {
            var amount = interest.of(month).plus(tooMuchEachMonth);
            var instalments = interest.instalments(month);
            posted.add(new PostedMonth(month, amount, amount, instalments, instalments));
        }
        return new InternalLoan(borrower, opening, movements, posted, interest.closing(), interest.closing());
    }

    private static InternalLoan with(InternalLoan loan, List<PostedMonth> posted) {
        return new InternalLoan(
                loan.borrower(), loan.opening(), loan.movements(), posted, loan.debtOfBorrower(), loan.claimOfFund());
    }
}
