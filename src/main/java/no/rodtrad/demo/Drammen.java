package no.rodtrad.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.DrammenMoney;
import no.rodtrad.demo.plan.PlanDemo;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.MunicipalityKey;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Drammen: published facts of 2024, with generated detail below them. */
@Component
@Order(1)
class Drammen implements DemoMunicipality {

    private static final String PLAN = "demo/drammen/plan";

    /** When the annual report was published: the last decision that it names is of 27 March. */
    private static final LocalDate REPORT_KNOWN = LocalDate.of(2025, 3, 31);

    private final MoneyLoader money;
    private final PlanDemo plan;
    private final PrintedFigures printed;
    private final AnnualReport report;
    private @Nullable DemoMoney made;

    Drammen(MoneyLoader money, PlanDemo plan, PrintedFigures printed, AnnualReport report) {
        this.money = money;
        this.plan = plan;
        this.printed = printed;
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
    public List<Step> steps() {
        made = null;
        var folder = PlanDemo.read(PLAN);
        return Stream.of(
                        List.of(new Step("Vedtak", () -> plan.loadDecisions(folder))),
                        money.steps(this::money),
                        List.of(
                                new Step("Trykte tall", () -> printed.load(MoneyLoader.morningOf(REPORT_KNOWN))),
                                new Step("Planer, mål og tiltak", () -> plan.loadPlans(folder)),
                                new Step("Status for tiltak og prioriteringer", () -> plan.loadOutcomes(folder)),
                                new Step("Koblinger i tråden", () -> plan.loadLinks(folder)),
                                new Step("Oppgitte tall", () -> plan.loadStatistics(folder)),
                                new Step("Årsmeldingen lest med tallene", this::read)))
                .flatMap(List::stream)
                .toList();
    }

    /** The report was read when it was published; without this every sentence would wait for its first reader. */
    private long read() {
        var year = new FiscalYear(DrammenMoney.FISCAL_YEAR);
        return report.markRead(year, new AsOf(REPORT_KNOWN), Demo.READER);
    }

    private DemoMoney money() {
        if (made == null) made = DrammenMoney.generate();
        return made;
    }
}
