package no.rodtrad.plan.web;

import java.util.List;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.plan.DecisionPages;
import no.rodtrad.plan.PlanPages;
import no.rodtrad.web.NavItem;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of goals, plans and decisions. */
@Controller
class PlanController {

    private final PlanPages plans;
    private final DecisionPages decisions;

    PlanController(PlanPages plans, DecisionPages decisions) {
        this.plans = plans;
        this.decisions = decisions;
    }

    @Bean
    static NavItem goalsItem() {
        return new NavItem(10, "plan.nav.goals", "mal", List.of("strategi", "satsing", "tiltak", "plan"));
    }

    @Bean
    static NavItem decisionsItem() {
        return new NavItem(40, "plan.nav.decisions", "vedtak", List.of());
    }

    @GetMapping("/{municipality}/mal")
    View goals(PageContext context) {
        return View.of("plan/goals", "page", plans.goals(context.asOf()));
    }

    @GetMapping("/{municipality}/plan")
    View register(@RequestParam(name = "status", defaultValue = "") String status, PageContext context) {
        return View.of("plan/register", "page", plans.register(status, context.asOf()));
    }

    @GetMapping("/{municipality}/plan/{key}")
    View plan(@PathVariable String key, PageContext context) {
        return plans.plan(key, context.asOf())
                .map(page -> View.of("plan/plan", "page", page))
                .orElseGet(() -> View.notFound(Phrase.of("plan.not-found.plan", key)));
    }

    @GetMapping("/{municipality}/vedtak")
    View decisions(@RequestParam(name = "organ", defaultValue = "") String body, PageContext context) {
        return View.of("plan/decisions", "page", decisions.list(body, context.asOf()));
    }

    @GetMapping("/{municipality}/vedtak/{id}")
    View decision(@PathVariable String id, PageContext context) {
        return decisions
                .decision(id, context.asOf())
                .map(page -> View.of("plan/decision", "page", page))
                .orElseGet(() -> View.notFound(Phrase.of("plan.not-found.decision", id)));
    }
}
