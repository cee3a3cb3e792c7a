package no.rodtrad.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanTree;
import no.rodtrad.thread.ThreadService;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts of what stands in plans, as figures named {@code plan.count.WHAT}. */
@Component
public class PlanFigures implements FigureSource {

    /** The beginning of the names of these figures. */
    private static final String PREFIX = "plan.count.";

    private static final String SERVING = "measures-of-strategy.";
    private static final String IN_FOCUS_AREA = "measures-of-focus-area.";

    private final PlanService plans;
    private final ThreadService threads;

    PlanFigures(PlanService plans, ThreadService threads) {
        this.plans = plans;
        this.threads = threads;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        if (!ref.id().startsWith(PREFIX)) return Optional.empty();
        var what = ref.id().substring(PREFIX.length());
        var tree = plans.tree(asOf);
        if (tree.isEmpty()) return Optional.empty();
        if (what.startsWith(SERVING)) {
            return tree.element(PlanElementKind.STRATEGY, what.substring(SERVING.length()))
                    .map(strategy -> serving(strategy, threads.links(asOf), asOf));
        }
        if (what.startsWith(IN_FOCUS_AREA)) {
            return tree.element(PlanElementKind.FOCUS_AREA, what.substring(IN_FOCUS_AREA.length()))
                    .map(area -> inFocusArea(area, tree, asOf));
        }
        return switch (what) {
            case "measures" -> Optional.of(measures(tree, asOf));
            case "strategies" -> Optional.of(strategies(tree, asOf));
            case "plans" -> Optional.of(plans(tree, asOf));
            default -> Optional.empty();
        };
    }

    /** How many measures the plans have that are known whole. */
    public static Figure measures(PlanTree tree, AsOf asOf) {
        var refs = tree.measures().stream().map(PlanElement::ref).toList();
        return figure("measures", Phrase.of("plan.count.measures"), refs, "tiltak", asOf);
    }

    /** How many strategies measures may refer to. */
    public static Figure strategies(PlanTree tree, AsOf asOf) {
        var refs = tree.all(PlanElementKind.STRATEGY).stream()
                .map(PlanElement::ref)
                .toList();
        return figure("strategies", Phrase.of("plan.count.strategies"), refs, "mal#strategier", asOf);
    }

    /** How many plans the register has. */
    public static Figure plans(PlanTree tree, AsOf asOf) {
        var refs = tree.plans().stream().map(plan -> plan.ref()).toList();
        return figure("plans", Phrase.of("plan.count.plans"), refs, "plan", asOf);
    }

    /** How many measures refer to a strategy. */
    public static Figure serving(PlanElement strategy, List<ThreadLink> links, AsOf asOf) {
        var refs = links.stream()
                .filter(link -> link.kind() == ThreadLinkKind.CONTRIBUTES_TO)
                .filter(link -> link.from().kind().equals("measure"))
                .filter(link -> link.to().filter(strategy.ref()::equals).isPresent())
                .map(ThreadLink::from)
                .toList();
        var label = Phrase.of("plan.count.measures-of-strategy", strategy.title());
        return figure(SERVING + strategy.key(), label, refs, "strategi/" + strategy.key(), asOf);
    }

    /** How many measures a focus area has. */
    public static Figure inFocusArea(PlanElement area, PlanTree tree, AsOf asOf) {
        var refs = tree.under(area).stream().map(PlanElement::ref).toList();
        var label = Phrase.of("plan.count.measures-of-focus-area", area.title());
        return figure(IN_FOCUS_AREA + area.key(), label, refs, "satsing/" + area.key(), asOf);
    }

    private static Figure figure(String what, Phrase label, List<Ref> counted, String path, AsOf asOf) {
        return new Figure(
                Ref.figure(PREFIX + what),
                label,
                new FigureValue.Number(BigDecimal.valueOf(counted.size()), ValueUnit.COUNT),
                new Derivation.Entries(label, counted.size(), counted, Optional.of(path)),
                Provenance.of(Origin.PUBLISHED, asOf));
    }
}
