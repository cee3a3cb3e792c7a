package no.rodtrad.demo.eksempelvik;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.demo.eksempelvik.BookFacts.Account;
import no.rodtrad.demo.eksempelvik.BookFacts.Adjustment;
import no.rodtrad.demo.eksempelvik.BookFacts.Central;
import no.rodtrad.demo.eksempelvik.BookFacts.Origin;
import no.rodtrad.demo.eksempelvik.BookFacts.PensionYear;
import no.rodtrad.demo.eksempelvik.BookFacts.Planned;
import no.rodtrad.demo.eksempelvik.BookFacts.Taking;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.demo.money.AccountCodes;
import no.rodtrad.demo.money.BudgetKind;
import no.rodtrad.demo.money.CostCentre;
import no.rodtrad.demo.money.DecisionFields;
import no.rodtrad.kernel.Lookup;

/** Reads the facts that the books are made of, and says all that is wrong with them before anything is made. */
final class BookReader {

    static final String ACCOUNTS = "accounts.csv";
    static final String CENTRAL = "books/central.csv";
    static final String CASES = "books/cases.csv";

    private static final String ADJUSTMENTS = "adjustments.csv";

    private final FactFolder folder;
    private final Fields fields;

    private BookReader(FactFolder folder, Map<String, CostCentre> centres) {
        this.folder = folder;
        this.fields = new Fields(folder, centres);
    }

    /** What was read; right only when nothing was found wrong in the folder. */
    static BookFacts read(FactFolder folder, Map<String, CostCentre> centres) {
        var reader = new BookReader(folder, centres);
        var capital = new CapitalReader(folder, reader.fields);
        var accounts = reader.accounts();
        var central = reader.central();
        var cases = reader.cases();
        var funds = capital.funds();
        var registers = capital.registers();
        var services = reader.services();
        var facts = new BookFacts(
                centres.values().stream().collect(Collectors.toMap(CostCentre::code, CostCentre::area)),
                accounts,
                central,
                cases,
                reader.adjustments(accounts, central, cases),
                capital.dispositions(funds),
                capital.investments(registers.projects()),
                reader.pension(),
                reader.surpluses(),
                capital.opening(),
                funds,
                capital.internalLoans(),
                capital.interest(),
                services,
                reader.origins(services),
                new PlanReader(folder, reader.fields).read(PlanReader.places(accounts, central), registers.projects()),
                registers);
        new BookChecks(folder, facts, centres).check();
        return facts;
    }

    private List<Account> accounts() {
        var list = new ArrayList<Account>();
        for (var row : folder.read(ACCOUNTS).rows()) {
            row.alone("cost_centre", "art", "function", "project", "text");
            var item = new Item(
                    Entity.KK,
                    Fields.nature(row, Nature::isAppropriation),
                    fields.centre(row, "cost_centre", Entity.KK),
                    AccountCodes.art(row),
                    AccountCodes.function(row),
                    AccountCodes.project(row),
                    row.required("text"),
                    Optional.empty());
            list.add(new Account(
                    item,
                    Fields.season(row),
                    row.number("accounts_kr", -Fields.MOST, Fields.MOST),
                    row.number("original_budget_kr", -Fields.MOST, Fields.MOST)));
        }
        return list;
    }

    private List<Central> central() {
        var list = new ArrayList<Central>();
        for (var row : folder.read(CENTRAL).rows()) {
            row.alone("entity", "cost_centre", "art", "function", "text");
            var entity = Fields.entity(row);
            var counterpart = row.optional("counterpart")
                    .map(_ -> Fields.entity(row, "counterpart", other -> !other.equals(entity)));
            var item = new Item(
                    entity,
                    Fields.nature(row, BookReader::isOperating),
                    fields.centre(row, "cost_centre", entity),
                    AccountCodes.art(row),
                    AccountCodes.function(row),
                    "",
                    row.required("text"),
                    counterpart);
            var years = new TreeMap<Integer, Planned>();
            Fields.years().forEach(year -> planned(row, year).ifPresent(planned -> years.put(year, planned)));
            list.add(new Central(item, Fields.season(row), years));
        }
        return list;
    }

    private static boolean isOperating(Nature nature) {
        return !nature.isInvestment() && !nature.isDisposition() && nature != Nature.DEPRECIATION_COUNTER;
    }

    private static Optional<Planned> planned(FactRow row, int year) {
        var accounts = row.text("a" + year);
        var original = row.text("b" + year);
        if (accounts.isEmpty() && original.isEmpty()) return Optional.empty();
        var taking = Fields.named(Taking.values(), accounts).filter(each -> each != Taking.GIVEN);
        if (taking.isPresent()) {
            row.formed("b" + year, accounts::equals, accounts);
            return Optional.of(new Planned(taking.get(), 0, 0));
        }
        return Optional.of(new Planned(
                Taking.GIVEN,
                Fields.optionalOre(row, "a" + year).orElse(0L),
                Fields.optionalOre(row, "b" + year).orElse(0L)));
    }

    private Map<Integer, List<BudgetBook.Case>> cases() {
        var byYear = new TreeMap<Integer, List<BudgetBook.Case>>();
        Fields.years().forEach(year -> byYear.put(year, new ArrayList<>()));
        for (var row : folder.read(CASES).rows()) {
            int year = year(row);
            var key = row.ownKey("key");
            boolean original = key.equals(BookChecks.original(year));
            Lookup.in(byYear, year)
                    .add(new BudgetBook.Case(
                            key,
                            row.code(
                                    "kind",
                                    code -> Fields.named(BudgetKind.values(), code)
                                            .filter(kind -> (kind == BudgetKind.ORIGINAL) == original),
                                    BudgetKind.VOTED),
                            row.required("round"),
                            DecisionFields.decidedBy(row),
                            DecisionFields.caseNumber(row),
                            // A year's budget is decided before it begins, and all that follows while it lasts.
                            DecisionFields.dateIn(original ? year - 1 : year, row),
                            row.required("what")));
        }
        return byYear;
    }

    private List<Adjustment> adjustments(
            List<Account> accounts, List<Central> central, Map<Integer, List<BudgetBook.Case>> cases) {
        var keys = cases.getOrDefault(EksempelvikBooks.LAST_YEAR, List.of()).stream()
                .map(BudgetBook.Case::key)
                .toList();
        var entities = entities(accounts, central);
        var list = new ArrayList<Adjustment>();
        var sums = new TreeMap<String, Long>();
        var first = new HashMap<String, FactRow>();
        for (var row : folder.read(ADJUSTMENTS).rows()) {
            row.alone("key", "cost_centre", "art", "project");
            var key = row.key("key");
            row.known("key", key, keys.contains(key));
            if (key.equals(BookChecks.original(EksempelvikBooks.LAST_YEAR))) {
                row.problem("key", "demo.problem.key-elsewhere");
            }
            var centre = AccountCodes.costCentre(row, "cost_centre");
            row.known("cost_centre", centre, fields.centres().containsKey(centre));
            var adjusted = new Adjustment(
                    key, centre, AccountCodes.art(row), AccountCodes.project(row), Fields.ore(row, "amount_kr"));
            var place = adjusted.centre() + adjusted.art() + adjusted.project();
            boolean reserve = adjusted.art().equals(YearBudget.USE_OF_RESERVE);
            row.known("art", adjusted.art(), reserve || entities.containsKey(place));
            var entity = reserve ? Entity.KK : entities.getOrDefault(place, Entity.KK);
            sums.merge(key + " " + entity, adjusted.ore(), Math::addExact);
            first.putIfAbsent(key + " " + entity, row);
            list.add(adjusted);
        }
        first.forEach((place, row) -> {
            if (sums.getOrDefault(place, 0L) != 0) row.problem("key", "demo.problem.adjustment-unbalanced");
        });
        return list;
    }

    /** Whose each account is that has a budget in the last year. */
    private static Map<String, Entity> entities(List<Account> accounts, List<Central> central) {
        return Stream.concat(
                        accounts.stream().map(Account::item),
                        central.stream()
                                .filter(each -> each.years().containsKey(EksempelvikBooks.LAST_YEAR))
                                .map(Central::item))
                .collect(Collectors.toMap(
                        item -> item.centre() + item.art() + item.project(), Item::entity, (one, _) -> one));
    }

    private Map<Integer, PensionYear> pension() {
        var byYear = new TreeMap<Integer, PensionYear>();
        var table = folder.read("books/pension.csv");
        for (var row : table.rows()) {
            row.alone("year");
            int year = year(row);
            byYear.put(
                    year,
                    new PensionYear(
                            Fields.positive(row, "premium_kr"),
                            Fields.positive(row, "net_cost_kr"),
                            Fields.positive(row, "amortised_kr"),
                            Fields.positive(row, "amortised_negative_kr"),
                            Fields.positive(row, "premium_fund_used_kr"),
                            Fields.positive(row, "afp_kr"),
                            Fields.positive(row, "assets_kr"),
                            Fields.positive(row, "obligations_kr")));
        }
        Fields.years().filter(year -> !byYear.containsKey(year)).forEach(year -> {
            table.problem("year", Integer.toString(year), "demo.problem.row-missing");
        });
        return byYear;
    }

    private static int year(FactRow row) {
        return Math.toIntExact(row.number("year", EksempelvikBooks.FIRST_YEAR, EksempelvikBooks.LAST_YEAR));
    }

    private Map<Integer, Map<Entity, Long>> surpluses() {
        var byYear = new TreeMap<Integer, Map<Entity, Long>>();
        Fields.years().forEach(year -> byYear.put(year, new EnumMap<>(Entity.class)));
        var table = folder.read("books/year-end.csv");
        var given = EnumSet.noneOf(Entity.class);
        for (var row : table.rows()) {
            row.alone("entity");
            var entity = Fields.entity(row, "entity", Entity.BORROWERS::contains);
            given.add(entity);
            byYear.forEach((year, surpluses) -> surpluses.put(entity, Fields.ore(row, "s" + year)));
        }
        for (var entity : Entity.BORROWERS) {
            if (!given.contains(entity)) table.problem("entity", entity.name(), "demo.problem.row-missing");
        }
        return byYear;
    }

    private List<SelfCost.Service> services() {
        var list = new ArrayList<SelfCost.Service>();
        for (var row : folder.read("books/self-cost.csv").rows()) {
            row.alone("service");
            var results = new TreeMap<Integer, Long>();
            Fields.years().forEach(year -> results.put(year, Fields.ore(row, "result" + year)));
            list.add(new SelfCost.Service(
                    row.required("service"),
                    fields.centre(row, "cost_centre", Entity.KK),
                    row.formed("depreciation_function", Fields.THREE_DIGITS, "345"),
                    Fields.positive(row, "asset_base_kr"),
                    results));
        }
        return list;
    }

    private List<Origin> origins(List<SelfCost.Service> services) {
        var list = new ArrayList<Origin>();
        for (var row : folder.read("books/self-cost-origins.csv").rows()) {
            row.alone("service", "origin");
            var service = row.text("service");
            row.known(
                    "service",
                    service,
                    services.stream().anyMatch(each -> each.name().equals(service)));
            // What is older than this should have been gone before the books began.
            int first = EksempelvikBooks.FIRST_YEAR;
            int year = Math.toIntExact(row.number("origin", first - SelfCost.YEARS, first - 1));
            list.add(new Origin(service, year, Fields.ore(row, "amount_kr")));
        }
        return list;
    }
}
