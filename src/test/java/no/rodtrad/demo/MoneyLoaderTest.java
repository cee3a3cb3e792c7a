package no.rodtrad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.money.DrammenMoney;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.statement.model.PublishedFigure;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's money after its way through the importers: nothing lost, and known when it was known. */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyLoaderTest {

    private static final FiscalYear YEAR = new FiscalYear(DrammenMoney.FISCAL_YEAR);
    private static final AsOf CLOSED = new AsOf(LocalDate.of(2025, 3, 31));
    private static final Set<AdjustmentKind> ORIGINAL = Set.of(AdjustmentKind.ORIGINAL);
    private static final Set<AdjustmentKind> REVISED = Set.of(AdjustmentKind.values());

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Drammen drammen;

    @Autowired
    private ChartService chart;

    @Autowired
    private BudgetService budget;

    @Autowired
    private LedgerService ledger;

    private MunicipalityKey key;

    @BeforeEach
    void load() {
        if (key != null) return;
        key = TestMunicipality.fresh(municipalities);
        municipalities.in(
                key,
                () -> new TransactionTemplate(transactions).execute(_ -> {
                    // Decisions and money come first.
                    ShippedFacts.accepted(drammen.steps(ShippedFacts.drammen())).stream()
                            .limit(5)
                            .forEach(step -> ShippedFacts.accepted(step.work().get()));
                    return true;
                }));
    }

    @Test
    void every_printed_amount_of_an_area_comes_back_out_of_the_database() {
        var accounts = accounts(CLOSED);
        var original = budget(CLOSED, ORIGINAL);
        var revised = budget(CLOSED, REVISED);
        var compared = ShippedFacts.printed().stream()
                .filter(figure -> figure.unit() == PublishedFigure.Unit.THOUSANDS)
                .filter(figure -> figure.ref().id().contains(".area-"))
                .toList();

        assertThat(compared).hasSize(4 * (18 + 7 + 10 + 7 + 5)).allSatisfy(figure -> {
            var area = figure.ref().id().substring(figure.ref().id().indexOf(".area-") + 6);
            var ours = switch (figure.ref().id().substring(0, figure.ref().id().indexOf('.'))) {
                case "accounts" -> of(accounts, area);
                case "original" -> of(original, area);
                case "revised" -> of(revised, area);
                default -> of(revised, area).minus(of(accounts, area));
            };
            assertThat(ours.roundedToThousands())
                    .as(figure.ref().id())
                    .isEqualTo(figure.printed().longValueExact());
        });
    }

    @Test
    void all_columns_are_in_balance() {
        for (var column : List.of(accounts(CLOSED), budget(CLOSED, ORIGINAL), budget(CLOSED, REVISED))) {
            assertThat(Money.sum(column.values())).isEqualTo(Money.ZERO);
        }
    }

    /** On the first day of summer the council knew May, and had decided the first tertial. */
    @Test
    void shows_what_was_known_on_a_day_in_the_year() {
        var summer = new AsOf(LocalDate.of(2024, 6, 30));
        var made = ShippedFacts.moneyOfDrammen();
        var known = made.postings().stream()
                .limit(5)
                .flatMap(batch -> batch.postings().stream())
                .filter(posting -> posting.costCentre().startsWith("01"))
                .mapToLong(posting -> posting.ore())
                .sum();

        assertThat(of(accounts(summer), "P01")).isEqualTo(Money.ore(known));
        assertThat(of(budget(summer, Set.of(AdjustmentKind.VOTED)), "D1").roundedToThousands())
                .isEqualTo(-10_571);
        assertThat(of(accounts(summer), "D1")).isEqualTo(Money.ZERO);
        assertThat(of(budget(new AsOf(LocalDate.of(2023, 12, 10)), REVISED), "P01"))
                .isEqualTo(Money.ZERO);
    }

    private Map<String, Money> accounts(AsOf asOf) {
        return municipalities.in(
                key,
                () -> byArea(ledger.totals(YEAR, asOf).stream()
                        .map(total -> Map.entry(total.costCentre(), total.amount()))));
    }

    private Map<String, Money> budget(AsOf asOf, Set<AdjustmentKind> kinds) {
        return municipalities.in(
                key,
                () -> byArea(budget.totals(YEAR, asOf).stream()
                        .filter(total -> kinds.contains(total.kind()))
                        .map(total -> Map.entry(total.costCentre(), total.amount()))));
    }

    private Map<String, Money> byArea(Stream<Map.Entry<CostCentreCode, Money>> amounts) {
        var areas = chart.costCentres().stream().collect(Collectors.toMap(CostCentre::code, CostCentre::area));
        var sums = new HashMap<String, Money>();
        amounts.forEach(amount -> sums.merge(areas.get(amount.getKey()).value(), amount.getValue(), Money::plus));
        return sums;
    }

    private static Money of(Map<String, Money> sums, String area) {
        return sums.getOrDefault(area, Money.ZERO);
    }
}
