package no.rodtrad.demo.eksempelvik;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.rodtrad.demo.eksempelvik.BookFacts.LoanFact;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters.Counterpart;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters.ExternalLoan;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters.Project;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.demo.money.CostCentre;
import no.rodtrad.demo.money.Posting;

/** Reads what stands beside the entries: projects, loans outside the municipality and who trades with whom. */
final class RegisterReader {

    private static final String REST = "REST";
    private static final Set<String> STATES = Set.of("in_progress", "completed", "continuous");
    private static final Predicate<String> ACCOUNT = Pattern.compile("\\d{3,4}").asMatchPredicate();
    private static final Predicate<String> PROJECT = Pattern.compile("\\d{6}").asMatchPredicate();

    private record Side(Counterpart counterpart, FactRow row) {

        boolean mirrors(Side other) {
            return counterpart.entity().equals(other.counterpart.counterpart())
                    && counterpart.counterpart().equals(other.counterpart.entity());
        }
    }

    private final FactFolder folder;
    private final Fields fields;

    RegisterReader(FactFolder folder, Fields fields) {
        this.folder = folder;
        this.fields = fields;
    }

    BookFacts.Registers read() {
        return new BookFacts.Registers(counterparts(), projects(), loans());
    }

    private List<Counterpart> counterparts() {
        var dealings = new LinkedHashMap<String, List<Side>>();
        for (var row : folder.read("books/counterparts.csv").rows()) {
            var dealing = row.key("dealing");
            dealings.computeIfAbsent(dealing, _ -> new ArrayList<>()).add(new Side(counterpart(row, dealing), row));
        }
        for (var sides : dealings.values()) {
            var first = sides.getFirst();
            if (sides.size() != 2 || !first.mirrors(sides.getLast())) {
                first.row().problem("dealing", "demo.problem.two-sides");
            }
        }
        return dealings.values().stream()
                .flatMap(List::stream)
                .map(Side::counterpart)
                .toList();
    }

    private Counterpart counterpart(FactRow row, String dealing) {
        var entity = Fields.entity(row);
        int accountClass = Math.toIntExact(row.number("account_class", 0, 2));
        boolean balance = accountClass == 2;
        var centre = balance
                ? row.formed("cost_centre", Posting.BALANCE_SHEET::equals, Posting.BALANCE_SHEET)
                : fields.centre(row, "cost_centre", entity);
        return new Counterpart(
                dealing,
                row.key("pair"),
                entity.name(),
                accountClass,
                row.formed("art", ACCOUNT, "380"),
                centre,
                area(row, centre),
                Fields.entity(row, "counterpart", other -> other != entity).name(),
                row.required("reason"));
    }

    /** That of the cost centre; the balance sheet has none. */
    private String area(FactRow row, String centre) {
        var known = Optional.ofNullable(fields.centres().get(centre)).map(CostCentre::area);
        if (known.isPresent()) return row.formed("area", known.get()::equals, known.get());
        if (!row.text("area").isEmpty()) row.problem("area", "demo.problem.not-empty");
        return "";
    }

    private List<Project> projects() {
        var committees = folder.read("committees.csv").stream()
                .map(row -> row.text("code"))
                .toList();
        var list = new ArrayList<Project>();
        for (var row : folder.read("books/projects.csv").rows()) {
            row.ownKey("project");
            var committee = row.text("committee");
            row.known("committee", committee, committee.isEmpty() || committees.contains(committee));
            int started = Math.toIntExact(row.number("started", 2000, 2100));
            list.add(new Project(
                    row.formed("project", PROJECT, "200101"),
                    Fields.entity(row).name(),
                    row.required("name"),
                    committee,
                    row.text("place"),
                    row.text("description"),
                    Fields.positive(row, "frame_kr"),
                    started,
                    Math.toIntExact(row.number("planned_end", started, 2100)),
                    row.code("state_2024", code -> Optional.of(code).filter(STATES::contains), "in_progress")));
        }
        return list;
    }

    /** One loan, and one only, takes what is left of the loan fund's debt. */
    private List<LoanFact> loans() {
        var list = new ArrayList<LoanFact>();
        var table = folder.read("books/external-loans.csv");
        for (var row : table.rows()) list.add(loan(row));
        if (list.stream().filter(LoanFact::takesRest).count() != 1) {
            table.problem("balance_2024_kr", REST, "demo.problem.one-rest");
        }
        return list;
    }

    private static LoanFact loan(FactRow row) {
        var entity = Fields.entity(row);
        boolean rest = row.text("balance_2024_kr").equals(REST) && entity == Entity.LF;
        var loan = new ExternalLoan(
                row.ownKey("loan"),
                entity.name(),
                row.required("lender"),
                row.required("purpose"),
                rest ? 0 : Fields.positive(row, "balance_2024_kr"),
                row.day("due"),
                row.optional("fixed_until").map(_ -> row.day("fixed_until")),
                row.yes("counts_for_repayment"));
        return new LoanFact(loan, rest);
    }
}
