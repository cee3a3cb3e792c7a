package no.rodtrad.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MunicipalityKey;

/**
 * Keeps what was put together of a municipality as of a day, for as long as the data has the same version. Only
 * those last asked for are kept. What is kept must never change.
 */
public final class Snapshots<T> {

    /** One of a large municipality is five megabytes, and anybody may ask for any day. */
    private static final int KEPT = 16;

    private final Municipalities municipalities;
    private final Map<Place, Kept<T>> kept = new LinkedHashMap<>(2 * KEPT, 0.75f, true);

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
            // What an earlier version of the data was, nobody asks for again.
            kept.entrySet().removeIf(each -> isOlder(each, place.municipality(), version));
            kept.put(place, new Kept<>(version, value));
            if (kept.size() > KEPT) kept.remove(kept.keySet().iterator().next());
        }
        return value;
    }

    private static <T> boolean isOlder(Map.Entry<Place, Kept<T>> kept, MunicipalityKey municipality, long version) {
        return kept.getKey().municipality().equals(municipality)
                && kept.getValue().version() < version;
    }
}
