package no.rodtrad.demo.eksempelvik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.WrittenAccount;
import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.demo.money.BudgetKind;
import no.rodtrad.demo.money.CostCentre;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.FormLibrary;
import no.rodtrad.statement.model.form.MappingOverrides;
import no.rodtrad.statement.model.form.Statement;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The statutory forms, filled in from the entries, come to what was counted while the events were made up. */
class FormsOfEksempelvikTest {

    private static final StatementForms FORMS = FormLibrary.forms();
    private static final DemoMoney MONEY = ShippedFacts.moneyOfEksempelvik();
    private static final List<ExpectedTotal> EXPECTED = Expected.of(ShippedBooks.BOOKS);
    private static final Set<String> CHAPTERS = Set.of("451", "5900", "5970", "5990", "9100", "9110", "9999");

    private static final Map<String, CostCentre> CENTRES =
            MONEY.costCentres().stream().collect(Collectors.toMap(CostCentre::code, centre -> centre));

    private record Place(int year, String entity, String form) {}

    static Stream<Place> places() {
        return Stream.of("5-4-1", "5-4-2", "5-5-1", "5-5-2", "5-6", "5-8", "5-9-drift", "5-9-investering")
                .flatMap(form -> Stream.of("KK", "EKF", "LF")
                        .flatMap(entity ->
                                IntStream.rangeClosed(2021, 2028).mapToObj(year -> new Place(year, entity, form))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void comes_to_what_was_counted(Place place) {
        // Budget variance has its form from 2022.
        if (FORMS.find(place.form(), place.year()).isEmpty()) return;
        var statement = Statement.of(
                FORMS, place.form(), place.year(), columns(place.year(), place.entity()), MappingOverrides.NONE);
        var wanted = EXPECTED.stream()
                .filter(each -> each.year() == place.year()
                        && each.entity().equals(place.entity())
                        && each.form().equals(place.form()))
                .toList();

        for (var each : wanted) {
            var column = StatementColumn.ofCode(each.column());
            var line = statement.find(each.line());
            if (line.isEmpty()) {
                assertThat(each.ore()).as("no line for " + each).isZero();
                continue;
            }
            assertThat(line.get().posted().get(column)).as("%s", each).isEqualTo(Money.ore(each.ore()));
        }
        assertThat(statement.breaks()).isEmpty();
        assertThat(statement.unplaced()).isEmpty();
    }

    private static Map<StatementColumn, List<AccountSum>> columns(int year, String entity) {
        var columns = new EnumMap<StatementColumn, List<AccountSum>>(StatementColumn.class);
        var accounts = new Sums();
        for (var batch : MONEY.postings()) {
            if (batch.fiscalYear() != year || !batch.entity().equals(entity)) continue;
            for (var each : batch.postings()) {
                accounts.add(entity, each.art(), each.function(), each.costCentre(), each.project(), each.ore());
            }
        }
        columns.put(StatementColumn.ACCOUNTS, accounts.list());
        columns.put(StatementColumn.ORIGINAL, budget(year, entity, Set.of(BudgetKind.ORIGINAL)));
        columns.put(
                StatementColumn.VOTED,
                budget(year, entity, Set.of(BudgetKind.ORIGINAL, BudgetKind.VOTED, BudgetKind.REAPPROPRIATION)));
        columns.put(StatementColumn.REVISED, budget(year, entity, Set.of(BudgetKind.values())));
        return columns;
    }

    private static List<AccountSum> budget(int year, String entity, Set<BudgetKind> kinds) {
        var sums = new Sums();
        for (var batch : MONEY.budgets()) {
            if (batch.fiscalYear() != year || !kinds.contains(batch.kind())) continue;
            for (var line : batch.lines()) {
                var centre = CENTRES.get(line.costCentre());
                if (centre.entity().equals(entity)) {
                    sums.add(entity, line.art(), line.function(), centre.code(), line.project(), line.ore());
                }
            }
        }
        return sums.list();
    }

    /** Sums by account, as the ledger and the budget keep them. */
    private static final class Sums {

        private record Key(
                String entity, AccountClass inClass, String account, String function, String area, String project) {}

        private final Map<Key, Long> sums = new LinkedHashMap<>();

        void add(String entity, String art, String function, String centre, String project, long ore) {
            var written = WrittenAccount.of(art, function.isEmpty()).orElseThrow();
            boolean balance = written.accountClass() == AccountClass.BALANCE_SHEET;
            var account = balance ? chapter(written.digits()) : written.art();
            var area = balance ? "" : CENTRES.get(centre).area();
            var of = written.accountClass() == AccountClass.INVESTMENT ? project : "";
            sums.merge(new Key(entity, written.accountClass(), account, function, area, of), ore, Math::addExact);
        }

        private static String chapter(String digits) {
            return CHAPTERS.stream().filter(digits::startsWith).findFirst().orElse(digits.substring(0, 2));
        }

        List<AccountSum> list() {
            var list = new ArrayList<AccountSum>();
            sums.forEach((key, ore) -> list.add(new AccountSum(
                    new EntityCode(key.entity()),
                    key.inClass(),
                    key.account(),
                    some(key.function()),
                    some(key.area()).map(BudgetAreaCode::new),
                    some(key.project()),
                    Money.ore(ore),
                    1,
                    Origin.GENERATED)));
            return list;
        }

        private static Optional<String> some(String text) {
            return Optional.of(text).filter(each -> !each.isEmpty());
        }
    }
}
