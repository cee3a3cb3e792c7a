package no.rodtrad.demo.plan;

import no.rodtrad.decision.DecisionService;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.plan.PlanService;
import no.rodtrad.reporting.ReportingService;
import no.rodtrad.statistic.StatisticService;
import no.rodtrad.thread.ThreadService;
import org.springframework.stereotype.Component;

/** Loads a folder of plan facts into the municipality the caller works in. Each step says how many rows it stored. */
@Component
public class PlanDemo {

    private final PlanService plans;
    private final DecisionService decisions;
    private final ReportingService reporting;
    private final StatisticService statistics;
    private final ThreadService threads;

    PlanDemo(
            PlanService plans,
            DecisionService decisions,
            ReportingService reporting,
            StatisticService statistics,
            ThreadService threads) {
        this.plans = plans;
        this.decisions = decisions;
        this.reporting = reporting;
        this.statistics = statistics;
        this.threads = threads;
    }

    public Outcome<Integer> loadPlans(PlanFolder folder) {
        return plans.load(folder.plan());
    }

    public Outcome<Integer> loadDecisions(PlanFolder folder) {
        return new Outcome.Accepted<>(decisions.store(folder.decisions()));
    }

    public Outcome<Integer> loadOutcomes(PlanFolder folder) {
        return reporting.load(folder.items(), folder.readings());
    }

    public Outcome<Integer> loadLinks(PlanFolder folder) {
        threads.store(folder.links());
        return new Outcome.Accepted<>(folder.links().size());
    }

    public Outcome<Integer> loadStatistics(PlanFolder folder) {
        return statistics.load(folder.statistics());
    }
}
