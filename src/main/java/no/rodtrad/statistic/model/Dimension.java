package no.rodtrad.statistic.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What divides the values of a cube, with its categories in order.
 *
 * @param code as the source calls it
 */
public record Dimension(String code, String title, Role role, List<Category> categories) {

    /** More than any dimension of a small cube has. */
    public static final int MOST_CATEGORIES = 20_000;

    public Dimension {
        categories = List.copyOf(categories);
        if (categories.isEmpty() || categories.size() > MOST_CATEGORIES) {
            throw new IllegalArgumentException("A dimension of " + categories.size() + " categories: " + code);
        }
        var codes = new HashSet<String>();
        for (var each : categories) {
            if (!codes.add(each.code())) throw new IllegalArgumentException("Twice in " + code + ": " + each.code());
        }
    }

    /** One part of a dimension, such as a year. @param unit of its values; empty: that of the cube */
    public record Category(String code, String title, String unit) {}

    /** What kind of thing a dimension is. */
    public enum Role {
        TIME,
        GEO,
        METRIC,
        OTHER;

        /** As in the database and in JSON-stat. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Role ofCode(String code) {
            return Stream.of(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElse(OTHER);
        }
    }
}
