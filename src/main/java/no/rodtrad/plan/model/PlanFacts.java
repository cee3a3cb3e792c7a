package no.rodtrad.plan.model;

import java.util.List;

/** What is loaded at once: sources, plans, and what is in the plans. */
public record PlanFacts(List<PlanSource> sources, List<Plan> plans, List<PlanElement> elements) {

    public PlanFacts {
        sources = List.copyOf(sources);
        plans = List.copyOf(plans);
        elements = List.copyOf(elements);
    }

    public int rows() {
        return sources.size() + plans.size() + elements.size();
    }
}
