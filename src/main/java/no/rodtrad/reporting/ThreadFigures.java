package no.rodtrad.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.plan.PlanService;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.reporting.model.MeasureThread;
import no.rodtrad.reporting.model.ThreadLevel;
import no.rodtrad.thread.ThreadService;
import no.rodtrad.thread.model.ThreadLinkState;
import no.rodtrad.web.component.ThreadCounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How whole the thread of a measure is, as figures named {@code thread.count.STATE.MEASURE}. */
@Component
class ThreadFigures implements FigureSource {

    private static final String PREFIX = "thread.count.";

    private static final List<ThreadLinkState> COUNTED =
            List.of(ThreadLinkState.DOCUMENTED, ThreadLinkState.PROPOSED, ThreadLinkState.MISSING);

    private final PlanService plans;
    private final ThreadService threads;
    private final ReportingService reporting;

    ThreadFigures(PlanService plans, ThreadService threads, ReportingService reporting) {
        this.plans = plans;
        this.threads = threads;
        this.reporting = reporting;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        if (!ref.id().startsWith(PREFIX)) return Optional.empty();
        for (var state : COUNTED) {
            var beginning = PREFIX + code(state) + ".";
            if (!ref.id().startsWith(beginning)) continue;
            var tree = plans.tree(asOf);
            return tree.element(PlanElementKind.MEASURE, ref.id().substring(beginning.length()))
                    .map(measure -> new MeasureThread(
                            measure,
                            threads.walk(measure.ref(), asOf),
                            tree,
                            reporting.newest(asOf),
                            threads.links(asOf)))
                    .map(thread -> figure(thread, state, asOf));
        }
        return Optional.empty();
    }

    /** The counts of a thread that is known already. */
    static ThreadCounts counts(MeasureThread thread, AsOf asOf) {
        return new ThreadCounts(
                shown(thread, ThreadLinkState.DOCUMENTED, asOf),
                shown(thread, ThreadLinkState.PROPOSED, asOf),
                shown(thread, ThreadLinkState.MISSING, asOf));
    }

    private static ShownFigure shown(MeasureThread thread, ThreadLinkState state, AsOf asOf) {
        return new ShownFigure(figure(thread, state, asOf), NumberStyle.WHOLE);
    }

    private static Figure figure(MeasureThread thread, ThreadLinkState state, AsOf asOf) {
        var health = thread.health();
        int count = switch (state) {
            case DOCUMENTED -> health.documented();
            case PROPOSED -> health.proposed();
            case MISSING -> health.looseEnds();
            case REJECTED -> throw new IllegalArgumentException("A rejected link is never drawn.");
        };
        var measure = thread.measure();
        var label = Phrase.of("reporting.thread.count." + code(state), measure.title());
        return new Figure(
                Ref.figure(PREFIX + code(state) + "." + measure.key()),
                label,
                new FigureValue.Number(BigDecimal.valueOf(count), ValueUnit.COUNT),
                new Derivation.Entries(
                        names(thread, state).orElse(label), count, List.of(), Optional.of("tiltak/" + measure.key())),
                Provenance.of(Origin.PUBLISHED, asOf));
    }

    /** Which levels they are; empty when there are none. */
    private static Optional<Phrase> names(MeasureThread thread, ThreadLinkState state) {
        var year = thread.year().map(String::valueOf).orElse("");
        var names = thread.levels().entrySet().stream()
                .filter(level -> level.getValue() == state)
                .map(level -> name(level.getKey(), year));
        var untold = thread.isUntold() && state == ThreadLinkState.MISSING
                ? Stream.of(Phrase.of("reporting.thread.untold", year))
                : Stream.<Phrase>empty();
        return Stream.concat(names, untold).reduce((some, next) -> Phrase.of("reporting.thread.list", some, next));
    }

    private static Phrase name(ThreadLevel level, String year) {
        var key = "reporting.level." + level.code();
        return level == ThreadLevel.PRIORITY ? Phrase.of(key, year) : Phrase.of(key);
    }

    private static String code(ThreadLinkState state) {
        return switch (state) {
            case DOCUMENTED -> "documented";
            case PROPOSED -> "proposed";
            case MISSING -> "missing";
            case REJECTED -> "rejected";
        };
    }
}
