package no.rodtrad.statement.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;
import no.rodtrad.statement.FormLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the balance says of the year, and what the accounts say of it. */
class BalanceProofsTest {

    private static final BalanceProofs PROOFS = FormLibrary.proofs();

    private static BalanceProof proof(String id, List<AccountSum> opening, List<AccountSum> movements) {
        return PROOFS.prove(2024, opening, Books.together(opening, movements)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void the_balance_proves_the_flow(long seed) {
        var random = new Random(seed);
        var opening = Books.any(random, FormLibrary.forms().codes(), AccountClass.BALANCE_SHEET, 2024);
        var movements = BalancedBooks.year(random);

        for (var proof : PROOFS.prove(2024, opening, Books.together(opening, movements))) {
            assertThat(proof.difference()).as(proof.id()).isEqualTo(Money.ZERO);
            assertThat(proof.closing()).isEqualTo(proof.opening().plus(proof.change()));
        }
    }

    /** The note on working capital of a published annual report for 2021, in thousands; it differs by 1 in print. */
    @Test
    void the_change_in_working_capital_agrees_with_a_published_note() {
        var movements = new Books()
                .balanse("10", 1_056_213)
                .balanse("32", -255_735)
                .drift("010", "202", 11_935_621)
                .drift("870", "800", -13_012_356)
                .drift("500", "870", 88_774)
                .investering("230", "222", 1_342_338)
                .investering("670", "120", -378_078)
                .investering("522", "870", -396_810)
                .balanse("9100", 379_522)
                .balanse("581", -444)
                .sums();

        var proof = proof("working-capital", List.of(), movements);

        assertThat(proof.change()).isEqualTo(Money.thousands(800_478));
        assertThat(proof.difference().abs()).isLessThanOrEqualTo(Money.thousands(1));
    }

    /** The note on the capital account of the same report: assets, debt, unused loans, and changes of principle. */
    @Test
    void the_capital_account_agrees_with_a_published_note() {
        var closing = new Books()
                .balanse("27", 33_820_521 - 25_127)
                .balanse("451", -22_323_817)
                .balanse("9100", 880_548)
                .balanse("5990", -12_352_125)
                .sums();

        assertThat(proof("capital-account", List.of(), closing).difference()).isEqualTo(Money.ZERO);
    }

    @Test
    void an_allocation_without_its_entry_in_the_fund_is_found() {
        var movements =
                new Books().drift("540", "880", 1000).balanse("56", -999).sums();

        var proof =
                proof("fund-general-reserve", new Books().balanse("56", -500).sums(), movements);

        assertThat(proof.opening()).isEqualTo(Money.thousands(500));
        assertThat(proof.closing()).isEqualTo(Money.thousands(1499));
        assertThat(proof.difference()).isEqualTo(Money.thousands(-1));
        assertThat(proof.holds()).isFalse();
    }
}
