package no.rodtrad.statement.model.yearend;

import static no.rodtrad.statement.model.yearend.Closings.thousands;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.EntityCode;
import org.junit.jupiter.api.Test;

class YearEndBasisTest {

    private static final YearEndBasis.Facts FACTS =
            new YearEndBasis.Facts(thousands(300), Money.ZERO, Money.ZERO, thousands(30), Money.ZERO);

    /** Dispositions come from the revised budget, and what happened from the accounts. */
    @Test
    void budgeted_dispositions_meet_what_happened() {
        var accounts = List.of(
                operation("010", 900),
                operation("870", -990),
                operation("510", 50),
                operation("590", 40),
                operation("990", -40),
                operation("550", 5),
                operation("570", 20),
                operation("940", -1),
                investment("230", 100),
                investment("910", -50),
                investment("522", 60),
                investment("912", -60),
                investment("922", -30),
                investment("550", 30),
                investment("970", -20));
        var revised =
                List.of(operation("570", 30), operation("940", -25), investment("910", -70), investment("970", -30));
        var basis = YearEndBasis.of(accounts, revised, FACTS);

        assertThat(basis.operating().netResult()).isEqualTo(thousands(-40));
        assertThat(basis.operating().beforeCancellations()).isEqualTo(thousands(-30));
        assertThat(basis.investment().netExpenditure()).isEqualTo(thousands(100));
        assertThat(basis.investment().restrictedAllocation()).isEqualTo(Money.ZERO);
        assertThat(basis.investment().onLending().balance()).isEqualTo(Money.ZERO);

        var closed = YearEndCancellation.of(basis.operating(), basis.investment());
        assertThat(closed.operating(12)).as("of the use of the reserve").isEqualTo(thousands(25));
        assertThat(closed.operating(17)).isEqualTo(thousands(5));
        assertThat(closed.investment(9)).isEqualTo(Money.ZERO);
    }

    @Test
    void several_entities_are_never_closed_together() {
        var other = new AccountSum(
                new EntityCode("EKF"),
                AccountClass.OPERATION,
                "010",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                thousands(1),
                1,
                Origin.GENERATED);

        assertThatThrownBy(() -> YearEndBasis.of(List.of(operation("010", 1)), List.of(other), FACTS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AccountSum operation(String art, long amount) {
        return sum(AccountClass.OPERATION, art, amount);
    }

    private static AccountSum investment(String art, long amount) {
        return sum(AccountClass.INVESTMENT, art, amount);
    }

    private static AccountSum sum(AccountClass accountClass, String art, long amount) {
        return new AccountSum(
                EntityCode.TREASURY,
                accountClass,
                art,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                thousands(amount),
                1,
                Origin.GENERATED);
    }
}
