package no.rodtrad.demo.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.demo.investment.PrintedRow.Cell;
import no.rodtrad.demo.investment.PrintedRow.Kind;
import no.rodtrad.demo.money.BudgetKind;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables 2A, 2B and the tables of status of 2024 come out of the generated entries. The lines of the first part are
 * recognised by art here, and not by the form that the pages use.
 */
class InvestmentMoneyTest {

    private static final InvestmentFacts FACTS = accepted(InvestmentFacts.read(ShippedFacts.drammen()));
    private static final DemoMoney MONEY =
            accepted(InvestmentMoney.added(ShippedFacts.drammen(), ShippedFacts.moneyOfDrammen(), FACTS));

    /** Accounts of each line of the first part, in their order; sums are made of lines. */
    private static final Map<Integer, Set<String>> ARTS = Map.ofEntries(
            Map.entry(1, Set.of("200", "230", "285", "429")),
            Map.entry(2, Set.of("470")),
            Map.entry(3, Set.of("529")),
            Map.entry(4, Set.of("520")),
            Map.entry(5, Set.of("511")),
            Map.entry(7, Set.of("729")),
            Map.entry(8, Set.of("700")),
            Map.entry(9, Set.of("670")),
            Map.entry(10, Set.of("929")),
            Map.entry(11, Set.of("905")),
            Map.entry(12, Set.of("920")),
            Map.entry(13, Set.of("911")),
            Map.entry(15, Set.of("522")),
            Map.entry(16, Set.of("912")),
            Map.entry(17, Set.of("512")),
            Map.entry(18, Set.of("922")),
            Map.entry(20, Set.of("970")),
            Map.entry(21, Set.of("550")),
            Map.entry(22, Set.of("950")),
            Map.entry(23, Set.of("540")),
            Map.entry(24, Set.of("940")),
            Map.entry(25, Set.of("530")));

    private record Entry(String entity, String art, String project, Cell column, long ore) {}

    private static final List<Entry> ENTRIES = entries();

    @Test
    void every_printed_number_comes_out_but_for_four_per_cents_of_nothing() {
        var differing = new TreeMap<String, String>();
        for (int i = 0; i < FACTS.printed2a().size(); i++) {
            int line = i + 1;
            compare("2A " + line, FACTS.printed2a().get(i), entry -> isOnLine(line, entry.art), differing);
        }
        for (var printed : FACTS.printed2b()) {
            compare(printed.scope(), printed.row(), entry -> isIn(printed.scope(), entry), differing);
        }
        for (var status : FACTS.statuses()) {
            compare(
                    "status " + status.committee() + " " + status.name(),
                    status.printed(),
                    entry -> status.projects().contains(entry.project),
                    differing);
        }

        assertThat(differing)
                .containsExactly(
                        Map.entry("project-400001 PERCENT", "0.0 printed, ours a dash"),
                        Map.entry("project-400002 PERCENT", "0.0 printed, ours a dash"),
                        Map.entry("project-500001 PERCENT", "0.0 printed, ours a dash"),
                        Map.entry("project-500004 PERCENT", "0.0 printed, ours a dash"));
    }

    @Test
    void the_printed_tables_are_whole() {
        assertThat(FACTS.printed2a()).hasSize(27);
        assertThat(FACTS.printed2b()).hasSize(96);
        assertThat(FACTS.projects()).hasSize(88);
        assertThat(FACTS.statuses()).hasSize(95);
        assertThat(FACTS.statuses())
                .filteredOn(status -> status.kind() == Kind.SUM)
                .hasSize(13);
        var named = FACTS.statuses().stream()
                .filter(status -> status.kind() == Kind.LINE)
                .flatMap(status -> status.projects().stream())
                .toList();
        assertThat(named).doesNotHaveDuplicates();
        // Two projects without accounts are in no table of status: one was divided, the other renamed.
        assertThat(FACTS.projects())
                .filteredOn(project -> !named.contains(project.key()))
                .extracting(ProjectFact::name)
                .containsExactly("Sikring friluftsdammer", "Finansiering – KK");
    }

    @Test
    void every_budget_balances_by_entity_and_so_does_every_decision() {
        var entityOf = new HashMap<String, String>();
        MONEY.costCentres().forEach(centre -> entityOf.put(centre.code(), centre.entity()));
        for (var batch : MONEY.budgets()) {
            var sums = new HashMap<String, Long>();
            for (var line : batch.lines()) {
                sums.merge(entityOf.get(line.costCentre()) + line.accountClass(), line.ore(), Long::sum);
            }
            assertThat(sums.values()).as(batch.key()).containsOnly(0L);
        }
    }

    /** Of the treasury alone, from other tables of the report. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        fixed assets of the treasury             | KK   | 200 230 285 429 |  1245272
        fixed assets of the property undertaking | DEKF | 200 230 285 429 |   184620
        fixed assets of the baths                | DBKF | 200 230 285 429 |     1200
        restricted investment funds              | KK   | 550 950         |   102286
        unrestricted investment fund             | KK   | 540 940         |    -6426
        transfer from operation                  | KK   | 970             |  -130733
        instalments that 2B does not have        | KK   | 511             |    66525
        carried forward to be covered            | KK   | 980             |   -12364
        """)
    void entities_come_to_what_is_known_of_them(String what, String entity, String arts, long thousands) {
        var sum = sum(entry -> entry.column == Cell.ACCOUNTS
                && entry.entity.equals(entity)
                && Set.of(arts.split(" ")).contains(entry.art));

        assertThat(sum.roundedToThousands()).as(what).isEqualTo(thousands);
    }

    /** What left the operating accounts came to the investment accounts, to the øre. */
    @Test
    void transfers_from_operation_are_the_same_on_both_sides() {
        long left = MONEY.postings().stream()
                .flatMap(batch -> batch.postings().stream())
                .filter(posting -> posting.isOperation() && posting.art().startsWith("570"))
                .mapToLong(posting -> posting.ore())
                .sum();

        assertThat(sum(entry -> entry.column == Cell.ACCOUNTS && entry.art.equals("970")))
                .isEqualTo(Money.ore(-left));
    }

    @Test
    void tax_is_what_was_compensated_and_never_more_than_a_fifth_of_a_price() {
        for (var entity : List.of("KK", "DEKF", "DBKF")) {
            assertThat(sum(entry -> entry.column == Cell.ACCOUNTS
                            && entry.entity.equals(entity)
                            && (entry.art.equals("429") || entry.art.equals("729"))))
                    .as(entity)
                    .isEqualTo(Money.ZERO);
        }
        for (var project : FACTS.projects()) {
            Predicate<Entry> spent = entry -> entry.column == Cell.ACCOUNTS && entry.project.equals(project.key());
            long tax = sum(spent.and(entry -> entry.art.equals("429"))).ore();
            assertThat(5 * tax)
                    .as(project.name())
                    .isLessThanOrEqualTo(Math.max(0, sum(spent).ore()));
        }
    }

    @Test
    void every_voucher_balances_and_its_number_is_its_own() {
        var sums = new HashMap<Long, Long>();
        var batchOf = new HashMap<Long, String>();
        for (var batch : MONEY.postings()) {
            for (var posting : batch.postings()) {
                sums.merge(posting.voucher(), posting.ore(), Long::sum);
                assertThat(batchOf.computeIfAbsent(posting.voucher(), _ -> batch.name()))
                        .isEqualTo(batch.name());
            }
        }

        assertThat(sums.values()).containsOnly(0L);
    }

    @Test
    void only_the_nine_lines_that_differ_in_print_change_without_a_named_authority() {
        var changed = new ArrayList<Integer>();
        for (int line : ARTS.keySet().stream().sorted().toList()) {
            var change = sum(entry -> entry.column == Cell.REVISED && isOnLine(line, entry.art))
                    .minus(sum(entry -> entry.column == Cell.VOTED && isOnLine(line, entry.art)));
            if (Math.abs(change.ore()) >= 100_000) changed.add(line);
        }

        assertThat(changed).containsExactly(1, 4, 7, 8, 12, 13, 20, 23, 24);
    }

    private static void compare(String what, PrintedRow row, Predicate<Entry> which, Map<String, String> differing) {
        row.cells().forEach((cell, printed) -> {
            var ours = ours(cell, which);
            if (ours.isEmpty() || ours.get().compareTo(printed) != 0) {
                differing.put(
                        what + " " + cell,
                        printed + " printed, ours "
                                + ours.map(BigDecimal::toString).orElse("a dash"));
            }
        });
    }

    private static Optional<BigDecimal> ours(Cell cell, Predicate<Entry> which) {
        var amounts = new EnumMap<Cell, Money>(Cell.class);
        for (var column : List.of(Cell.ORIGINAL, Cell.VOTED, Cell.REVISED, Cell.ACCOUNTS)) {
            amounts.put(column, sum(which.and(entry -> entry.column == column)));
        }
        var revised = amounts.get(Cell.REVISED);
        var variance = revised.minus(amounts.get(Cell.ACCOUNTS));
        return switch (cell) {
            case VARIANCE_VOTED -> thousands(amounts.get(Cell.VOTED).minus(amounts.get(Cell.ACCOUNTS)));
            case VARIANCE -> thousands(variance);
            case PERCENT -> revised.isZero() ? Optional.empty() : Optional.of(variance.percentOf(revised.abs(), 1));
            default -> thousands(amounts.get(cell));
        };
    }

    private static Optional<BigDecimal> thousands(Money money) {
        return Optional.of(BigDecimal.valueOf(money.roundedToThousands()));
    }

    private static boolean isOnLine(int line, String art) {
        return switch (line) {
            case 6 -> isBetween(1, 5, art);
            case 14 -> isBetween(7, 13, art);
            case 19 -> isBetween(15, 18, art);
            case 26 -> isBetween(20, 25, art);
            case 27 -> isBetween(1, 25, art);
            default -> ARTS.get(line).contains(art);
        };
    }

    private static boolean isBetween(int first, int last, String art) {
        return ARTS.entrySet().stream()
                .anyMatch(each -> each.getKey() >= first
                        && each.getKey() <= last
                        && each.getValue().contains(art));
    }

    private static boolean isIn(String scope, Entry entry) {
        if (entry.project.isEmpty()) return false;
        if (scope.startsWith("project-")) return scope.equals("project-" + entry.project);
        if (scope.equals("projects-total")) return true;
        var parts = scope.split("-");
        int line = Integer.parseInt(parts[2]);
        return ARTS.get(line).contains(entry.art) && (parts.length == 3 || entry.entity.equals(parts[3]));
    }

    private static Money sum(Predicate<Entry> which) {
        long sum = 0;
        for (var entry : ENTRIES) if (which.test(entry)) sum += entry.ore;
        return Money.ore(sum);
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(var value) -> value;
            case Outcome.Rejected<T>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        var entityOf = new HashMap<String, String>();
        MONEY.costCentres().forEach(centre -> entityOf.put(centre.code(), centre.entity()));
        for (var batch : MONEY.postings()) {
            for (var posting : batch.postings()) {
                if (posting.accountClass() != 0) continue;
                var art = posting.art().substring(1, 4);
                entries.add(new Entry(batch.entity(), art, posting.project(), Cell.ACCOUNTS, posting.ore()));
            }
        }
        for (var batch : MONEY.budgets()) {
            for (var line : batch.lines()) {
                if (line.accountClass() != 0) continue;
                for (var column : columns(batch.kind())) {
                    entries.add(new Entry(
                            entityOf.get(line.costCentre()),
                            line.art().substring(1, 4),
                            line.project(),
                            column,
                            line.ore()));
                }
            }
        }
        return entries;
    }

    private static List<Cell> columns(BudgetKind kind) {
        return switch (kind) {
            case ORIGINAL -> List.of(Cell.ORIGINAL, Cell.VOTED, Cell.REVISED);
            case VOTED, REAPPROPRIATION -> List.of(Cell.VOTED, Cell.REVISED);
            case DELEGATED, TECHNICAL -> List.of(Cell.REVISED);
        };
    }
}
