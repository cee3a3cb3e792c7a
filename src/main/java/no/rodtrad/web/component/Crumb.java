package no.rodtrad.web.component;

import java.util.Optional;

/**
 * A step of the trail from the main menu to the open page. The last one is the page itself.
 *
 * @param url empty for the open page
 * @param isName whether the title is a name from a source, in the municipality's own language
 */
public record Crumb(String title, Optional<String> url, boolean isName) {

    public static Crumb to(String url, String title) {
        return new Crumb(title, Optional.of(url), false);
    }

    public static Crumb toName(String url, String name) {
        return new Crumb(name, Optional.of(url), true);
    }

    public static Crumb here(String title) {
        return new Crumb(title, Optional.empty(), false);
    }

    public static Crumb hereName(String name) {
        return new Crumb(name, Optional.empty(), true);
    }
}
