package no.rodtrad.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.investment.InvestmentDemo;
import no.rodtrad.demo.investment.InvestmentFacts;
import no.rodtrad.demo.investment.InvestmentMoney;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.DrammenMoney;
import no.rodtrad.demo.money.PrintedTables;
import no.rodtrad.demo.note.DrammenNotes;
import no.rodtrad.demo.note.NoteDemo;
import no.rodtrad.demo.note.RuleFacts;
import no.rodtrad.demo.plan.PlanDemo;
import no.rodtrad.demo.plan.PlanFolder;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.statement.ChoiceService;
import no.rodtrad.statement.PublishedFigures;
import no.rodtrad.statement.model.PublishedFigure;
import no.rodtrad.statement.model.form.ChoiceKind;
import no.rodtrad.statement.model.form.FormFile;
import no.rodtrad.statistic.CubeService;
import no.rodtrad.statistic.model.CubeReceipt;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Drammen: published facts of 2024, with generated detail below them. */
@Component
@Order(1)
class Drammen implements DemoMunicipality {

    /** When the annual report was published: the last decision that it names is of 27 March. */
    private static final LocalDate REPORT_KNOWN = LocalDate.of(2025, 3, 31);

    /** When the council adopted the budget of the year. */
    private static final LocalDate BUDGET_KNOWN = LocalDate.of(2023, 12, 11);

    private static final String POPULATION = "folkemengde-kommunedeler.json";

    /** Only the year of the presentation is known. */
    private static final LocalDate POPULATION_KNOWN = LocalDate.of(2019, 12, 31);

    private static final List<String> STATISTICS = List.of(
            "aarsverk.json", "heltid.json", "rekruttering.json", "sykefravaer.json", "turnover.json", POPULATION);

    private final MoneyLoader money;
    private final PlanDemo plan;
    private final PublishedFigures figures;
    private final NoteDemo noteDemo;
    private final InvestmentDemo investmentDemo;
    private final CubeService cubes;
    private final ChoiceService choices;
    private final AnnualReport report;

    Drammen(
            MoneyLoader money,
            PlanDemo plan,
            PublishedFigures figures,
            NoteDemo noteDemo,
            InvestmentDemo investmentDemo,
            CubeService cubes,
            ChoiceService choices,
            AnnualReport report) {
        this.money = money;
        this.plan = plan;
        this.figures = figures;
        this.noteDemo = noteDemo;
        this.investmentDemo = investmentDemo;
        this.cubes = cubes;
        this.choices = choices;
        this.report = report;
    }

    @Override
    public MunicipalityKey key() {
        return new MunicipalityKey(Demo.FIRST);
    }

    @Override
    public String name() {
        return "Drammen kommune";
    }

    @Override
    public String folder() {
        return "demo/drammen";
    }

    @Override
    public Outcome<List<Step>> steps(FactFolder facts) {
        var folder = PlanFolder.read(facts);
        var tables = PrintedTables.read(facts);
        var placings = placings(facts);
        var statistics = statistics(facts);
        var rules = RuleFacts.read("drammen/financial-rule-book.csv");
        var notes = DrammenNotes.read(facts, MoneyLoader.morningOf(REPORT_KNOWN))
                .flatMap(stated -> rules.map(book -> new NoteDemo.Content(stated, book)));
        var investments = InvestmentFacts.read(facts);
        // The last to read knows of everything that is wrong in the folder.
        return DrammenMoney.read(facts)
                .flatMap(operations -> investments.flatMap(built -> InvestmentMoney.added(facts, operations, built)
                        .flatMap(made -> folder.flatMap(read -> tables.flatMap(printed -> notes.map(
                                stated -> steps(made, built, read, printed, stated, placings, statistics)))))));
    }

    private List<Step> steps(
            DemoMoney made,
            InvestmentFacts built,
            PlanFolder folder,
            List<PublishedFigure> printed,
            NoteDemo.Content stated,
            FormFile placings,
            Map<String, byte[]> statistics) {
        return Stream.of(
                        List.of(new Step("Vedtak", () -> plan.loadDecisions(folder))),
                        money.steps(made),
                        List.of(
                                new Step("Trykte tall", () -> print(printed)),
                                new Step("Investeringsprosjekter", () -> invest(built)),
                                new Step("Planer, mål og tiltak", () -> plan.loadPlans(folder)),
                                new Step("Status for tiltak og prioriteringer", () -> plan.loadOutcomes(folder)),
                                new Step("Koblinger i tråden", () -> plan.loadLinks(folder)),
                                new Step("Oppgitte tall", () -> plan.loadStatistics(folder)),
                                new Step("Statistikktabeller", () -> take(statistics)),
                                new Step("Noter til regnskapet", () -> noteDemo.load(stated)),
                                new Step("Egne plasseringer", () -> place(placings)),
                                new Step("Årsmeldingen lest med tallene", this::read)))
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, byte[]> statistics(FactFolder facts) {
        var found = new LinkedHashMap<String, byte[]>();
        for (var name : STATISTICS) found.put(name, facts.content("statistics/" + name));
        return found;
    }

    /** The tables as the files of a statistical office would come. */
    private Outcome<Integer> take(Map<String, byte[]> statistics) {
        int values = 0;
        for (var file : statistics.entrySet()) {
            var known = Optional.of(
                    MoneyLoader.morningOf(file.getKey().equals(POPULATION) ? POPULATION_KNOWN : REPORT_KNOWN));
            switch (cubes.take(file.getValue(), file.getKey(), Origin.PUBLISHED, known)) {
                case Rejected<CubeReceipt>(var problems) -> {
                    return new Rejected<>(problems);
                }
                case Accepted<CubeReceipt>(var receipt) ->
                    values += receipt.edition().cube().cells().size();
            }
        }
        return new Accepted<>(values);
    }

    /** Where the source does not say on which account an amount stands, the statement says so beside its line. */
    private static FormFile placings(FactFolder facts) {
        var kind = ChoiceKind.PLACINGS;
        return FormFile.of(
                kind.file(),
                kind.header(),
                facts.read(kind.file()).stream()
                        .map(row -> kind.header().stream().map(row::text).toList())
                        .toList());
    }

    private Outcome<Integer> place(FormFile placings) {
        return choices.take(Map.of(ChoiceKind.PLACINGS, placings), MoneyLoader.morningOf(REPORT_KNOWN));
    }

    /** What the annual report printed in its tables of operations, so that pages can show it beside ours. */
    private Outcome<Integer> print(List<PublishedFigure> printed) {
        return new Accepted<>(figures.store(printed, MoneyLoader.morningOf(REPORT_KNOWN)));
    }

    /** The projects were known with the original budget; how they went, with the annual report. */
    private Outcome<Integer> invest(InvestmentFacts built) {
        return investmentDemo.load(built, MoneyLoader.morningOf(BUDGET_KNOWN), MoneyLoader.morningOf(REPORT_KNOWN));
    }

    /** The report was read when it was published; without this every sentence would wait for its first reader. */
    private Outcome<Integer> read() {
        var year = new FiscalYear(DrammenMoney.FISCAL_YEAR);
        return new Accepted<>(report.markRead(year, new AsOf(REPORT_KNOWN), Demo.READER));
    }
}
