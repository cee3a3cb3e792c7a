package no.rodtrad.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes templates, compiled with the program, straight to bytes. */
@Component
public class Renderer {

    private static final String HTML = "text/html;charset=utf-8";

    /** Most pages are no larger. */
    private static final int USUAL_BYTES = 48 * 1024;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "no.rodtrad.template");

    Renderer() {
        engine.setBinaryStaticContent(true);
    }

    /** Sends the page. The answer has its length, so a connection can be used again at once. */
    void render(View view, PageContext context, HttpServletResponse response) throws IOException {
        if (context.isApi() && view.status() >= HttpServletResponse.SC_BAD_REQUEST) {
            ApiProblem.of(view).send(context, response);
            return;
        }
        var output = html(view.template(), parameters(view, context));
        response.setStatus(view.status());
        response.setContentType(HTML);
        // Figures may change with the next import; the browser asks each time. What staff see is kept nowhere.
        boolean isPrivate = context.actor().isPresent() || "no-store".equals(response.getHeader("Cache-Control"));
        response.setHeader("Cache-Control", isPrivate ? "no-store" : "no-cache");
        response.setContentLength(output.length());
        output.writeTo(response.getOutputStream());
    }

    /** A part of a page, written where the template of the page places it. */
    public Content part(View view, PageContext context) {
        var parameters = parameters(view, context);
        return output -> engine.render(view.template() + ".jte", parameters, output);
    }

    /** A template as bytes, for documents that are written to files. */
    public byte[] bytes(String template, Map<String, Object> parameters) {
        return html(template, parameters).toByteArray();
    }

    private PageBytes html(String template, Map<String, Object> parameters) {
        var output = new PageBytes(USUAL_BYTES);
        engine.render(template + ".jte", parameters, output);
        return output;
    }

    private Map<String, Object> parameters(View view, PageContext context) {
        var all = new HashMap<String, Object>(view.parameters());
        all.put("context", context);
        all.put("text", context.text());
        return all;
    }
}
