package no.rodtrad.statement;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.statement.model.PublishedFigure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a source printed for the figures of the operating statement. */
@Service
public class PublishedFigures {

    private final PublishedFigureStore store;
    private final ChangeLog changes;
    private final Clock clock;

    PublishedFigures(PublishedFigureStore store, ChangeLog changes, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Adds those that are not there already.
     *
     * @param knownAt when the source was published
     * @return how many were added
     */
    @Transactional
    public int store(Collection<PublishedFigure> figures, Instant knownAt) {
        var recordedAt = clock.instant();
        int added = 0;
        for (var figure : figures) {
            if (store.add(figure, knownAt, recordedAt)) added++;
        }
        if (added > 0) changes.record("statement");
        return added;
    }

    /** What sources had printed by the end of the day, by figure and table. */
    @Transactional(readOnly = true)
    public List<PublishedFigure> known(AsOf asOf) {
        return store.known(asOf);
    }
}
