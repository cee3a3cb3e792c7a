package no.rodtrad.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the main menu. A module declares one as a bean, so the menu grows with the functions.
 *
 * @param order from left to right
 * @param labelKey key of its text
 * @param path its page, below the municipality
 * @param covers first parts of the addresses below it, such as {@code tiltak}
 */
public record NavItem(int order, String labelKey, String path, List<String> covers) {

    public NavItem {
        covers = List.copyOf(covers);
    }

    /** What {@code aria-current} says when that page is open; null, which leaves the attribute out, when it is not. */
    public @Nullable String current(String openPath) {
        if (openPath.equals(path)) return "page";
        if (startsWith(openPath, path)) return "true";
        for (var part : covers) {
            if (startsWith(openPath, part)) return "true";
        }
        return null;
    }

    private static boolean startsWith(String whole, String part) {
        return whole.startsWith(part) && (whole.length() == part.length() || whole.charAt(part.length()) == '/');
    }
}
