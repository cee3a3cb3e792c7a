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

    /** The years of a row that must say from when it counts. */
    static FormVersion read(PolicyTable.Row row) {
        row.needed("valid_from");
        return read(row, "");
    }

    /** The years of a row; the last must not be before the first. */
    static FormVersion read(PolicyTable.Row row, String name) {
        int from = row.year("valid_from").orElse(0);
        var to = row.year("valid_to");
        if (to.isPresent() && to.getAsInt() < from) row.problem("valid_to", "statement.form.problem.years-turned");
        return new FormVersion(name, from, to);
    }

    public boolean contains(int year) {
        return year >= from && year <= to.orElse(year);
    }

    boolean overlaps(FormVersion other) {
        return from <= other.to.orElse(Integer.MAX_VALUE) && other.from <= to.orElse(Integer.MAX_VALUE);
    }
}
