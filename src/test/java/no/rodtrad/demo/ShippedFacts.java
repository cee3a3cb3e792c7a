package no.rodtrad.demo;

import java.time.LocalDate;
import java.util.List;
import no.rodtrad.demo.eksempelvik.EksempelvikMoney;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.DrammenMoney;
import no.rodtrad.demo.money.PrintedTables;
import no.rodtrad.demo.plan.PlanDemo;
import no.rodtrad.demo.plan.PlanFolder;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.statement.model.PublishedFigure;

/** What the facts of the demonstration come to, which are right. */
public final class ShippedFacts {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private ShippedFacts() {}

    public static FactFolder drammen() {
        return FactFolder.onClassPath("demo/drammen", TODAY);
    }

    public static FactFolder eksempelvik() {
        return FactFolder.onClassPath("demo/eksempelvik", TODAY);
    }

    public static DemoMoney moneyOfDrammen() {
        return accepted(DrammenMoney.read(drammen()));
    }

    public static DemoMoney moneyOfEksempelvik() {
        return accepted(EksempelvikMoney.read(eksempelvik()));
    }

    /** The plans with all that hangs on them, without the money. */
    public static void loadPlanOfDrammen(PlanDemo demo) {
        var folder = accepted(PlanFolder.read(drammen()));
        accepted(demo.loadPlans(folder));
        accepted(demo.loadDecisions(folder));
        accepted(demo.loadOutcomes(folder));
        accepted(demo.loadLinks(folder));
        accepted(demo.loadStatistics(folder));
    }

    public static List<PublishedFigure> printed() {
        return accepted(PrintedTables.read(drammen()));
    }

    /** Stores all of it in the municipality and the transaction of the caller. */
    static void take(DemoMunicipality demonstration, FactFolder facts) {
        accepted(demonstration.steps(facts))
                .forEach(step -> accepted(step.work().get()));
    }

    static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(var value) -> value;
            case Outcome.Rejected<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}
