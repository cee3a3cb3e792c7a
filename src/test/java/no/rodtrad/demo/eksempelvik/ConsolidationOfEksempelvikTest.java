package no.rodtrad.demo.eksempelvik;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.FormLibrary;
import no.rodtrad.statement.model.form.Consolidation;
import no.rodtrad.statement.model.form.Consolidation.Parties;
import no.rodtrad.statement.model.form.Consolidator;
import no.rodtrad.statement.model.form.CounterpartRule;
import no.rodtrad.statement.model.form.EliminationPair;
import no.rodtrad.statement.model.form.FormLine.Floor;
import no.rodtrad.statement.model.form.FormVersion;
import no.rodtrad.statement.model.form.LocalSum;
import no.rodtrad.statement.model.form.MappingOverrides;
import no.rodtrad.statement.model.form.Statement;
import no.rodtrad.statement.model.form.StatementBreak;
import no.rodtrad.statement.model.form.StatementForms;
import no.rodtrad.statement.model.form.StatementLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The treasury, the undertaking and the loan fund as one legal person, against what was counted without any form. */
class ConsolidationOfEksempelvikTest {

    private static final StatementForms FORMS = FormLibrary.forms();
    private static final List<EliminationPair> PAIRS = FormLibrary.eliminationPairs();
    private static final List<ExpectedTotal> EXPECTED = ShippedBooks.REGISTERS.expected();
    private static final List<CounterpartRule> RULES = ShippedBooks.REGISTERS.counterparts().stream()
            .map(ConsolidationOfEksempelvikTest::rule)
            .toList();

    private static CounterpartRule rule(EksempelvikRegisters.Counterpart side) {
        return new CounterpartRule(
                new EntityCode(side.entity()),
                side.pair(),
                Optional.of(side.account()),
                Optional.empty(),
                Optional.of(side.area()).filter(each -> !each.isEmpty()),
                Optional.empty(),
                new FormVersion("", 2020, OptionalInt.empty()),
                new EntityCode(side.counterpart()));
    }

    private record Place(int year, String form) {}

    static IntStream years() {
        return IntStream.rangeClosed(2021, 2024);
    }

    static Stream<Place> places() {
        return years().boxed()
                .flatMap(year -> Stream.of("5-4-1", "5-5-1", "5-6", "5-8").map(form -> new Place(year, form)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void every_line_of_the_legal_person_is_what_was_counted(Place place) {
        for (var locals : List.of(BooksOfEntities.locals(place.year()), List.<LocalSum>of())) {
            var consolidated = consolidate(place.year(), BooksOfEntities.sums(place.year()), locals);
            var statement = statement(place.form(), place.year(), consolidated.sums());
            var wanted = new TreeMap<String, Money>();
            EXPECTED.stream()
                    .filter(of(place.year(), place.form()))
                    .forEach(each -> wanted.put(each.line(), Money.ore(each.ore())));

            assertThat(wanted).isNotEmpty();
            for (var line : statement.lines()) {
                if (line.posted().get(ACCOUNTS) == null) continue;
                assertThat(unlimited(statement, line))
                        .as("%s line %s", place, line.line().code())
                        .isEqualTo(wanted.getOrDefault(line.line().code(), Money.ZERO));
                wanted.remove(line.line().code());
            }
            // A line that was counted and that the form does not have may only be one of nothing.
            wanted.values().removeIf(Money::isZero);
            assertThat(wanted).isEmpty();
            assertThat(statement.unplaced()).isEmpty();
        }
    }

    /** The form shows a deficit that is carried forward and never a surplus; this is what it comes to either way. */
    private static Money unlimited(Statement statement, StatementLine line) {
        if (line.line().floor() == Floor.NONE) return Lookup.in(line.posted(), ACCOUNTS);
        return Money.sum(line.line().sumOf().stream()
                .map(term -> Lookup.in(statement.find(term.line()).orElseThrow().posted(), ACCOUNTS))
                .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    void nothing_remains_between_the_entities(int year) {
        for (var locals : List.of(BooksOfEntities.locals(year), List.<LocalSum>of())) {
            var consolidated = consolidate(year, BooksOfEntities.sums(year), locals);

            assertThat(consolidated.remainders()).isEmpty();
            assertThat(consolidated.unknown()).isEmpty();
            assertThat(EXPECTED).noneMatch(of(year, "remainder"));
            var posted = ShippedBooks.REGISTERS.counterparts().stream()
                    .filter(side -> BooksOfEntities.of(year, side) != 0)
                    .map(EksempelvikRegisters.Counterpart::pair)
                    .collect(Collectors.toSet());
            assertThat(consolidated.eliminated())
                    .extracting(each -> each.pair().id())
                    .allMatch(posted::contains)
                    .containsAll(posted);
        }
    }

    /** Instalments are the only ones that cross; what they leave open is said, and is what both forms come out with. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    void the_amount_between_operation_and_investment_is_open_and_named(int year) {
        var consolidated = consolidate(year, BooksOfEntities.sums(year), BooksOfEntities.locals(year));
        var open = consolidated.open();

        assertThat(consolidated.crossings()).hasSize(2).allSatisfy(each -> {
            assertThat(each.pair().id()).isEqualTo("instalments");
            assertThat(each.operation().plus(each.investment())).isEqualTo(Money.ZERO);
        });
        assertThat(open.ore()).isEqualTo(expected(year, "elimination", "operation"));
        assertThat(-open.ore()).isEqualTo(expected(year, "elimination", "investment"));
        assertThat(result("5-4-1", year, consolidated.sums()))
                .isEqualTo(result("5-4-1", year, BooksOfEntities.sums(year)).minus(open));
        assertThat(result("5-6", year, consolidated.sums()))
                .isEqualTo(result("5-6", year, BooksOfEntities.sums(year)).minus(open));
        assertThat(result("5-5-1", year, consolidated.sums()))
                .isEqualTo(result("5-5-1", year, BooksOfEntities.sums(year)).plus(open));
        // Where an entity carries a result forward the form says itself that the two differ, by as much.
        for (var form : List.of("5-4-1", "5-5-1", "5-6", "5-8")) {
            assertThat(statement(form, year, consolidated.sums()).breaks()).allSatisfy(each -> {
                assertThat(each.kind()).isEqualTo(StatementBreak.Kind.CARRIED_FORWARD);
                assertThat(each.difference().abs()).isEqualTo(open);
            });
        }
    }

    private static Money result(String form, int year, List<AccountSum> sums) {
        var statement = statement(form, year, sums);
        return unlimited(statement, statement.lines().getLast());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    void vat_compensation_on_investments_is_income_of_investments(int year) {
        var consolidated = consolidate(year, BooksOfEntities.sums(year), BooksOfEntities.locals(year));
        var vat = consolidated.sums().stream()
                .filter(sum -> sum.account().equals("729") && sum.accountClass() == AccountClass.INVESTMENT)
                .toList();

        assertThat(vat).isNotEmpty().allMatch(sum -> sum.function().equals(Optional.of("841")));
        var of = Money.sum(vat.stream().map(AccountSum::amount).toList());
        assertThat(statement("5-5-1", year, consolidated.sums())
                        .amount("7", ACCOUNTS)
                        .abs())
                .isEqualTo(of.abs());
        assertThat(of.ore()).isEqualTo(expected(year, "5-5-1", "7"));
    }

    /** One krone, put on one side of each dealing in turn, is found there, with what each of the two posted. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    void a_planted_difference_is_found_and_named_with_both_amounts(int year) {
        var sums = BooksOfEntities.sums(year);
        var locals = BooksOfEntities.locals(year);
        for (var side : ShippedBooks.REGISTERS.counterparts()) {
            var planted = Money.ore(100);
            var consolidated = consolidate(year, plus(sums, side, planted), plusLocal(locals, side, planted));

            assertThat(consolidated.unknown()).isEmpty();
            assertThat(consolidated.remainders()).as("%s", side).singleElement().satisfies(each -> {
                assertThat(each.pair().id()).isEqualTo(side.pair());
                assertThat(each.difference()).isEqualTo(planted);
                assertThat(each.parties().isTogether()).isFalse();
                assertThat(Stream.of(each.parties().entities(), each.parties().counterparts())
                                .flatMap(List::stream)
                                .map(EntityCode::value))
                        .containsExactlyInAnyOrder(side.entity(), side.counterpart());
                var own = Money.ore(BooksOfEntities.of(year, side)).plus(planted);
                assertThat(List.of(each.amount(), each.counterpartAmount()))
                        .containsExactlyInAnyOrder(own, planted.minus(own));
            });
        }
    }

    /** The fund owes one borrower's krone to the other: a chapter of both together cannot show it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    void differences_that_outweigh_each_other_are_found_only_by_account(int year) {
        var sums = BooksOfEntities.sums(year);
        var locals = new ArrayList<LocalSum>();
        for (var each : BooksOfEntities.locals(year)) {
            boolean fund = each.entity().value().equals("LF");
            long moved = fund && each.digits().equals("2310")
                    ? 100
                    : fund && each.digits().equals("2320") ? -100 : 0;
            locals.add(new LocalSum(each.entity(), each.digits(), each.amount().plus(Money.ore(moved))));
        }

        assertThat(consolidate(year, sums, locals).remainders())
                .extracting(each -> each.pair().id(), each -> each.difference().ore())
                .containsExactlyInAnyOrder(tuple("long-term", 100L), tuple("long-term", -100L));
        var together = consolidate(year, sums, List.of());
        assertThat(together.remainders()).isEmpty();
        assertThat(together.eliminated())
                .filteredOn(each -> each.parties().isTogether())
                .singleElement()
                .satisfies(each -> assertThat(each.parties())
                        .isEqualTo(new Parties(
                                List.of(new EntityCode("LF")), List.of(new EntityCode("EKF"), new EntityCode("KK")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    void a_difference_of_several_together_names_them_all(int year) {
        var sums = new ArrayList<>(BooksOfEntities.sums(year));
        sums.add(balance("LF", "23", Money.ore(100)));
        var merged = BooksOfEntities.merged(sums);

        assertThat(consolidate(year, merged, List.of()).remainders())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.pair().id()).isEqualTo("long-term");
                    assertThat(each.difference()).isEqualTo(Money.ore(100));
                    assertThat(each.amount().ore()).isPositive();
                    assertThat(each.parties().isTogether()).isTrue();
                });
        // What stands in the chapter and on none of its accounts may be with either, and only both together tell.
        assertThat(consolidate(year, merged, BooksOfEntities.locals(year)).remainders())
                .extracting(each -> each.difference().ore())
                .containsExactly(100L);
    }

    private static AccountSum balance(String entity, String chapter, Money amount) {
        return new AccountSum(
                new EntityCode(entity),
                AccountClass.BALANCE_SHEET,
                chapter,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                amount,
                1,
                Origin.GENERATED);
    }

    private static List<AccountSum> plus(List<AccountSum> sums, EksempelvikRegisters.Counterpart side, Money planted) {
        var all = new ArrayList<>(sums);
        if (side.accountClass() == 2) {
            var chapter = side.account().startsWith("9")
                    ? side.account()
                    : side.account().substring(0, 2);
            all.add(balance(side.entity(), chapter, planted));
            return BooksOfEntities.merged(all);
        }
        all.add(new AccountSum(
                new EntityCode(side.entity()),
                AccountClass.ofDigit(side.accountClass()),
                side.account(),
                Optional.of("870"),
                Optional.of(new BudgetAreaCode(side.area())),
                Optional.empty(),
                planted,
                1,
                Origin.GENERATED));
        return all;
    }

    private static List<LocalSum> plusLocal(
            List<LocalSum> locals, EksempelvikRegisters.Counterpart side, Money planted) {
        return locals.stream()
                .map(each -> side.accountClass() == 2
                                && each.entity().value().equals(side.entity())
                                && each.digits().equals(side.account())
                        ? new LocalSum(
                                each.entity(), each.digits(), each.amount().plus(planted))
                        : each)
                .toList();
    }

    private static Consolidation consolidate(int year, List<AccountSum> sums, List<LocalSum> locals) {
        return Consolidator.consolidate(PAIRS, RULES, year, sums, locals);
    }

    private static Statement statement(String form, int year, List<AccountSum> sums) {
        return Statement.of(FORMS, form, year, Map.of(ACCOUNTS, sums), MappingOverrides.NONE);
    }

    private static Predicate<ExpectedTotal> of(int year, String form) {
        return each -> each.year() == year
                && each.entity().equals(Expected.LEGAL_PERSON)
                && each.form().equals(form);
    }

    private static long expected(int year, String form, String line) {
        return EXPECTED.stream()
                .filter(of(year, form))
                .filter(each -> each.line().equals(line))
                .findFirst()
                .orElseThrow()
                .ore();
    }
}
