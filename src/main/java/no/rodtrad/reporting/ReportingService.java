package no.rodtrad.reporting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.RefTitles;
import no.rodtrad.kernel.Titled;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.reporting.model.MeasureReading;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.reporting.model.ReportedYear;
import no.rodtrad.thread.ThreadService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads what reports say of measures and priorities, and hands out a year of it. */
@Service
public class ReportingService implements RefTitles {

    private final ReportingStore store;
    private final ThreadService threads;
    private final ChangeLog changes;
    private final Clock clock;

    ReportingService(ReportingStore store, ThreadService threads, ChangeLog changes, Clock clock) {
        this.store = store;
        this.threads = threads;
        this.changes = changes;
        this.clock = clock;
    }

    /** Stores all of it, or nothing. */
    @Transactional
    public Outcome<Integer> load(List<ReportedItem> items, List<MeasureReading> readings) {
        var problems = new ArrayList<Problem>();
        var ids = new HashSet<String>();
        for (var item : items) {
            if (!ids.add(item.id())) problems.add(twice("id", item.id()));
        }
        var measures = new HashSet<String>();
        for (var reading : readings) {
            var key = reading.measure().id();
            if (!measures.add(key + " " + reading.year())) problems.add(twice("measure", key));
        }
        if (!problems.isEmpty()) return new Outcome.Rejected<>(problems);
        var recordedAt = clock.instant();
        for (var item : items) store.add(item, recordedAt);
        for (var reading : readings) store.add(reading, recordedAt);
        changes.record("reporting");
        return new Outcome.Accepted<>(items.size() + readings.size());
    }

    @Transactional(readOnly = true)
    public ReportedYear year(FiscalYear year, AsOf asOf) {
        return new ReportedYear(year.value(), store.items(year, asOf), store.readings(year, asOf), threads.links(asOf));
    }

    /** The newest year that a report tells of; empty when none does. */
    @Transactional(readOnly = true)
    public Optional<ReportedYear> newest(AsOf asOf) {
        return store.newestYear(asOf).map(year -> year(year, asOf));
    }

    @Transactional(readOnly = true)
    List<ReportingStore.ReportDay> reportDays() {
        return store.reportDays();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Titled> titles(Collection<Ref> refs) {
        var wanted = refs.stream()
                .filter(ref -> ref.kind().equals("outcome") || ref.kind().equals("priority"))
                .collect(Collectors.toSet());
        var titles = new HashMap<Ref, Titled>();
        if (wanted.isEmpty()) return titles;
        var asOf = AsOf.at(clock.instant());
        newest(asOf).ifPresent(year -> {
            for (var item : year.items()) {
                if (wanted.contains(item.ref())) titles.put(item.ref(), titled(item, year));
            }
        });
        return titles;
    }

    private static Titled titled(ReportedItem item, ReportedYear year) {
        var measure = year.linkOf(item)
                .flatMap(link -> link.from().kind().equals("measure") ? Optional.of(link.from()) : link.to());
        return new Titled(item.ref(), item.title(), measure.map(ref -> "tiltak/" + ref.id()));
    }

    private static Problem twice(String column, String found) {
        return new Problem("", 0, column, found, "reporting.problem.key-twice", List.of());
    }
}
