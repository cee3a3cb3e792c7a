package no.rodtrad.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.testing.Any;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicAccountsTest {

    @Test
    void pay_and_sick_pay_refunds_of_an_area_stand_together_whatever_their_function() {
        var shown = PublicAccounts.inParts(
                List.of(sum("010", "202", 500), sum("020", "215", 70), sum("710", "202", -60), sum("115", "202", 9)));

        assertThat(shown).hasSize(2);
        assertThat(shown.getFirst().account()).isEqualTo(PublicAccounts.PAY);
        assertThat(shown.getFirst().function()).isEmpty();
        assertThat(shown.getFirst().amount()).isEqualTo(Money.ore(510));
        assertThat(shown.getLast()).isEqualTo(sum("115", "202", 9));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void nothing_is_lost_by_putting_pay_together(long seed) {
        var random = new Random(seed);
        var sums = new ArrayList<AccountSum>();
        for (int i = random.nextInt(40); i > 0; i--) {
            var art = "%03d".formatted(10 * random.nextInt(1, 100));
            sums.add(sum(
                    art,
                    "%03d".formatted(200 + random.nextInt(20)),
                    Any.money(random).ore() >> 8));
        }

        assertThat(total(PublicAccounts.inParts(sums))).isEqualTo(total(sums));
    }

    private static Money total(List<AccountSum> sums) {
        return Money.sum(sums.stream().map(AccountSum::amount).toList());
    }

    private static AccountSum sum(String art, String function, long ore) {
        return new AccountSum(
                EntityCode.TREASURY,
                AccountClass.OPERATION,
                art,
                Optional.of(function),
                Optional.of(new BudgetAreaCode("P01")),
                Optional.empty(),
                Money.ore(ore),
                1,
                Origin.PUBLISHED);
    }
}
