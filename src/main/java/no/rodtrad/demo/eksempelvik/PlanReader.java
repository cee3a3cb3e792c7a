package no.rodtrad.demo.eksempelvik;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters.Project;
import no.rodtrad.demo.eksempelvik.PlanFacts.Change;
import no.rodtrad.demo.eksempelvik.PlanFacts.Investment;
import no.rodtrad.demo.eksempelvik.PlanFacts.Measure;
import no.rodtrad.demo.eksempelvik.PlanFacts.Year;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.demo.money.AccountCodes;
import no.rodtrad.demo.money.BudgetKind;
import no.rodtrad.demo.money.DecisionFields;

/** Reads the files of the four-year plan. */
final class PlanReader {

    static final String BUDGETS = "books/plan-budgets.csv";
    private static final String MEASURES = "books/plan-measures.csv";
    private static final String INVESTMENTS = "books/plan-investments.csv";
    private static final String CASES = "books/plan-cases.csv";
    private static final String ADJUSTMENTS = "books/plan-adjustments.csv";

    /** More than prices could grow in four years. */
    private static final int MOST_PERCENT = 200;

    private final FactFolder folder;
    private final Fields fields;

    PlanReader(FactFolder folder, Fields fields) {
        this.folder = folder;
        this.fields = fields;
    }

    /** @param known cost centre and art of what operations are carried on with, in the treasury */
    PlanFacts read(Set<String> known, List<Project> projects) {
        return new PlanFacts(budgets(), measures(known), investments(projects), changes(known));
    }

    private static IntStream planned() {
        return IntStream.rangeClosed(PlanFacts.FIRST_YEAR, PlanFacts.LAST_YEAR);
    }

    private List<Year> budgets() {
        var found = new HashMap<Integer, Year>();
        var table = folder.read(BUDGETS);
        for (var row : table.rows()) {
            row.alone("year");
            int year = Math.toIntExact(row.number("year", PlanFacts.FIRST_YEAR, PlanFacts.LAST_YEAR));
            var key = row.formed("key", BookChecks.original(year)::equals, BookChecks.original(year));
            var decided = new BudgetBook.Case(
                    key,
                    BudgetKind.ORIGINAL,
                    "original",
                    DecisionFields.decidedBy(row),
                    DecisionFields.caseNumber(row),
                    DecisionFields.dateIn(EksempelvikBooks.LAST_YEAR, row),
                    row.required("what"));
            int percent = Math.toIntExact(row.number("operation_percent", 1, MOST_PERCENT));
            found.put(year, new Year(year, decided, percent));
        }
        var years = new ArrayList<Year>();
        planned().forEach(year -> {
            var given = found.get(year);
            if (given == null) {
                table.problem("year", Integer.toString(year), "demo.problem.row-missing");
            } else {
                years.add(given);
            }
        });
        return years;
    }

    private List<Measure> measures(Set<String> known) {
        var list = new ArrayList<Measure>();
        var sums = new HashMap<Integer, Long>();
        var table = folder.read(MEASURES);
        for (var row : table.rows()) {
            row.alone("cost_centre", "art", "text");
            var centre = fields.centre(row, "cost_centre", Entity.KK);
            var art = AccountCodes.art(row);
            row.known("art", art, PlanBudget.disposition(art).isPresent() || known.contains(centre + art));
            var text = row.required("text");
            planned()
                    .forEach(year -> Fields.optionalOre(row, "p" + year).ifPresent(ore -> {
                        list.add(new Measure(year, centre, art, text, ore));
                        sums.merge(year, ore, Math::addExact);
                    }));
        }
        sums.forEach((year, sum) -> {
            if (sum != 0) {
                table.problem("p" + year, Long.toString(sum / 100), "demo.problem.adjustment-unbalanced");
            }
        });
        return list;
    }

    /** Cases of the first year that reach into the others: one adjustment for each year, all of one decision. */
    private List<Change> changes(Set<String> known) {
        var cases = new HashMap<String, BudgetBook.Case>();
        for (var row : folder.read(CASES).rows()) {
            var key = row.ownKey("key");
            cases.put(
                    key,
                    new BudgetBook.Case(
                            key,
                            BudgetKind.VOTED,
                            row.required("round"),
                            DecisionFields.decidedBy(row),
                            DecisionFields.caseNumber(row),
                            DecisionFields.dateIn(PlanFacts.FIRST_YEAR, row),
                            row.required("what")));
        }
        var list = new ArrayList<Change>();
        var sums = new HashMap<String, Long>();
        var table = folder.read(ADJUSTMENTS);
        for (var row : table.rows()) {
            row.alone("key", "cost_centre", "art");
            var key = row.key("key");
            row.known("key", key, cases.containsKey(key));
            var centre = fields.centre(row, "cost_centre", Entity.KK);
            var art = AccountCodes.art(row);
            row.known("art", art, PlanBudget.disposition(art).isPresent() || known.contains(centre + art));
            var decided = cases.get(key);
            planned()
                    .forEach(year -> Fields.optionalOre(row, "p" + year).ifPresent(ore -> {
                        sums.merge(key + " p" + year, ore, Math::addExact);
                        if (decided != null) list.add(new Change(year, decided.in(year), centre, art, ore));
                    }));
        }
        sums.forEach((place, sum) -> {
            if (sum != 0) table.problem("key", place, "demo.problem.adjustment-unbalanced");
        });
        return list;
    }

    private List<Investment> investments(List<Project> projects) {
        var list = new ArrayList<Investment>();
        for (var row : folder.read(INVESTMENTS).rows()) {
            row.alone("entity", "project", "nature");
            var item = item(row, projects);
            boolean taxed = row.yes("vat");
            boolean income = item.art().charAt(1) >= '6';
            planned()
                    .forEach(year -> row.optionalNumber("p" + year, income ? -Fields.MOST : 0, income ? 0 : Fields.MOST)
                            .map(kroner -> new InvestmentRow(item, Optional.empty(), taxed, 0, 100 * kroner))
                            .ifPresent(each -> list.add(new Investment(year, each))));
        }
        return list;
    }

    private Item item(FactRow row, List<Project> projects) {
        var entity = Fields.entity(row, "entity", Entity.BORROWERS::contains);
        var project = AccountCodes.project(row);
        boolean there = projects.stream()
                .anyMatch(each -> each.code().equals(project) && each.entity().equals(entity.name()));
        row.known("project", project, there);
        return Item.of(
                        entity,
                        Fields.nature(row, Investments::isPosted),
                        fields.centre(row, "cost_centre", entity),
                        row.formed("art", Fields.THREE_DIGITS, "230"),
                        AccountCodes.function(row),
                        row.required("text"))
                .on(project);
    }

    /** Cost centre and art of each account without a project. */
    static Set<String> places(List<BookFacts.Account> accounts, List<BookFacts.Central> central) {
        var places = new HashSet<String>();
        for (var each : accounts) place(each.item()).ifPresent(places::add);
        for (var each : central) {
            if (each.years().containsKey(EksempelvikBooks.LAST_YEAR))
                place(each.item()).ifPresent(places::add);
        }
        return places;
    }

    private static Optional<String> place(Item item) {
        boolean ours = item.entity() == Entity.KK
                && item.counterpart().isEmpty()
                && item.project().isEmpty();
        return ours ? Optional.of(item.centre() + item.art()) : Optional.empty();
    }
}
