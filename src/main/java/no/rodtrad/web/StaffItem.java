package no.rodtrad.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of the menu that only the staff who may use it see. A module declares one as a bean.
 *
 * @param order from left to right
 * @param labelKey key of its text
 * @param path its page, below the municipality
 */
public record StaffItem(int order, String labelKey, String path, Set<String> roles) {

    /** What {@code aria-current} says when that page is open; null, which leaves the attribute out, when it is not. */
    public @Nullable String current(String openPath) {
        if (openPath.equals(path)) return "page";
        return openPath.startsWith(path + "/") ? "true" : null;
    }
}
