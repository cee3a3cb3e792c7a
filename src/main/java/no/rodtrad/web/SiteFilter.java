package no.rodtrad.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.rodtrad.database.Municipalities;
import no.rodtrad.database.Municipality;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The door of the site. Refuses everything but reading, and what is not for all unless {@link StaffDoor} opens; takes
 * the language and the municipality out of the address, and lets the rest of the work be done in that municipality.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SiteFilter implements Filter {

    static final String CONTEXT = PageContext.class.getName();

    /** No inline script or style and nothing from elsewhere: what we did not write cannot run. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** First parts of addresses that belong to no municipality. */
    private static final Set<String> OWN_WORDS = Set.of("", "health", "error");

    private final Municipalities municipalities;
    private final TextsProvider texts;
    private final Renderer renderer;
    private final Troubles troubles;
    private final Site site;
    private final StaffDoor door;
    private final Clock clock;
    private final Map<String, Municipality> byFirst = new ConcurrentHashMap<>();

    SiteFilter(
            Municipalities municipalities,
            TextsProvider texts,
            Renderer renderer,
            Troubles troubles,
            Site site,
            StaffDoor door,
            Clock clock) {
        this.municipalities = municipalities;
        this.texts = texts;
        this.renderer = renderer;
        this.troubles = troubles;
        this.site = site;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        secure(response);
        var uri = request.getRequestURI();
        var query = request.getQueryString();
        var address = Address.of(uri, query == null ? "" : query);
        if (!isReading(request.getMethod())
                && door.find(request.getMethod(), address.below()).isEmpty()) {
            response.setHeader("Allow", door.allowed(address.below()));
            var view = View.of("web/not-allowed", "method", request.getMethod()).withStatus(405);
            renderer.render(view, context(address.withoutMunicipality(), null), response);
            return;
        }
        if (uri.startsWith(Assets.ROOT)) {
            chain.doFilter(request, response);
            return;
        }
        var renewed = Address.renewed(address.query());
        if (renewed.isPresent()) {
            // A path that begins with two slashes would send the reader to another site.
            var path = "/" + uri.replaceFirst("^/+", "");
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", path + "?" + renewed.get());
            return;
        }
        try {
            answer(request, response, chain, address);
        } catch (IOException | ServletException | RuntimeException e) {
            if (Troubles.readerHasLeft(e)) return;
            if (response.isCommitted()) throw e;
            response.reset();
            secure(response);
            var context = (PageContext) request.getAttribute(CONTEXT);
            if (context == null) context = context(address.withoutMunicipality(), null);
            renderer.render(troubles.view(e, uri), context, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Address address)
            throws IOException, ServletException {
        var municipality = municipality(address.first());
        var context =
                municipality == null ? context(address.withoutMunicipality(), null) : context(address, municipality);
        request.setAttribute(CONTEXT, context);
        if (address.badDay().isPresent()) {
            var what = Phrase.of("web.bad-day.what", address.badDay().get());
            renderer.render(View.of("web/bad-request", "what", what).withStatus(400), context, response);
            return;
        }
        var routed = new RoutedRequest(request, address.routed());
        if (municipality == null && !OWN_WORDS.contains(address.first())) {
            var what = Phrase.of("web.not-found.municipality", address.first());
            renderer.render(View.notFound(what), context, response);
        } else if (municipality == null) {
            chain.doFilter(routed, response);
        } else {
            municipalities.in(municipality.key(), () -> proceed(chain, routed, response, address.below(), context));
        }
    }

    private boolean proceed(
            FilterChain chain,
            HttpServletRequest request,
            HttpServletResponse response,
            String below,
            PageContext context) {
        try {
            var place = door.find(request.getMethod(), below);
            if (place.isEmpty()) {
                if (!context.isApi()) context.setActor(door.reader(request).orElse(null));
                chain.doFilter(request, response);
                return true;
            }
            response.setHeader("Cache-Control", "no-store");
            request.setCharacterEncoding("UTF-8");
            switch (door.answer(place.get(), request, context)) {
                case StaffDoor.Open(var actor) -> {
                    context.setActor(actor);
                    chain.doFilter(request, response);
                }
                case StaffDoor.Shut(var view, int seconds) -> {
                    if (context.isApi() && view.status() == 401) response.setHeader("WWW-Authenticate", "Bearer");
                    if (seconds > 0) response.setHeader("Retry-After", Integer.toString(seconds));
                    renderer.render(view, context, response);
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e.getRootCause() == null ? e : e.getRootCause());
        }
    }

    private @Nullable Municipality municipality(String first) {
        var known = byFirst.get(first);
        if (known != null) return known;
        if (first.isEmpty() || !MunicipalityKey.isValid(first)) return null;
        var found = municipalities.find(new MunicipalityKey(first)).orElse(null);
        if (found != null) byFirst.put(first, found);
        return found;
    }

    private PageContext context(Address address, @Nullable Municipality municipality) {
        return new PageContext(address, municipality, AsOf.at(clock.instant()), texts, site);
    }

    private static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** The request with the language taken out of its address. */
    private static final class RoutedRequest extends HttpServletRequestWrapper {

        private final String routed;

        RoutedRequest(HttpServletRequest request, String routed) {
            super(request);
            this.routed = routed;
        }

        @Override
        public String getRequestURI() {
            return routed;
        }

        @Override
        public String getServletPath() {
            return routed;
        }
    }
}
