package no.rodtrad.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.rodtrad.demo.eksempelvik.EksempelvikChoices;
import no.rodtrad.demo.eksempelvik.EksempelvikMoney;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.investment.InvestmentDemo;
import no.rodtrad.demo.money.BudgetBatch;
import no.rodtrad.demo.money.BudgetKind;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.note.EksempelvikNotes;
import no.rodtrad.demo.note.NoteDemo;
import no.rodtrad.demo.note.RuleFacts;
import no.rodtrad.demo.plan.PlanDemo;
import no.rodtrad.demo.plan.PlanFolder;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.statement.ChoiceService;
import no.rodtrad.thread.ThreadService;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Eksempelvik: invented and small, with a thread that has no gap. */
@Component
@Order(2)
class Eksempelvik implements DemoMunicipality {

    private static final String BOOKS = "Regnskapet for 2024";

    /** When the projects were decided, with the first budget of the books. */
    private static final LocalDate REGISTERED = LocalDate.of(2020, 12, 17);

    /** When the report on 2024 was ready. */
    private static final LocalDate REPORTED = LocalDate.of(2025, 2, 22);

    private final MoneyLoader money;
    private final PlanDemo plan;
    private final ThreadService threads;
    private final LedgerService ledger;
    private final NoteDemo noteDemo;
    private final AnnualReport report;
    private final InvestmentDemo investments;
    private final ChoiceService choices;
    private final Clock clock;

    Eksempelvik(
            MoneyLoader money,
            PlanDemo plan,
            ThreadService threads,
            LedgerService ledger,
            NoteDemo noteDemo,
            AnnualReport report,
            InvestmentDemo investments,
            ChoiceService choices,
            Clock clock) {
        this.choices = choices;
        this.noteDemo = noteDemo;
        this.investments = investments;
        this.report = report;
        this.money = money;
        this.plan = plan;
        this.threads = threads;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public MunicipalityKey key() {
        return new MunicipalityKey("eksempelvik");
    }

    @Override
    public String name() {
        return "Eksempelvik kommune";
    }

    @Override
    public String folder() {
        return "demo/eksempelvik";
    }

    @Override
    public Outcome<List<Step>> steps(FactFolder facts) {
        var folder = PlanFolder.read(facts);
        var rules = RuleFacts.read("eksempelvik/rules.csv");
        return EksempelvikRegisters.read(facts)
                .flatMap(made -> EksempelvikNotes.read(facts, made)
                        .flatMap(stated -> rules.map(book -> new NoteDemo.Content(stated, book)))
                        .flatMap(stated -> folder.map(read -> steps(made, read, stated))));
    }

    private List<Step> steps(EksempelvikRegisters registers, PlanFolder folder, NoteDemo.Content stated) {
        var made = registers.money();
        return Stream.of(
                        List.of(new Step("Vedtak", () -> plan.loadDecisions(folder))),
                        money.steps(made),
                        List.of(
                                new Step("Planer, mål og tiltak", () -> plan.loadPlans(folder)),
                                new Step("Status for tiltak og prioriteringer", () -> plan.loadOutcomes(folder)),
                                new Step(
                                        "Koblinger i tråden",
                                        () -> plan.loadLinks(folder).map(count -> count + linkMoney(made))),
                                new Step("Investeringsprosjekter", () -> invest(registers.projects())),
                                new Step("Oppgitte tall", () -> plan.loadStatistics(folder)),
                                new Step("Noter til regnskapet", () -> noteDemo.load(stated)),
                                new Step(
                                        "Motparter i konsernet",
                                        () -> choices.take(
                                                EksempelvikChoices.of(registers), MoneyLoader.morningOf(REGISTERED))),
                                new Step("Årsmeldingen lest med tallene", this::read)))
                .flatMap(List::stream)
                .toList();
    }

    private Outcome<Integer> invest(List<EksempelvikRegisters.Project> projects) {
        return investments.load(
                projects,
                new FiscalYear(EksempelvikMoney.FISCAL_YEAR),
                MoneyLoader.morningOf(REGISTERED),
                MoneyLoader.morningOf(REPORTED));
    }

    private Outcome<Integer> read() {
        var year = new FiscalYear(EksempelvikMoney.FISCAL_YEAR);
        return new Accepted<>(report.markRead(year, AsOf.at(clock.instant()), Demo.READER));
    }

    /** The accounts carry the project on every line, so what was spent is linked to the budget and to the project. */
    private int linkMoney(DemoMoney made) {
        var project = new Ref("project", EksempelvikMoney.BENCHES);
        var links = new ArrayList<ThreadLink>();
        var budgets = made.budgets().stream().filter(Eksempelvik::isOnProject).toList();
        for (var budget : budgets) {
            links.add(charged(adjustment(budget), project, MoneyLoader.morningOf(budget.knownOn())));
        }
        var original = budgets.stream()
                .filter(budget -> budget.kind() == BudgetKind.ORIGINAL)
                .findFirst()
                .orElseThrow();
        var imports = ledger.imports(AsOf.at(clock.instant()));
        for (var batch : made.postings()) {
            if (batch.postings().stream().noneMatch(each -> each.project().equals(EksempelvikMoney.BENCHES))) continue;
            for (var taken : imports) {
                if (taken.name().equals(batch.name())) {
                    links.add(charged(taken.ref(), adjustment(original), taken.knownAt()));
                }
            }
        }
        threads.store(links);
        return links.size();
    }

    private static boolean isOnProject(BudgetBatch batch) {
        return batch.lines().stream().anyMatch(line -> line.project().equals(EksempelvikMoney.BENCHES));
    }

    private static Ref adjustment(BudgetBatch batch) {
        return new Ref("adjustment", batch.key());
    }

    private static ThreadLink charged(Ref from, Ref to, Instant knownAt) {
        return ThreadLink.documented(from, ThreadLinkKind.CHARGED_TO, to, BOOKS, knownAt);
    }
}
