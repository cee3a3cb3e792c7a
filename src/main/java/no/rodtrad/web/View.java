package no.rodtrad.web;

import java.util.LinkedHashMap;
import java.util.Map;
import no.rodtrad.kernel.Phrase;

/**
 * What a controller answers with: a template below {@code src/main/jte} and its parameters. The parameters
 * {@code context} and {@code text} are given to every template that asks for them.
 *
 * @param parameters by the name the template has for each
 */
public record View(String template, Map<String, Object> parameters, int status) {

    public View {
        parameters = Map.copyOf(parameters);
    }

    public static View of(String template, Object... namesAndValues) {
        var parameters = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new View(template, parameters, 200);
    }

    /** The helpful page that says that there is nothing here; the sentence says what was looked for. */
    public static View notFound(Phrase what) {
        return of("web/not-found", "what", what).withStatus(404);
    }

    public View withStatus(int newStatus) {
        return new View(template, parameters, newStatus);
    }
}
