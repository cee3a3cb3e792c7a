package no.rodtrad.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.rodtrad.kernel.Phrase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a program is told when something is wrong, as «Problem Details for HTTP APIs».
 *
 * <p>Source: RFC 9457.
 *
 * @param kind last part of the name of its type: the same for ever, for programs to go by
 * @param detail what is wrong with this request, for people
 */
public record ApiProblem(int status, String kind, Phrase detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Begins the name of every type of problem. */
    public static final String TYPE = "urn:rodtrad:problem:";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static ApiProblem of(int status, String kind, Phrase detail) {
        return new ApiProblem(status, kind, detail);
    }

    /** What a page would have told a reader. */
    static ApiProblem of(View view) {
        var kind = view.template().substring(view.template().lastIndexOf('/') + 1);
        var parameters = view.parameters();
        if (parameters.get("what") instanceof Phrase what) return of(view.status(), kind, what);
        if (parameters.get("method") instanceof String method) {
            return of(view.status(), kind, Phrase.of("web.not-allowed.what", method));
        }
        return of(view.status(), kind, Phrase.of("web.problem.trouble"));
    }

    /** Answers with it, in the language of the address. */
    public void send(PageContext context, HttpServletResponse response) throws IOException {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("type", TYPE + kind)
                .put("title", context.text().get("web.problem.title." + group()))
                .put("status", status)
                .put("detail", context.text().phrase(detail));
        var bytes = (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(body) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", context.language().code());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String group() {
        if (status == HttpServletResponse.SC_NOT_FOUND) return "not-found";
        return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "refused" : "trouble";
    }
}
