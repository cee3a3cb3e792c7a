package no.rodtrad.web.component;

import gg.jte.Content;
import java.util.Optional;
import no.rodtrad.web.Html;

/**
 * A step of the trail from the main menu to the open page. The last one is the page itself.
 *
 * @param title as it is written: a name from a source is marked with its language by {@code Texts}
 * @param url empty for the open page
 */
public record Crumb(Content title, Optional<String> url) {

    public static Crumb to(String url, String title) {
        return to(url, plain(title));
    }

    public static Crumb to(String url, Content title) {
        return new Crumb(title, Optional.of(url));
    }

    public static Crumb here(String title) {
        return here(plain(title));
    }

    public static Crumb here(Content title) {
        return new Crumb(title, Optional.empty());
    }

    private static Content plain(String title) {
        return output -> output.writeContent(Html.escaped(title));
    }
}
