package no.rodtrad.thread;

import java.time.Clock;
import java.util.List;
import no.rodtrad.database.DataVersion;
import no.rodtrad.database.Municipalities;
import no.rodtrad.database.Snapshots;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Ref;
import no.rodtrad.thread.model.RedThread;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadStep;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores links and walks them. What the things are called, their own modules tell. */
@Service
public class ThreadService implements DataVersion {

    private final ThreadLinkStore store;
    private final Clock clock;
    private final Snapshots<List<ThreadLink>> links;

    ThreadService(ThreadLinkStore store, Clock clock, Municipalities municipalities) {
        this.store = store;
        this.clock = clock;
        this.links = new Snapshots<>(municipalities);
    }

    /** Adds links. A newer link between the same two counts instead of the older. */
    @Transactional
    public void store(List<ThreadLink> links) {
        var recordedAt = clock.instant();
        for (var link : links) store.insert(link, recordedAt);
    }

    @Override
    @Transactional(readOnly = true)
    public long dataVersion() {
        return store.version();
    }

    /** Both ways from a thing, in one query. */
    @Transactional(readOnly = true)
    public RedThread walk(Ref start, AsOf asOf) {
        return new RedThread(start, store.walk(start, asOf));
    }

    /** Towards the goals. */
    @Transactional(readOnly = true)
    public RedThread upFrom(Ref start, AsOf asOf) {
        return new RedThread(
                start, store.walk(start, asOf).stream().filter(ThreadStep::up).toList());
    }

    /** Every link that counts that day: for lists and counts. */
    @Transactional(readOnly = true)
    public List<ThreadLink> links(AsOf asOf) {
        return links.get(asOf, store.version(), () -> store.current(asOf));
    }
}
