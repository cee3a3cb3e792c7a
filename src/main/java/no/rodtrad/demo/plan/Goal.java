package no.rodtrad.demo.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;

/** A goal, indicator or strategy on its way to become a {@link PlanElement}, most of which is not about it. */
record Goal(
        String key,
        PlanElementKind kind,
        String title,
        int order,
        Optional<String> plan,
        Optional<String> note,
        Optional<String> parent,
        Optional<String> measurement,
        Optional<String> ambition) {

    Goal(String key, PlanElementKind kind, String title, int order) {
        this(
                key,
                kind,
                title,
                order,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Goal in(Optional<String> itsPlan, Optional<String> itsNote) {
        return new Goal(key, kind, title, order, itsPlan, itsNote, parent, measurement, ambition);
    }

    Goal under(String other) {
        var above = Optional.of(other).filter(text -> !text.isEmpty());
        return new Goal(key, kind, title, order, plan, note, above, measurement, ambition);
    }

    Goal measuredBy(Optional<String> how, Optional<String> level) {
        return new Goal(key, kind, title, order, plan, note, parent, how, level);
    }

    PlanElement element(String source, Instant knownAt) {
        return new PlanElement(
                key,
                kind,
                parent,
                plan,
                order,
                title,
                true,
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false,
                measurement,
                ambition,
                note,
                source,
                knownAt);
    }
}
