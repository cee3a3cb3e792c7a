package no.rodtrad.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.document.model.Reading;

/** What has been read of a document, and how a figure stands to that. */
final class Readings {

    private final Set<Reading> all;
    private final Map<Reading.Place, Reading> last = new HashMap<>();

    /** @param oldestFirst every reading of the document */
    Readings(Collection<Reading> oldestFirst) {
        all = new HashSet<>(oldestFirst);
        for (var reading : oldestFirst) last.put(reading.at(), reading);
    }

    Reading.State state(Reading now) {
        if (all.contains(now)) return Reading.State.READ;
        return last(now)
                .map(shown -> shown.equals(now.shown()) ? Reading.State.OUTDATED : Reading.State.TURNED)
                .orElse(Reading.State.UNREAD);
    }

    /** How the figure was written when the sentence was last read. */
    Optional<String> last(Reading now) {
        return Optional.ofNullable(last.get(now.at())).map(Reading::shown);
    }
}
