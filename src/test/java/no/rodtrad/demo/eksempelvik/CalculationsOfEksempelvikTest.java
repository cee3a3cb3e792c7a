package no.rodtrad.demo.eksempelvik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.rodtrad.demo.money.Posting;
import no.rodtrad.investment.model.InternalLoan;
import no.rodtrad.investment.model.InternalRate;
import no.rodtrad.investment.model.LoanFundReconciliation;
import no.rodtrad.investment.model.LoanMovement;
import no.rodtrad.investment.model.MinimumRepayment;
import no.rodtrad.investment.model.PostedMonth;
import no.rodtrad.investment.model.ReconciliationFinding;
import no.rodtrad.investment.model.ReconciliationLayer;
import no.rodtrad.investment.model.RepaymentBasis;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.rule.RuleFile;
import no.rodtrad.rule.StatutoryRules;
import no.rodtrad.rule.model.RuleBook;
import no.rodtrad.statement.model.fullcost.FullCostCalculation;
import no.rodtrad.statement.model.fullcost.FullCostTerms;
import no.rodtrad.statement.model.fullcost.OriginBalance;
import no.rodtrad.statement.model.fullcost.OriginDeadline;
import no.rodtrad.statement.model.yearend.InvestmentClosing;
import no.rodtrad.statement.model.yearend.OnLendingClosing;
import no.rodtrad.statement.model.yearend.OperatingClosing;
import no.rodtrad.statement.model.yearend.YearEndCancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The calculations of the other modules come to what was counted while the events were made up. */
class CalculationsOfEksempelvikTest {

    private static final EksempelvikBooks BOOKS = ShippedBooks.BOOKS;
    private static final Map<String, Long> EXPECTED = new HashMap<>();
    private static final Money NOTHING_MORE = Money.ZERO;

    static {
        for (var each : Expected.of(BOOKS)) {
            if (each.column().equals("accounts")) {
                EXPECTED.put(each.year() + " " + each.entity() + " " + each.form() + " " + each.line(), each.ore());
            }
        }
    }

    private record Place(int year, String entity) {}

    static Stream<Place> places() {
        return IntStream.rangeClosed(2021, 2024)
                .boxed()
                .flatMap(year -> Stream.of("KK", "EKF", "LF").map(entity -> new Place(year, entity)));
    }

    private static Money expected(Place place, String form, Object line) {
        return Money.ore(EXPECTED.getOrDefault(place.year() + " " + place.entity() + " " + form + " " + line, 0L));
    }

    private static Money posted(Place place, int period, Predicate<Posting> which) {
        return Money.ore(BOOKS.postings().stream()
                .filter(batch -> batch.fiscalYear() == place.year()
                        && batch.entity().equals(place.entity())
                        && (period == 0 || batch.period() == period))
                .flatMap(batch -> batch.postings().stream())
                .filter(which)
                .mapToLong(Posting::ore)
                .sum());
    }

    private static Predicate<Posting> art(String start) {
        return posting -> posting.art().startsWith(start);
    }

    private static InternalLoan loan(Place place) {
        var months = BOOKS.loans().stream()
                .filter(month ->
                        month.year() == place.year() && month.borrower().name().equals(place.entity()))
                .toList();
        var opening = months.stream()
                .filter(month -> month.month() == 1)
                .mapToLong(LoanFund.Month::opening)
                .sum();
        var movements = new ArrayList<LoanMovement>();
        for (var month : months) {
            var day = YearMonth.of(month.year(), month.month()).atDay(1);
            movements.add(new LoanMovement(day, Money.ore(month.drawn())));
            movements.add(new LoanMovement(day, Money.ore(-month.repaid())));
        }
        var fund = new Place(place.year(), "LF");
        var centre = place.entity().equals("KK") ? "080201" : "080301";
        Predicate<Posting> lentTo = posting -> posting.costCentre().equals(centre);
        var claim = place.entity().equals("KK") ? "2231" : "2232";
        return new InternalLoan(
                place.entity(),
                Money.ore(opening),
                movements,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> new PostedMonth(
                                YearMonth.of(place.year(), month),
                                posted(place, month, art("501")),
                                posted(fund, month, art("901").and(lentTo)).negate(),
                                posted(place, month, art("511")),
                                posted(fund, month, art("0921").and(lentTo)).negate()))
                        .toList(),
                posted(place, 0, art("247")).negate(),
                posted(fund, 0, art(claim)));
    }

    private static List<ReconciliationFinding> findings(int year, String entity) {
        var rates = BOOKS.facts().interest().internal().all().entrySet().stream()
                .map(each -> new InternalRate(each.getKey(), each.getValue()))
                .toList();
        var external = BOOKS.facts().interest().external().in(year, 7);
        return LoanFundReconciliation.of(
                        new FiscalYear(year),
                        List.of(loan(new Place(year, entity))),
                        rates,
                        external,
                        new LoanFundReconciliation.Tolerance(NOTHING_MORE, new BigDecimal("0.50")))
                .findings();
    }

    @ParameterizedTest
    @CsvSource({"2021, KK", "2021, EKF", "2022, KK", "2022, EKF", "2023, KK", "2023, EKF", "2024, EKF"})
    void the_loan_fund_agrees_to_the_ore_in_the_years_without_error(int year, String entity) {
        assertThat(findings(year, entity)).isEmpty();
    }

    @Test
    void the_error_of_2024_is_found_by_the_two_deeper_layers_and_not_by_the_mirror() {
        var found = findings(2024, "KK");

        assertThat(found).noneMatch(finding -> finding.layer() == ReconciliationLayer.MIRROR);
        var recomputed = found.stream()
                .filter(finding -> finding.layer() == ReconciliationLayer.RECOMPUTATION)
                .map(ReconciliationFinding::difference)
                .toList();
        assertThat(recomputed).hasSize(12);
        assertThat(Money.sum(recomputed)).isEqualTo(expected(new Place(2024, "KK"), "internal-interest", "difference"));
        assertThat(found).anyMatch(finding -> finding.layer() == ReconciliationLayer.REASONABLENESS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void a_year_is_closed_as_it_was_posted(Place place) {
        var closed = YearEndCancellation.of(operating(place), investment(place));

        for (int line = 1; line <= 18; line++) {
            assertThat(closed.operating(line)).as("drift %d", line).isEqualTo(expected(place, "5-9-drift", line));
        }
        for (int line = 1; line <= 16; line++) {
            assertThat(closed.investment(line))
                    .as("investering %d", line)
                    .isEqualTo(expected(place, "5-9-investering", line));
        }
    }

    private static OperatingClosing operating(Place place) {
        var before = new Place(place.year() - 1, place.entity());
        var reserve = place.year() == 2021
                ? Money.ore(BOOKS.funds().stream()
                        .filter(fund -> fund.entity().name().equals(place.entity()))
                        .filter(fund -> fund.kind() == BalanceAccount.RESERVE && !fund.earmark())
                        .mapToLong(Fund::openingOre)
                        .sum())
                : expected(before, "5-8", "C.I.1").negate();
        return new OperatingClosing(
                expected(place, "5-9-drift", 1),
                expected(place, "5-9-drift", 2),
                expected(place, "5-9-drift", 3),
                expected(place, "5-9-drift", 4),
                expected(place, "5-9-drift", 5),
                expected(place, "5-9-drift", 6),
                expected(place, "5-9-drift", 7),
                reserve.plus(expected(place, "5-9-drift", 5)).plus(expected(place, "5-9-drift", 6)),
                expected(before, "5-8", "C.I.3"));
    }

    private static InvestmentClosing investment(Place place) {
        var lending = posted(place, 0, art("0522"));
        var loanUse = posted(place, 0, art("0912"));
        var paid = posted(place, 0, art("0512"));
        var received = posted(place, 0, art("0922"));
        var allocated = expected(place, "5-9-investering", 2);
        boolean lends = !lending.isZero();
        return new InvestmentClosing(
                expected(place, "5-9-investering", 1)
                        .minus(lending)
                        .minus(loanUse)
                        .minus(paid)
                        .minus(received),
                new OnLendingClosing(lending, loanUse, paid, received, lends ? allocated : Money.ZERO, Money.ZERO),
                lends ? Money.ZERO : allocated,
                expected(place, "5-9-investering", 3),
                expected(place, "5-9-investering", 4),
                expected(place, "5-9-investering", 5),
                expected(place, "5-9-investering", 6),
                expected(place, "5-9-investering", 7),
                expected(place, "5-9-investering", 8),
                expected(new Place(place.year() - 1, place.entity()), "5-8", "C.II.3"));
    }

    @ParameterizedTest
    @CsvSource({"vann", "avløp"})
    void full_cost_is_carried_from_year_to_year(String service) {
        var layers = BOOKS.facts().origins().stream()
                .filter(each -> each.service().equals(service))
                .map(each -> new OriginBalance(new FiscalYear(each.year()), Money.ore(each.ore())))
                .toList();
        for (var each : BOOKS.selfCost()) {
            if (!each.service().equals(service)) continue;
            var made = FullCostCalculation.of(
                    service,
                    FullCostTerms.FIVE_YEARS,
                    new FiscalYear(each.year()),
                    layers,
                    Money.ore(each.result()),
                    each.rate());
            assertThat(made.interest()).isEqualTo(Money.ore(each.interest()));
            assertThat(made.closingBalance()).isEqualTo(Money.ore(each.closing()));
            var place = new Place(each.year(), "KK");
            for (var origin : made.closing()) {
                assertThat(expected(
                                place,
                                "self-cost",
                                service + ".origin-" + origin.origin().value()))
                        .isEqualTo(origin.amount());
            }
            layers = made.closing();
            if (each.year() == 2024) {
                assertThat(made.deadlines())
                        .anyMatch(deadline -> deadline.state() == OriginDeadline.State.NEXT_YEAR_IS_THE_LAST)
                        .noneMatch(deadline -> deadline.state() == OriginDeadline.State.EXPIRED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"KK", "EKF", "konsern"})
    void enough_is_repaid_in_every_year(String entity) {
        for (int year = 2021; year <= 2024; year++) {
            var place = new Place(year, entity);
            var basis = new RepaymentBasis(
                    entity,
                    expected(place, "minimum-repayment", "depreciation"),
                    expected(place, "minimum-repayment", "loan-debt"),
                    expected(place, "minimum-repayment", "depreciable-assets"),
                    expected(place, "minimum-repayment", "paid"),
                    Money.ZERO);
            var rule = StatutoryRules.rules().in(new FiscalYear(year)).getFirst();
            var least = MinimumRepayment.of(rule, List.of(basis), basis).getFirst();

            assertThat(least.least()).contains(expected(place, "minimum-repayment", "minimum"));
        }
    }

    @Test
    void the_rules_can_be_read_and_one_of_them_was_sharpened() throws IOException {
        try (var stream = getClass().getResourceAsStream("/demo/eksempelvik/rules.csv")) {
            var text = new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            var read = RuleFile.read("rules.csv", text, StatutoryRules.inputs());

            assertThat(read).isInstanceOf(Outcome.Accepted.class);
            if (read instanceof Outcome.Accepted<RuleBook>(var book)) {
                assertThat(book.in(new FiscalYear(2022))).hasSize(5);
                assertThat(book.in(new FiscalYear(2022))).isNotEqualTo(book.in(new FiscalYear(2023)));
            }
        }
    }
}
