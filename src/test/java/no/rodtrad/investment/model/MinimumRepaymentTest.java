package no.rodtrad.investment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.rule.StatutoryRules;
import no.rodtrad.rule.model.FinancialRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MinimumRepaymentTest {

    private static final RepaymentBasis MOLDE = basis("konsern", 174_015, 4_047_013, 4_521_698, 158_286);

    /** Molde kommune, annual accounts 2020, note 7 for the whole municipality. */
    @Test
    void agrees_with_a_published_note() {
        var least = of(MOLDE).getFirst();

        assertThat(least.least().orElseThrow().roundedToThousands()).isEqualTo(155_747);
        assertThat(least.margin().orElseThrow().roundedToThousands()).isEqualTo(2_539);
        assertThat(least.years().orElseThrow().rounded(1)).hasToString("26.0");
        assertThat(least.isMet()).isTrue();
        assertThat(least.how().key()).isEqualTo("investment.repayment.formula");
    }

    @Test
    void each_entity_is_tested_before_the_legal_person() {
        var treasury = basis("KK", 100, 2_000, 2_500, 80);
        var undertaking = basis("EKF", 50, 1_000, 1_000, 40);
        // The legal person owes the market, not itself: it is tested against the loan fund's external instalments.
        var legalPerson = basis("legal-person", 150, 3_000, 3_500, 130);

        assertThat(MinimumRepayment.of(rule(), List.of(treasury, undertaking, legalPerson), treasury))
                .extracting(MinimumRepayment::isMet)
                .containsExactly(true, false, true);
    }

    @Test
    void extraordinary_instalments_in_investments_do_not_count() {
        var paidInInvestment = new RepaymentBasis(
                "KK",
                Money.thousands(100),
                Money.thousands(2_000),
                Money.thousands(2_500),
                Money.thousands(70),
                Money.thousands(66_525));

        assertThat(of(paidInInvestment).getFirst().margin()).contains(Money.thousands(-10));
    }

    /** The ministry, 31 January 2024: an undertaking that has only bought land repays at the treasury's pace. */
    @Test
    void an_entity_with_nothing_to_write_down_borrows_the_term_of_the_treasury() {
        var treasury = basis("KK", 100, 2_000, 3_500, 60);
        var landOnly = basis("TKF", 0, 350, 0, 0);
        var least = MinimumRepayment.of(rule(), List.of(landOnly), treasury).getFirst();

        assertThat(least.least()).as("over 35 years").contains(Money.thousands(10));
        assertThat(least.how().key()).isEqualTo("investment.repayment.term-of-treasury");
    }

    @Test
    void without_loans_nothing_is_repaid_and_without_assets_anywhere_there_is_no_answer() {
        assertThat(of(basis("KK", 100, 0, 2_500, 0)).getFirst().least()).contains(Money.ZERO);
        var noAnswer = of(basis("KK", 0, 100, 0, 0)).getFirst();
        assertThat(noAnswer.least()).isEmpty();
        assertThat(noAnswer.isMet()).isFalse();
    }

    /** A term is a pace: the debt repaid at the least would last as long as the assets. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void the_least_is_the_debt_over_the_term_of_the_assets(long seed) {
        var random = new Random(seed);
        var basis = new RepaymentBasis("KK", ore(random), ore(random), ore(random), ore(random), Money.ZERO);
        var found = MinimumRepayment.of(rule(), List.of(basis), basis).getFirst();
        var least = found.least().orElseThrow();

        // least × assets ≥ depreciation × debt > (least − 1 øre) × assets
        var product = big(basis.depreciation()).multiply(big(basis.loanDebt()));
        assertThat(big(least).multiply(big(basis.depreciableAssets()))).isGreaterThanOrEqualTo(product);
        assertThat(big(least.minus(Money.ore(1))).multiply(big(basis.depreciableAssets())))
                .isLessThan(product);
        assertThat(found.margin()).contains(basis.paid().minus(least));
    }

    private static java.math.BigInteger big(Money amount) {
        return java.math.BigInteger.valueOf(amount.ore());
    }

    private static Money ore(Random random) {
        return Money.ore(1 + random.nextLong(1L << random.nextInt(1, 30)));
    }

    private static List<MinimumRepayment> of(RepaymentBasis basis) {
        return MinimumRepayment.of(rule(), List.of(basis), basis);
    }

    private static FinancialRule rule() {
        return StatutoryRules.rules()
                .find("minimum_repayment", new FiscalYear(2024))
                .orElseThrow();
    }

    private static RepaymentBasis basis(String entity, long depreciation, long debt, long assets, long paid) {
        return new RepaymentBasis(
                entity,
                Money.thousands(depreciation),
                Money.thousands(debt),
                Money.thousands(assets),
                Money.thousands(paid),
                Money.ZERO);
    }
}
