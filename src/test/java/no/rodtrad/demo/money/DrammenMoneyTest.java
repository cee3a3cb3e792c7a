package no.rodtrad.demo.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.demo.money.Sums.Entry;
import no.rodtrad.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the source says about the accounts of 2024 must hold for the entries that we generate. */
class DrammenMoneyTest {

    private static final DemoMoney MONEY = ShippedFacts.moneyOfDrammen();
    private static final Sums SUMS = new Sums(MONEY);

    @Test
    void every_column_of_every_area_is_exact_to_the_krone() {
        for (var area : AreaTotals.read(ShippedFacts.drammen())) {
            Predicate<Entry> inside = entry -> entry.area().equals(area.code());
            assertThat(SUMS.accounts(inside)).as(area.name()).isEqualTo(Money.ore(area.accounts()));
            assertThat(SUMS.original(inside)).as(area.name()).isEqualTo(Money.ore(area.original()));
            assertThat(SUMS.revised(inside)).as(area.name()).isEqualTo(Money.ore(area.revised()));
        }
    }

    @Test
    void every_column_is_in_balance() {
        assertThat(SUMS.accounts(entry -> true)).isEqualTo(Money.ZERO);
        assertThat(SUMS.original(entry -> true)).isEqualTo(Money.ZERO);
        assertThat(SUMS.voted(entry -> true)).isEqualTo(Money.ZERO);
        assertThat(SUMS.revised(entry -> true)).isEqualTo(Money.ZERO);
    }

    /** In thousands of kroner; tolerance where the source rounds more coarsely. Sources are in drammen/README. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        gross operating revenue           | accounts | arts 600-895                      | -9562567 |   17
        net operating result              | accounts | arts 530-570,930-950              |    -4182 |    0
        net operating result              | original | arts 530-570,930-950              |   -33449 |    0
        net operating result              | revised  | arts 530-570,930-950              |  -110300 |   50
        to restricted funds               | accounts | arts 550-550                      |    84900 |   50
        to restricted funds, central      | accounts | arts 550-550 table dispositions   |      263 |    0
        to restricted funds, areas        | accounts | arts 550-550 table programme      |    84637 |   50
        from restricted funds             | accounts | arts 950-950                      |   -89700 |   50
        from restricted funds, areas      | accounts | arts 950-950 table programme      |   -89700 |   50
        restricted funds, net             | accounts | arts 550-550,950-950              |    -4809 |    0
        from restricted funds, areas      | revised  | arts 950-950 table programme      |   -78400 |   50
        from restricted funds, central    | revised  | arts 950-950 table dispositions   |    -8000 |    0
        to investment, areas              | accounts | arts 570-570 table programme      |     6233 |    0
        to investment, central            | accounts | arts 570-570 table dispositions   |   124500 |    0
        to investment, areas              | revised  | arts 570-570 table programme      |     6234 |    1
        to restricted funds, areas        | original | arts 550-550 table programme      |        0 |    0
        from restricted funds, areas      | original | arts 950-950 table programme      |        0 |    0
        to investment, areas              | original | arts 570-570 table programme      |        0 |    0
        depreciation                      | accounts | arts 590-590 table central_expenditure | 341433 |  0
        depreciation, counter item        | accounts | arts 990-990 table counter_item   |  -341433 |    0
        depreciation                      | original | arts 590-590                      |   330000 |    0
        depreciation                      | revised  | arts 590-590                      |   330000 |    0
        depreciation, counter item        | revised  | arts 990-990                      |  -330000 |    0
        value added tax and compensation  | accounts | arts 429-429,729-729              |        0 |    0
        value added tax and compensation  | original | arts 429-429,729-729              |        0 |    0
        pension, central                  | accounts | arts 090-099 functions 170-173    |   195555 |    0
        premium difference of the year    | accounts | arts 090-099 functions 170-170    |  -213900 |   50
        amortised premium difference      | accounts | arts 090-099 functions 171-171    |   193200 |   50
        use of the premium fund           | accounts | arts 090-099 functions 173-173    |  -273200 |   50
        general reserve                   | original | arts 940-940                      |  -157949 |    0
        general reserve                   | voted    | arts 940-940                      |  -152889 |    0
        general reserve                   | revised  | arts 940-940                      |  -154673 |    0
        general reserve                   | accounts | arts 940-940                      |  -130106 |    0
        interest, external                | accounts | arts 500-500                      |   155892 |    0
        tax                               | accounts | arts 870-870 functions 800-800    | -3576352 |    0
        general purpose grant             | accounts | arts 800-800 functions 840-840    | -3507462 |    0
        other general grants              | accounts | arts 810-810                      |  -300615 |    1
        dividends and owner withdrawal    | accounts | arts 905-905                      |  -473795 |    0
        internal instalments              | accounts | arts 511-511                      |   232000 |    0
        """)
    void satisfies(String what, String column, String where, long thousands, long tolerance) {
        var condition = Where.of(where);
        var sum = switch (column) {
            case "accounts" -> SUMS.accounts(condition);
            case "original" -> SUMS.original(condition);
            case "voted" -> SUMS.voted(condition);
            default -> SUMS.revised(condition);
        };

        assertThat(sum.roundedToThousands()).as(what).isBetween(thousands - tolerance, thousands + tolerance);
    }

    @Test
    void net_appropriations_of_the_statutory_form_come_out() {
        // § 5-4 line 6 of 2024 is 7 481 107: all areas of service without depreciation and dispositions.
        var line6 = SUMS.accounts(
                entry -> (entry.table().equals("programme") || entry.table().equals("central_expenditure"))
                        && !(entry.art() >= 550 && entry.art() <= 590)
                        && entry.art() != 950);

        // To one thousand: what the areas moved to funds and investment is only known in thousands.
        assertThat(line6.roundedToThousands()).isBetween(7_481_106L, 7_481_108L);
    }

    @Test
    void the_general_reserve_is_struck_when_the_year_is_closed() {
        var steps = MONEY.postings().stream()
                .flatMap(batch -> batch.postings().stream())
                .filter(posting -> posting.art().startsWith("940"))
                .map(posting -> Money.ore(posting.ore()).roundedToThousands())
                .toList();

        assertThat(steps).containsExactly(-154_673L, 24_566L);
    }

    @Test
    void value_added_tax_costs_no_unit_anything() {
        var net = new HashMap<String, Money>();
        SUMS.accounts(entry -> {
            if (entry.art() == 429 || entry.art() == 729) net.merge(entry.unit(), entry.amount(), Money::plus);
            return false;
        });

        assertThat(net).hasSizeGreaterThan(100);
        assertThat(net.values()).containsOnly(Money.ZERO);
    }

    @Test
    void depreciation_stands_on_functions_of_services() {
        assertThat(SUMS.accounts(entry -> entry.art() == 590 && entry.function() > 799))
                .isEqualTo(Money.ZERO);
        assertThat(SUMS.accounts(entry -> entry.art() == 990 && entry.function() != 860))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void has_the_size_of_a_real_ledger() {
        long operations = MONEY.postings().stream()
                .flatMap(batch -> batch.postings().stream())
                .filter(Posting::isOperation)
                .count();

        assertThat(operations).isBetween(180_000L, 220_000L);
        assertThat(MONEY.costCentres()).hasSizeBetween(250, 400);
        assertThat(MONEY.budgets().getFirst().lines()).hasSizeGreaterThan(5_000);
    }

    @Test
    void some_cost_centres_have_few_people_and_every_area_has_many() {
        var ofArea = MONEY.costCentres().stream()
                .collect(Collectors.groupingBy(CostCentre::area, Collectors.summingInt(CostCentre::employees)));

        assertThat(MONEY.costCentres())
                .allSatisfy(centre -> assertThat(centre.employees()).isPositive());
        assertThat(MONEY.costCentres())
                .filteredOn(centre -> centre.employees() < 5)
                .hasSizeGreaterThan(20);
        assertThat(ofArea.values()).allMatch(employees -> employees > 5);
    }

    /** The source has no row for participation (P10), and one for P14 to P19 together. */
    @Test
    void has_the_published_number_of_employees() {
        var ofArea = MONEY.costCentres().stream()
                .collect(Collectors.groupingBy(CostCentre::area, Collectors.summingInt(CostCentre::employees)));
        for (var row : ShippedFacts.drammen().read("fte.csv").rows()) {
            if (row.text("row_type").equals("sum")) continue;
            var areas = switch (row.text("programme")) {
                case "P09" -> List.of("P09", "P10");
                case "P14-P19" -> List.of("P14", "P15", "P16", "P18", "P19");
                default -> List.of(row.text("programme"));
            };
            int employees = areas.stream().mapToInt(ofArea::get).sum();

            assertThat(employees).as(row.text("name_printed")).isEqualTo(Integer.parseInt(row.text("employees_2024")));
        }
    }

    /** Reads «arts 600-895 functions 170-173 table programme». */
    private record Where() {

        static Predicate<Entry> of(String text) {
            Predicate<Entry> condition = entry -> true;
            var words = text.split(" ");
            for (int i = 0; i < words.length; i += 2) {
                var value = words[i + 1];
                condition = condition.and(
                        switch (words[i]) {
                            case "arts" -> entry -> within(value, entry.art());
                            case "functions" -> entry -> within(value, entry.function());
                            case "table" -> entry -> entry.table().equals(value);
                            default -> throw new IllegalArgumentException(words[i]);
                        });
            }
            return condition;
        }

        private static boolean within(String ranges, int code) {
            for (var range : ranges.split(",")) {
                if (code >= Integer.parseInt(range.substring(0, 3)) && code <= Integer.parseInt(range.substring(4))) {
                    return true;
                }
            }
            return false;
        }
    }
}
