package no.rodtrad.demo.eksempelvik;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.demo.eksempelvik.BookFacts.Account;
import no.rodtrad.demo.eksempelvik.BookFacts.Central;
import no.rodtrad.demo.eksempelvik.BookFacts.Planned;
import no.rodtrad.demo.eksempelvik.BookFacts.Taking;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.money.CostCentre;

/** What the files must hold between them, since the generator posts on it by name. */
final class BookChecks {

    /** Cost centres that the events are posted on, by entity. */
    private static final Map<Entity, List<String>> CENTRES = new EnumMap<>(Map.of(
            Entity.KK,
            List.of("040201", "910401", "920301", "930101", "930201", "930202", "940101", "940201", "940301", "950101"),
            Entity.EKF,
            List.of("070101", "070102"),
            Entity.LF,
            List.of("080101", "080201", "080301")));

    private static final List<String> LOANS = List.of("VA", "OVR", "BYGG");

    private static final Map<String, Entity> FUNDS = new TreeMap<>(Map.of(
            "D01",
            Entity.KK,
            "E01",
            Entity.EKF,
            "U01",
            Entity.KK,
            "B01",
            Entity.KK,
            "L01",
            Entity.LF,
            "L02",
            Entity.LF));

    private final FactFolder folder;
    private final BookFacts facts;
    private final Map<String, CostCentre> centres;

    BookChecks(FactFolder folder, BookFacts facts, Map<String, CostCentre> centres) {
        this.folder = folder;
        this.facts = facts;
        this.centres = centres;
    }

    /** The key of a year's budget as it was decided. */
    static String original(int year) {
        return year + "-original";
    }

    void check() {
        CENTRES.forEach((entity, codes) -> {
            for (var code : codes) {
                var centre = centres.get(code);
                boolean there = centre != null && centre.entity().equals(entity.name());
                if (!there) missing("cost-centres.csv", "code", code);
            }
        });
        var funds = facts.funds().stream().collect(Collectors.toMap(Fund::code, Fund::entity, (one, _) -> one));
        FUNDS.forEach((code, entity) -> {
            if (funds.get(code) != entity) missing(CapitalReader.FUNDS, "code", entity + " " + code);
        });
        var loans =
                facts.internalLoans().stream().map(BookFacts.InternalLoan::code).collect(Collectors.toSet());
        for (var loan : LOANS) if (!loans.contains(loan)) missing(CapitalReader.INTERNAL_LOANS, "loan", loan);
        Fields.years().forEach(this::check);
        transfer();
        benches();
        adjustable();
    }

    private void missing(String file, String column, String found) {
        folder.read(file).problem(column, found, "demo.problem.row-missing");
    }

    private void check(int year) {
        cases(year);
        for (var entity : Entity.values()) closing(year, entity);
        mirror(year);
        internal(year, "a" + year, true);
        internal(year, "b" + year, false);
        for (var entity : Entity.BORROWERS) {
            boolean builds = facts.investments().getOrDefault(year, List.of()).stream()
                    .map(InvestmentRow::item)
                    .anyMatch(item -> item.entity() == entity && item.nature() == Nature.CAPITAL_SPENDING);
            if (!builds) missing(CapitalReader.INVESTMENTS, "a" + year, entity + " CAPITAL_SPENDING");
        }
    }

    /** The generator moves budgets in these; the last year has its operating adjustments in a file. */
    private void cases(int year) {
        var known = facts.cases().getOrDefault(year, List.of()).stream()
                .map(BudgetBook.Case::key)
                .collect(Collectors.toSet());
        var needed = Stream.of(year + "-original", yearly(year, 25), yearly(year, 66));
        if (year > EksempelvikBooks.FIRST_YEAR) needed = Stream.concat(needed, Stream.of(year + "-rebevilgning"));
        if (year < EksempelvikBooks.LAST_YEAR) {
            needed = Stream.concat(needed, Stream.of(yearly(year, 24), yearly(year, 51), year + "-teknisk"));
        }
        needed.filter(key -> !known.contains(key)).forEach(key -> missing(BookReader.CASES, "key", key));
    }

    private static String yearly(int year, int number) {
        return year + "-" + number + "-" + year % 100;
    }

    /** The treasury and the undertaking each have one account that takes what is left of a year. */
    private void closing(int year, Entity entity) {
        int wanted = Entity.BORROWERS.contains(entity) ? 1 : 0;
        if (taking(year, Taking.CLOSE, entity).size() == wanted) return;
        problem("a" + year, entity + " CLOSE", "demo.problem.one-closing", Integer.toString(wanted));
    }

    /** When the treasury closes with what it pays the undertaking, the undertaking has the other side of it. */
    private void mirror(int year) {
        boolean needed = taking(year, Taking.CLOSE, Entity.KK).stream()
                .anyMatch(item -> item.counterpart().isPresent());
        boolean alone = taking(year, Taking.CLOSE, Entity.EKF).stream()
                .allMatch(item -> item.counterpart().isEmpty());
        var mirrors = Stream.of(Entity.values())
                .flatMap(entity -> taking(year, Taking.MIRROR, entity).stream())
                .toList();
        boolean right = mirrors.stream()
                .allMatch(item ->
                        item.entity() == Entity.EKF && item.counterpart().isPresent());
        if (!alone || !right || mirrors.size() != (needed ? 1 : 0)) {
            problem("a" + year, "MIRROR", "demo.problem.one-mirror");
        }
    }

    private List<Item> taking(int year, Taking taking, Entity entity) {
        return facts.central().stream()
                .filter(each -> each.item().entity() == entity
                        && each.years().containsKey(year)
                        && planned(each, year).taking() == taking)
                .map(Central::item)
                .toList();
    }

    private static Planned planned(Central each, int year) {
        return each.years().getOrDefault(year, new Planned(Taking.GIVEN, 0, 0));
    }

    /** What the entities have with each other has two sides, or the legal person would not come out. */
    private void internal(int year, String column, boolean accounts) {
        long sum = facts.central().stream()
                .filter(each -> each.item().counterpart().isPresent())
                .map(each -> planned(each, year))
                .mapToLong(planned -> accounts ? planned.accountsOre() : planned.originalOre())
                .sum();
        if (sum != 0) problem(column, Long.toString(sum / 100), "demo.problem.internal-sides");
    }

    private void problem(String column, String found, String messageKey, String... arguments) {
        folder.read(BookReader.CENTRAL).problem(column, found, messageKey, arguments);
    }

    /** A transfer can be made larger only where one is planned. */
    private void transfer() {
        int year = YearBudget.YEAR_OF_MORE_TAX;
        boolean there = facts.dispositions().getOrDefault(year, List.of()).stream()
                .anyMatch(
                        each -> each.item().entity() == Entity.KK && each.item().nature() == Nature.TO_INVESTMENT);
        if (!there) missing(CapitalReader.DISPOSITIONS, "b" + year, "KK TO_INVESTMENT");
    }

    /** The thread of the demonstration runs through the benches: they are in the budget and in the accounts. */
    private void benches() {
        boolean there = facts.accounts().stream()
                .anyMatch(each -> each.item().project().equals(EksempelvikMoney.BENCHES)
                        && each.accountsKroner() != 0
                        && each.originalKroner() != 0);
        if (!there) missing(BookReader.ACCOUNTS, "project", EksempelvikMoney.BENCHES);
    }

    /** Accounts of a service that the budgets of the earlier years are adjusted on. */
    private void adjustable() {
        var known = Stream.concat(
                        facts.accounts().stream().map(Account::item),
                        facts.central().stream()
                                .filter(each -> each.years().keySet().containsAll(Set.of(2021, 2022, 2023)))
                                .map(Central::item))
                .filter(item -> item.project().isEmpty())
                .map(item -> item.centre() + " " + item.art())
                .collect(Collectors.toSet());
        for (var needed : YearBudget.ADJUSTED) {
            var file = needed.startsWith("91") ? BookReader.CENTRAL : BookReader.ACCOUNTS;
            if (!known.contains(needed)) missing(file, "cost_centre", needed);
        }
    }
}
