package no.rodtrad.kostra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import no.rodtrad.kernel.Money;
import org.junit.jupiter.api.Test;

class KostraWriterTest {

    private static final long SEED = 1_600;
    private static final int ROUNDS = 300;
    private static final KostraForm FORM =
            new KostraForm("0A", KostraForm.Kind.APPROPRIATION, RuleSet.ANNUAL, "1", "0", Set.of(), true);
    private static final Delivery DELIVERY = Delivery.of(FORM, 2024, "", "999900", "");

    @Test
    void a_record_is_48_characters_with_the_amount_to_the_right() {
        var lines = List.of(line("1", "100", "010", 1_234_567_00), line("1", "800", "870", -1_234_567_00));
        assertThat(KostraWriter.records(DELIVERY, lines))
                .containsExactly(
                        "0A2024 999900                  1100 010     1235",
                        "0A2024 999900                  1800 870    -1235");
    }

    @Test
    void what_rounds_to_nothing_is_left_out() {
        var lines = List.of(line("1", "100", "010", 499_00), line("1", "800", "870", -499_00));
        assertThat(KostraWriter.records(DELIVERY, lines)).isEmpty();
    }

    @Test
    void the_rounded_come_to_the_rounded_sum_and_each_is_near_its_own() {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            var random = new Random(seed);
            var amounts = random.longs(1 + random.nextInt(2_000), -1_000_000_000L, 1_000_000_000L)
                    .mapToObj(Money::ore)
                    .toList();
            var rounded = LargestRemainder.thousands(amounts);
            assertThat(IntStream.range(0, rounded.length)
                            .mapToLong(i -> rounded[i])
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(Money.sum(amounts).roundedToThousands());
            for (int i = 0; i < rounded.length; i++) {
                assertThat(Money.thousands(rounded[i]).minus(amounts.get(i)).abs())
                        .as("seed %d, %s", seed, amounts.get(i))
                        .isLessThan(Money.thousands(1));
            }
        }
    }

    @Test
    void what_is_in_balance_in_ore_is_in_balance_in_thousands() {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            var random = new Random(seed);
            var lines = new ArrayList<KostraLine>();
            long spent = 0;
            long depreciated = 0;
            for (int function = 100; function < 400; function++) {
                for (var art : List.of("010", "120", "590")) {
                    long ore = random.nextLong(100, 90_000_000);
                    lines.add(line("1", Integer.toString(function), art, ore));
                    if (art.equals("590")) depreciated += ore;
                    else spent += ore;
                }
            }
            lines.add(line("1", "860", "990", -depreciated));
            lines.add(line("1", "800", "870", -spent));
            var records = KostraWriter.records(DELIVERY, lines).stream()
                    .map(text -> new KostraRecord(1, text, FORM))
                    .toList();
            assertThat(sum(records, Set.of("590", "990"))).as("seed %d", seed).isZero();
            assertThat(sum(records, Set.of("010", "120", "870")))
                    .as("seed %d", seed)
                    .isZero();
        }
    }

    @Test
    void an_amount_that_does_not_fit_is_refused() {
        var lines =
                List.of(line("1", "100", "010", Money.thousands(10_000_000_000L).ore()));
        assertThatThrownBy(() -> KostraWriter.records(DELIVERY, lines)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long sum(List<KostraRecord> records, Set<String> arts) {
        return records.stream()
                .filter(record -> arts.contains(record.art()))
                .mapToLong(KostraRecord::amount)
                .sum();
    }

    private static KostraLine line(String accountClass, String code, String item, long ore) {
        return new KostraLine(accountClass, code, item, Money.ore(ore));
    }
}
