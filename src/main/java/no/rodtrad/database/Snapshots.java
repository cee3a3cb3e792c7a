package no.rodtrad.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MunicipalityKey;

/**
 * Keeps what was put together of a municipality as of a day, for as long as the data has the same version. Only the
 * last few are kept. What is kept must never change.
 */
public final class Snapshots<T> {

    /** One of a large municipality is five megabytes, and anybody may ask for any day. */
    private static final int KEPT = 16;

    private final Municipalities municipalities;
    private final Map<Place, Kept<T>> kept = new LinkedHashMap<>();

    private record Place(MunicipalityKey municipality, AsOf asOf) {}

    private record Kept<T>(long version, T value) {}

    public Snapshots(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The kept one of that version, else a new one. Version and value are read in one transaction. */
    public T get(AsOf asOf, long version, Supplier<T> make) {
        var place = new Place(municipalities.current(), asOf);
        synchronized (kept) {
            var found = kept.get(place);
            if (found != null && found.version() == version) return found.value();
        }
        var value = make.get();
        synchronized (kept) {
            // Taken out first, so that it stands last: the one that was made longest ago goes first.
            kept.remove(place);
            kept.put(place, new Kept<>(version, value));
            if (kept.size() > KEPT) kept.remove(kept.keySet().iterator().next());
        }
        return value;
    }
}
