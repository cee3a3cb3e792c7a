package no.rodtrad.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanKind;
import no.rodtrad.plan.model.PlanLevel;
import no.rodtrad.plan.model.PlanStatus;
import no.rodtrad.plan.model.PlanTree;
import no.rodtrad.plan.web.GoalsPage;
import no.rodtrad.plan.web.PlanPage;
import no.rodtrad.plan.web.PlansPage;
import no.rodtrad.thread.ThreadService;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the pages of goals and plans. */
@Service
public class PlanPages {

    private final PlanService plans;
    private final ThreadService threads;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final ObjectProvider<FigureSource> figures;

    PlanPages(
            PlanService plans,
            ThreadService threads,
            DecisionService decisions,
            OrganisationService organisations,
            ObjectProvider<FigureSource> figures) {
        this.plans = plans;
        this.threads = threads;
        this.decisions = decisions;
        this.organisations = organisations;
        this.figures = figures;
    }

    @Transactional(readOnly = true)
    public GoalsPage goals(AsOf asOf) {
        var tree = plans.tree(asOf);
        var links = threads.links(asOf);
        var loose = tree.all(PlanElementKind.INDICATOR).stream()
                .filter(indicator -> indicator.parent().isEmpty())
                .map(indicator -> measured(indicator, links, asOf))
                .toList();
        return new GoalsPage(
                tree.vision(),
                tree.vision().flatMap(PlanElement::plan).flatMap(tree::plan),
                tree.all(PlanElementKind.MAIN_GOAL).stream()
                        .map(goal -> goal(goal, tree, links, asOf))
                        .toList(),
                loose,
                tree.all(PlanElementKind.STRATEGY).stream()
                        .map(strategy -> strategyRow(strategy, tree, links, asOf))
                        .toList(),
                new ShownFigure(PlanFigures.strategies(tree, asOf), NumberStyle.WHOLE));
    }

    private GoalsPage.Goal goal(PlanElement goal, PlanTree tree, List<ThreadLink> links, AsOf asOf) {
        var subGoals = tree.under(goal).stream()
                .filter(child -> child.kind() == PlanElementKind.SUB_GOAL)
                .map(child -> new GoalsPage.SubGoal(child, indicators(child, tree, links, asOf)))
                .toList();
        return new GoalsPage.Goal(goal, indicators(goal, tree, links, asOf), subGoals);
    }

    private List<GoalsPage.Measured> indicators(PlanElement parent, PlanTree tree, List<ThreadLink> links, AsOf asOf) {
        return tree.under(parent).stream()
                .filter(child -> child.kind() == PlanElementKind.INDICATOR)
                .map(indicator -> measured(indicator, links, asOf))
                .toList();
    }

    private GoalsPage.Measured measured(PlanElement indicator, List<ThreadLink> links, AsOf asOf) {
        var value = links.stream()
                .filter(link -> link.from().equals(indicator.ref()) && link.kind() == ThreadLinkKind.REPORTED_IN)
                .flatMap(link -> link.to().stream())
                .filter(to -> to.kind().equals(Ref.FIGURE))
                .flatMap(to -> figure(to, asOf).stream())
                .findFirst()
                .map(PlanPages::shown);
        return new GoalsPage.Measured(indicator, value);
    }

    private Optional<Figure> figure(Ref ref, AsOf asOf) {
        return figures.orderedStream()
                .flatMap(source -> source.figure(ref, asOf).stream())
                .findFirst();
    }

    private static ShownFigure shown(Figure figure) {
        int decimals =
                figure.value() instanceof FigureValue.Number(var number, var _) ? Math.max(number.scale(), 0) : 0;
        var style = new NumberStyle(
                NumberStyle.WHOLE.scale(), decimals, NumberStyle.Sign.MINUS_ONLY, NumberStyle.Words.NONE);
        return new ShownFigure(figure, style);
    }

    private static GoalsPage.StrategyRow strategyRow(
            PlanElement strategy, PlanTree tree, List<ThreadLink> links, AsOf asOf) {
        var link = links.stream()
                .filter(each -> each.from().equals(strategy.ref()) && each.kind() == ThreadLinkKind.CONTRIBUTES_TO)
                .findFirst();
        var goal = link.flatMap(ThreadLink::to).flatMap(tree::element);
        var count = new ShownFigure(PlanFigures.serving(strategy, links, asOf), NumberStyle.WHOLE);
        return new GoalsPage.StrategyRow(strategy, goal, link, count);
    }

    /** The register; {@code chosen} is the code of a status, or empty for all. */
    @Transactional(readOnly = true)
    public PlansPage register(String chosen, AsOf asOf) {
        var tree = plans.tree(asOf);
        var groups = new ArrayList<PlansPage.Group>();
        for (var kind : PlanKind.values()) {
            var ofKind = tree.plans().stream()
                    .filter(plan -> plan.kind() == kind)
                    .filter(plan -> chosen.isEmpty() || plan.status().code().equals(chosen))
                    .toList();
            if (!ofKind.isEmpty()) groups.add(new PlansPage.Group(kind, ofKind));
        }
        var statuses = Stream.of(PlanStatus.values())
                .filter(status -> tree.plans().stream().anyMatch(plan -> plan.status() == status))
                .toList();
        return new PlansPage(
                new ShownFigure(PlanFigures.plans(tree, asOf), NumberStyle.WHOLE), statuses, chosen, groups);
    }

    /** Plans that are being made: those on hearing first, then those with a date, then by kind. */
    @Transactional(readOnly = true)
    public List<Plan> beingMade(int count, AsOf asOf) {
        return plans.tree(asOf).plans().stream()
                .filter(plan -> plan.level() != PlanLevel.REGION && plan.level() != PlanLevel.OTHER)
                .filter(plan -> plan.status() == PlanStatus.HEARING || plan.status() == PlanStatus.IN_PREPARATION)
                .filter(plan -> plan.kind() != PlanKind.REPORT && plan.kind() != PlanKind.OTHER_PLAN)
                .sorted(Comparator.comparing((Plan plan) -> plan.status() != PlanStatus.HEARING)
                        .thenComparing(plan -> plan.dated().isEmpty())
                        .thenComparing(Plan::kind))
                .limit(count)
                .toList();
    }

    /** The page of a plan; empty when there is no such plan. */
    @Transactional(readOnly = true)
    public Optional<PlanPage> plan(String key, AsOf asOf) {
        var tree = plans.tree(asOf);
        return tree.plan(key)
                .map(plan -> new PlanPage(
                        plan,
                        tree.plansAbove(plan),
                        plan.orderedBy().flatMap(tree::plan),
                        tree.plansUnder(plan.key()),
                        steps(plan, tree),
                        decided(plan, asOf),
                        tree.inPlan(plan.key()).stream()
                                .map(element -> content(element, tree))
                                .toList()));
    }

    /** Where the status changed, and where it was stated first. */
    private static List<PlanPage.Step> steps(Plan plan, PlanTree tree) {
        var steps = new ArrayList<PlanPage.Step>();
        for (var each : plan.statuses()) {
            if (!steps.isEmpty() && steps.getLast().status() == each.status()) continue;
            steps.add(new PlanPage.Step(each.status(), tree.sourceTitle(each.source())));
        }
        return steps;
    }

    private List<PlanPage.Decided> decided(Plan plan, AsOf asOf) {
        var organisation = organisations.organisation();
        return threads.links(asOf).stream()
                .filter(link -> link.from().equals(plan.ref()) && link.kind() == ThreadLinkKind.DECIDED_IN)
                .flatMap(link -> link.to().stream())
                .flatMap(ref -> decisions.find(new DecisionId(ref.id())).stream())
                .filter(decision -> decision.knownAt().isBefore(asOf.end()))
                .map(decision -> new PlanPage.Decided(
                        decision.id().value(), decision.subject(), DecisionWords.whole(decision, organisation)))
                .toList();
    }

    private static PlanPage.Content content(PlanElement element, PlanTree tree) {
        var under =
                tree.under(element).stream().map(child -> content(child, tree)).toList();
        return new PlanPage.Content(element, under);
    }
}
