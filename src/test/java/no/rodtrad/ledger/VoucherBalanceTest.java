package no.rodtrad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherBalanceTest {

    private record Line(int year, long voucher, long ore) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void finds_the_voucher_out_of_balance_in_any_order_of_lines(long seed) {
        var random = new Random(seed);
        var lines = vouchers(random, 5_000);
        lines.add(new Line(2024, 77, 1));
        Collections.shuffle(lines, random);

        var found = new ArrayList<String>();
        var balance = new VoucherBalance();
        for (int i = 0; i < lines.size(); i++) {
            balance.add(
                    i + 2,
                    lines.get(i).year(),
                    lines.get(i).voucher(),
                    lines.get(i).ore());
        }
        balance.reportTo((_, year, voucher, sum) -> found.add(year + "/" + voucher + ": " + sum));

        assertThat(found).containsExactly("2024/77: 1");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_same_number_in_two_years_is_two_vouchers(long seed) {
        var random = new Random(seed);
        long ore = 1 + random.nextInt(1_000_000);
        var found = new ArrayList<String>();
        var balance = new VoucherBalance();
        for (var line : List.of(new Line(2023, 5, ore), new Line(2024, 5, -ore))) {
            balance.add(2, line.year(), line.voucher(), line.ore());
        }
        balance.reportTo((_, year, _, sum) -> found.add(year + ": " + sum));

        assertThat(found).containsExactlyInAnyOrder("2023: " + ore, "2024: " + -ore);
    }

    private static List<Line> vouchers(Random random, int count) {
        var lines = new ArrayList<Line>();
        for (long voucher = 1; voucher <= count; voucher++) {
            long sum = 0;
            for (int i = random.nextInt(5); i >= 0; i--) {
                long ore = random.nextLong(-1_000_000, 1_000_000);
                lines.add(new Line(2024, voucher, ore));
                sum += ore;
            }
            lines.add(new Line(2024, voucher, -sum));
        }
        return lines;
    }
}
