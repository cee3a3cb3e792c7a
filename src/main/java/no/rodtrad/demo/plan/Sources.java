package no.rodtrad.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.plan.model.PlanSource;

/** The documents that the facts were read from, and when the public could read them. */
final class Sources {

    /** Stands in for a source that is not there, until the folder is refused. */
    private static final PlanSource UNKNOWN = new PlanSource("", "", Instant.EPOCH, "");

    private final Map<String, PlanSource> byKey = new LinkedHashMap<>();

    static Sources read(FactFolder facts) {
        var sources = new Sources();
        for (var row : facts.read("plan/sources.csv").rows()) {
            var key = row.ownKey("key");
            var knownAt = noon(row.date("known_on"));
            sources.byKey.put(key, new PlanSource(key, row.required("title"), knownAt, row.text("why")));
        }
        return sources;
    }

    List<PlanSource> all() {
        return List.copyOf(byKey.values());
    }

    /** The last of the file. */
    PlanSource newest() {
        return byKey.isEmpty() ? UNKNOWN : all().getLast();
    }

    /** The source that a column names; an unknown one is a problem. */
    PlanSource of(FactRow row, String column) {
        return of(row, column, row.text(column));
    }

    /** The sources that a column names, as listed; at least one, since to name none is a problem. */
    List<PlanSource> named(FactRow row, String column) {
        var keys = row.list(column);
        if (keys.isEmpty()) return List.of(of(row, column));
        return keys.stream().map(key -> of(row, column, key)).toList();
    }

    PlanSource of(FactRow row, String column, String key) {
        row.known(column, key, byKey.containsKey(key));
        return byKey.getOrDefault(key, UNKNOWN);
    }

    /** A day without an hour is taken at noon in Norway. */
    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(AsOf.ZONE).toInstant();
    }
}
