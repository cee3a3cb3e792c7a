package no.rodtrad.demo.plan;

import java.util.stream.Collectors;
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

    /**
     * The folder's content.
     *
     * @throws IllegalStateException when a file that we ship is wrong
     */
    public static PlanFolder read(String folder) {
        return accepted(PlanFolder.read(folder), folder);
    }

    public long loadPlans(PlanFolder folder) {
        return accepted(plans.load(folder.plan()), "plans");
    }

    public long loadDecisions(PlanFolder folder) {
        return decisions.store(folder.decisions());
    }

    public long loadOutcomes(PlanFolder folder) {
        return accepted(reporting.load(folder.items(), folder.readings()), "outcomes");
    }

    public long loadLinks(PlanFolder folder) {
        threads.store(folder.links());
        return folder.links().size();
    }

    public long loadStatistics(PlanFolder folder) {
        return accepted(statistics.load(folder.statistics()), "statistics");
    }

    /** All of it, in order. */
    public long load(PlanFolder folder) {
        return loadPlans(folder)
                + loadDecisions(folder)
                + loadOutcomes(folder)
                + loadLinks(folder)
                + loadStatistics(folder);
    }

    private static <T> T accepted(Outcome<T> outcome, String what) {
        return switch (outcome) {
            case Outcome.Accepted<T>(var value) -> value;
            case Outcome.Rejected<T>(var problems) ->
                throw new IllegalStateException("The facts of " + what + " are wrong: "
                        + problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
        };
    }
}
