package no.rodtrad.demo.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.kernel.Money;
import org.junit.jupiter.api.Test;

/** Of the 320 printed numbers 313 come out of the entries; the seven others are known, each with its reason. */
class PublishedFiguresTest {

    private final Map<String, Money[]> totals = totals();

    @Test
    void there_are_320_with_seven_that_differ() {
        assertThat(ShippedFacts.printed()).hasSize(320);
        assertThat(ShippedFacts.printed())
                .filteredOn(figure -> figure.note().isPresent())
                .hasSize(7);
    }

    @Test
    void every_other_printed_number_comes_out() {
        var differing = new HashSet<String>();
        for (var figure : ShippedFacts.printed()) {
            if (!ours(figure.ref().id()).equals(Optional.of(figure.printed()))) {
                differing.add(figure.sourceTable() + " " + figure.ref().id());
            }
        }
        assertThat(differing)
                .isEqualTo(ShippedFacts.printed().stream()
                        .filter(figure -> figure.note().isPresent())
                        .map(figure -> figure.sourceTable() + " " + figure.ref().id())
                        .collect(Collectors.toSet()));
    }

    /** As it would be written: thousands, or per cent with one decimal; empty where we write a dash. */
    private Optional<BigDecimal> ours(String figureId) {
        var parts = figureId.split("\\.");
        var amounts = totals.get(parts[2]);
        return switch (parts[0]) {
            case "accounts" -> thousands(amounts[0]);
            case "original" -> thousands(amounts[1]);
            case "revised" -> thousands(amounts[2]);
            case "variance" -> thousands(amounts[2].minus(amounts[0]));
            default ->
                amounts[2].isZero()
                        ? Optional.empty()
                        : Optional.of(amounts[2].minus(amounts[0]).percentOf(amounts[2].abs(), 1));
        };
    }

    private static Optional<BigDecimal> thousands(Money amount) {
        return Optional.of(BigDecimal.valueOf(amount.roundedToThousands()));
    }

    private static Map<String, Money[]> totals() {
        var totals = new HashMap<String, Money[]>();
        var committees = ShippedFacts.moneyOfDrammen().areas().stream()
                .collect(Collectors.toMap(BudgetArea::code, area -> area));
        for (var area : AreaTotals.read(ShippedFacts.drammen())) {
            var amounts =
                    new Money[] {Money.ore(area.accounts()), Money.ore(area.original()), Money.ore(area.revised())};
            add(totals, "area-" + area.code(), amounts);
            add(totals, "table-" + area.table().replace('_', '-'), amounts);
            if (area.isProgramme()) {
                add(
                        totals,
                        "committee-" + committees.get(area.code()).committee().orElseThrow(),
                        amounts);
                add(totals, "total", amounts);
            }
        }
        return totals;
    }

    private static void add(Map<String, Money[]> totals, String scope, Money[] amounts) {
        var sum = totals.computeIfAbsent(scope, _ -> new Money[] {Money.ZERO, Money.ZERO, Money.ZERO});
        for (int i = 0; i < sum.length; i++) sum[i] = sum[i].plus(amounts[i]);
    }
}
