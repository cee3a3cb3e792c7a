package no.rodtrad.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends style sheets, scripts and fonts. */
@Controller
class AssetsController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/static/{mark}/**")
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var uri = request.getRequestURI();
        int slash = uri.indexOf('/', Assets.ROOT.length());
        var asset = slash < 0 ? null : assets.find(uri.substring(slash + 1));
        if (asset == null) {
            response.setStatus(404);
            return;
        }
        // A page that was opened before an upgrade asks for the old mark; it gets the new file, and keeps it not.
        boolean current = uri.startsWith(assets.mark(), Assets.ROOT.length());
        response.setHeader("Cache-Control", current ? FOR_EVER : "no-store");
        response.setContentType(asset.type());
        var bytes = asset.bytes();
        if (asset.packed().isPresent()) {
            response.setHeader("Vary", "Accept-Encoding");
            var accepted = request.getHeader("Accept-Encoding");
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader("Content-Encoding", "gzip");
                bytes = asset.packed().get();
            }
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
