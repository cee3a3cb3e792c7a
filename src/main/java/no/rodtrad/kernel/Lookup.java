package no.rodtrad.kernel;

import java.util.Map;
import java.util.NoSuchElementException;

/** Looks up what must be there. */
public final class Lookup {

    private Lookup() {}

    /**
     * The value of the key.
     *
     * @throws NoSuchElementException when the key is missing, which means that the program is wrong
     */
    public static <K, V> V in(Map<K, V> map, K key) {
        var value = map.get(key);
        if (value == null) throw new NoSuchElementException("Missing: " + key);
        return value;
    }
}
