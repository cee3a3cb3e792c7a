package no.rodtrad.statement.model.form;

import java.util.OptionalInt;

/**
 * The wording and lines of a form for the years it applies to.
 *
 * @param name as people call it, such as {@code 2022-}
 * @param from the first fiscal year
 * @param to the last one; empty: still
 */
public record FormVersion(String name, int from, OptionalInt to) {

    public boolean contains(int year) {
        return year >= from && year <= to.orElse(year);
    }

    boolean overlaps(FormVersion other) {
        return from <= other.to.orElse(Integer.MAX_VALUE) && other.from <= to.orElse(Integer.MAX_VALUE);
    }
}
