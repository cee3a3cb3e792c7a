package no.rodtrad.plan.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.kernel.Ref;

/** All plans of a municipality and all that is in them, as known on one day. */
public final class PlanTree {

    private final Map<String, PlanSource> sources = new HashMap<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Map<Ref, PlanElement> elements = new LinkedHashMap<>();

    public PlanTree(PlanFacts facts) {
        for (var source : facts.sources()) sources.put(source.key(), source);
        for (var plan : facts.plans()) plans.put(plan.key(), plan);
        for (var element : facts.elements()) elements.put(element.ref(), element);
    }

    /** In the order of the register. */
    public List<Plan> plans() {
        return List.copyOf(plans.values());
    }

    public Optional<Plan> plan(String key) {
        return Optional.ofNullable(plans.get(key));
    }

    public List<Plan> plansUnder(String key) {
        return plans.values().stream()
                .filter(plan -> plan.parent().filter(key::equals).isPresent())
                .toList();
    }

    /** From the top of the hierarchy down to the plan's own parent. */
    public List<Plan> plansAbove(Plan plan) {
        var above = plan.parent().flatMap(this::plan);
        if (above.isEmpty()) return List.of();
        return Stream.concat(plansAbove(above.get()).stream(), above.stream()).toList();
    }

    public Optional<PlanElement> element(Ref ref) {
        return Optional.ofNullable(elements.get(ref));
    }

    /** The thing with that key, which may be whatever somebody wrote in an address. */
    public Optional<PlanElement> element(PlanElementKind kind, String key) {
        return Ref.parse(kind.refKind() + ":" + key).flatMap(this::element);
    }

    /** Everything that stands in a plan under a key of its own. */
    public List<PlanElement> elements() {
        return List.copyOf(elements.values());
    }

    /** Those of a kind, in printed order. */
    public List<PlanElement> all(PlanElementKind kind) {
        return elements.values().stream()
                .filter(element -> element.kind() == kind)
                .toList();
    }

    /** The measures of plans that are known whole: those that the thread is followed for. */
    public List<PlanElement> measures() {
        return all(PlanElementKind.MEASURE).stream()
                .filter(measure -> !measure.partial())
                .toList();
    }

    public List<PlanElement> under(PlanElement parent) {
        return elements.values().stream()
                .filter(element -> element.parent().filter(parent.key()::equals).isPresent())
                .sorted(Comparator.comparingInt(PlanElement::order))
                .toList();
    }

    /** What it stands under. */
    public Optional<PlanElement> above(PlanElement element) {
        return element.parent()
                .flatMap(parent -> elements.values().stream()
                        .filter(each -> each.key().equals(parent))
                        .findFirst());
    }

    /** What stands at the top of a plan. */
    public List<PlanElement> inPlan(String plan) {
        return elements.values().stream()
                .filter(element -> element.parent().isEmpty()
                        && element.plan().filter(plan::equals).isPresent())
                .toList();
    }

    public Optional<PlanElement> vision() {
        return all(PlanElementKind.VISION).stream().findFirst();
    }

    /** Title of a source; the key itself when it is unknown. */
    public String sourceTitle(String key) {
        return Optional.ofNullable(sources.get(key)).map(PlanSource::title).orElse(key);
    }

    public boolean isEmpty() {
        return plans.isEmpty() && elements.isEmpty();
    }
}
