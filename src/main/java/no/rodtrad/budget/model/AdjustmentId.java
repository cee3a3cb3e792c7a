package no.rodtrad.budget.model;

import java.util.regex.Pattern;
import no.rodtrad.kernel.Ref;

/** The name of a budget adjustment for life, such as {@code 2024-original}. */
public record AdjustmentId(String value) implements Comparable<AdjustmentId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public AdjustmentId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not an id of an adjustment: " + value);
    }

    public Ref ref() {
        return new Ref("adjustment", value);
    }

    @Override
    public int compareTo(AdjustmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
