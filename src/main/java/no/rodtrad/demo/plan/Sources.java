package no.rodtrad.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Problem;
import no.rodtrad.plan.model.PlanSource;

/** The documents that the facts were read from, and when the public could read them. */
final class Sources {

    private final Map<String, PlanSource> byKey = new LinkedHashMap<>();

    static Sources read(String folder, List<Problem> problems) {
        var sources = new Sources();
        for (var row : FactTable.read(folder, "sources.csv", problems).rows()) {
            var key = row.text("key");
            var knownAt = noon(LocalDate.parse(row.text("known_on")));
            sources.byKey.put(key, new PlanSource(key, row.text("title"), knownAt, row.text("why")));
        }
        return sources;
    }

    List<PlanSource> all() {
        return List.copyOf(byKey.values());
    }

    /** The source that a column names; an unknown one is a problem. */
    PlanSource of(FactTable.Row row, String column) {
        return of(row, column, row.text(column));
    }

    PlanSource of(FactTable.Row row, String column, String key) {
        row.known(column, key, byKey.containsKey(key));
        return byKey.getOrDefault(key, new PlanSource(key, key, Instant.EPOCH, ""));
    }

    /** A day without an hour is taken at noon in Norway. */
    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(AsOf.ZONE).toInstant();
    }
}
