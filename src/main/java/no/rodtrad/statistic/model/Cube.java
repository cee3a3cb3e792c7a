package no.rodtrad.statistic.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small table of numbers with dimensions, as a statistical office publishes it.
 *
 * @param key its name in addresses, for life
 * @param unit what the values count, in the words of the source; empty when it differs between categories
 * @param decimals that the values are written with
 * @param source who made it
 * @param cells those that the source has, in order
 */
public record Cube(
        String key,
        String title,
        String unit,
        int decimals,
        String source,
        List<Dimension> dimensions,
        List<CubeCell> cells) {

    public static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";
    public static final int MOST_DIMENSIONS = 10;
    /** Also of places without a value: what is larger is no table that people read. */
    public static final int MOST_PLACES = 1_000_000;

    public Cube {
        dimensions = List.copyOf(dimensions);
        cells = List.copyOf(cells);
        if (!key.matches(KEY)) throw new IllegalArgumentException("No key of a cube: " + key);
        if (dimensions.isEmpty() || dimensions.size() > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("A cube of " + dimensions.size() + " dimensions: " + key);
        }
        long places = places(dimensions);
        int last = -1;
        for (var cell : cells) {
            if (cell.place() <= last || cell.place() >= places) {
                throw new IllegalArgumentException("No place of the cube: " + cell.place());
            }
            last = cell.place();
        }
    }

    /** How many values there is room for; more than {@link #MOST_PLACES} is refused. */
    public static long places(List<Dimension> dimensions) {
        long places = 1;
        for (var dimension : dimensions) {
            places *= dimension.categories().size();
            if (places > MOST_PLACES) throw new IllegalArgumentException("Too large for a small cube.");
        }
        return places;
    }

    /** The categories of a place, one of each dimension. */
    public List<Dimension.Category> at(int place) {
        var found = new ArrayList<Dimension.Category>();
        int left = place;
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            var categories = dimensions.get(i).categories();
            found.addFirst(categories.get(left % categories.size()));
            left /= categories.size();
        }
        return found;
    }

    /** The place of some codes, one of each dimension; empty when one of them is unknown. */
    public Optional<Integer> place(List<String> codes) {
        if (codes.size() != dimensions.size()) return Optional.empty();
        int place = 0;
        for (int i = 0; i < codes.size(); i++) {
            var categories = dimensions.get(i).categories();
            int at = -1;
            for (int each = 0; each < categories.size() && at < 0; each++) {
                if (categories.get(each).code().equals(codes.get(i))) at = each;
            }
            if (at < 0) return Optional.empty();
            place = place * categories.size() + at;
        }
        return Optional.of(place);
    }

    /** The cells by place. */
    public Map<Integer, CubeCell> byPlace() {
        var cells = new HashMap<Integer, CubeCell>();
        for (var cell : this.cells) cells.put(cell.place(), cell);
        return cells;
    }
}
