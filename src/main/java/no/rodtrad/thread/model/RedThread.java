package no.rodtrad.thread.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.rodtrad.kernel.Ref;

/** Everything that hangs together with one thing, nearest first. */
public record RedThread(Ref start, List<ThreadStep> steps) {

    public RedThread {
        steps = List.copyOf(steps);
    }

    /** Towards the goals. */
    public List<ThreadStep> up() {
        return steps.stream().filter(ThreadStep::up).toList();
    }

    /** Towards the kroner. */
    public List<ThreadStep> down() {
        return steps.stream().filter(step -> !step.up()).toList();
    }

    /** The kinds of things on the way, in the order they are met, the start first. */
    public List<String> kinds() {
        var kinds = new LinkedHashSet<String>();
        kinds.add(start.kind());
        for (var step : steps) step.node().ifPresent(node -> kinds.add(node.kind()));
        return List.copyOf(kinds);
    }

    public Set<ThreadLinkState> linkStates() {
        var states = new TreeSet<ThreadLinkState>();
        for (var step : steps) states.add(step.link().state());
        return states;
    }

    /** Those of one kind, nearest first, each once. */
    public List<Ref> of(String kind) {
        var found = new LinkedHashSet<Ref>();
        if (start.kind().equals(kind)) found.add(start);
        for (var step : steps)
            step.node().filter(node -> node.kind().equals(kind)).ifPresent(found::add);
        return List.copyOf(found);
    }

    /** The nearest of one kind. */
    public Ref at(String kind) {
        return of(kind).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + kind + " on the thread of " + start));
    }

    /** The loose ends on the way. */
    public List<ThreadLink> looseEnds() {
        var ends = new ArrayList<ThreadLink>();
        for (var step : steps) {
            if (step.link().state() == ThreadLinkState.MISSING) ends.add(step.link());
        }
        return List.copyOf(ends);
    }
}
