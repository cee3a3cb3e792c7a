package no.rodtrad.reporting.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.Ref;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;
import no.rodtrad.thread.model.ThreadLinkState;

/** All that is reported of one year, joined to the measures by the links of the thread. */
public final class ReportedYear {

    /** An item that a link joins to a measure, or that no link joins to one. */
    public record Joined(ReportedItem item, ThreadLink link) {}

    private final int year;
    private final List<ReportedItem> items;
    private final Map<Ref, MeasureReading> readings = new HashMap<>();
    private final Map<Ref, List<Joined>> byMeasure = new HashMap<>();
    private final Map<Ref, ThreadLink> byItem = new HashMap<>();

    public ReportedYear(int year, List<ReportedItem> items, List<MeasureReading> readings, List<ThreadLink> links) {
        this.year = year;
        this.items = List.copyOf(items);
        for (var reading : readings) this.readings.put(reading.measure(), reading);
        var itemsByRef = new HashMap<Ref, ReportedItem>();
        for (var item : items) itemsByRef.put(item.ref(), item);
        for (var link : links) join(link, itemsByRef);
    }

    private void join(ThreadLink link, Map<Ref, ReportedItem> itemsByRef) {
        // A measure is reported in an outcome; a priority is part of a measure, and of a plan, which does not matter
        // here.
        var below = switch (link.kind()) {
            case REPORTED_IN -> link.to();
            case PART_OF -> Optional.of(link.from());
            default -> Optional.<Ref>empty();
        };
        var item = below.map(itemsByRef::get);
        if (item.isEmpty()) return;
        var measure = link.kind() == ThreadLinkKind.PART_OF ? link.to() : Optional.of(link.from());
        if (measure.filter(above -> !above.kind().equals("measure")).isPresent()) return;
        byItem.put(item.get().ref(), link);
        if (measure.isPresent()) {
            byMeasure.computeIfAbsent(measure.get(), _ -> new ArrayList<>()).add(new Joined(item.get(), link));
        }
    }

    public int year() {
        return year;
    }

    /** In printed order. */
    public List<ReportedItem> items() {
        return items;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** What the report tells of under this measure, in printed order. */
    public List<Joined> under(Ref measure) {
        return List.copyOf(byMeasure.getOrDefault(measure, List.of()));
    }

    /** How the item is linked to a measure, or that it is not. */
    public Optional<ThreadLink> linkOf(ReportedItem item) {
        return Optional.ofNullable(byItem.get(item.ref()));
    }

    /** Our reading of the report for this measure. */
    public Optional<MeasureReading> reading(Ref measure) {
        return Optional.ofNullable(readings.get(measure));
    }

    /**
     * What became of the measure. An item of the report with the measure's own title counts; without one, our reading
     * of the report, which is documented when it goes by title and proposed when it goes by theme.
     */
    public MeasureFate fate(Ref measure) {
        var reading = reading(measure);
        var documented = under(measure).stream()
                .filter(joined -> joined.item().kind() == ReportedItem.Kind.MEASURE)
                .filter(joined -> joined.link().state() == ThreadLinkState.DOCUMENTED)
                .map(Joined::item)
                .findFirst();
        if (documented.isPresent()) {
            var outcome = documented.get().outcome();
            var other = reading.flatMap(MeasureReading::outcome).filter(read -> read != outcome);
            return new MeasureFate(Optional.of(outcome), ThreadLinkState.DOCUMENTED, documented, other);
        }
        return reading.filter(read -> read.outcome().isPresent())
                .map(read -> new MeasureFate(
                        read.outcome(),
                        read.byTitle() ? ThreadLinkState.DOCUMENTED : ThreadLinkState.PROPOSED,
                        Optional.empty(),
                        Optional.empty()))
                .orElse(MeasureFate.UNKNOWN);
    }

    /** Items by outcome, the outcomes in their own order; those without any are left out. */
    public Map<MeasureOutcome, Integer> counts() {
        var counts = new EnumMap<MeasureOutcome, Integer>(MeasureOutcome.class);
        for (var item : items) counts.merge(item.outcome(), 1, Integer::sum);
        return counts;
    }
}
