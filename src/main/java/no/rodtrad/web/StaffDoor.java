package no.rodtrad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.web.Gate.Known;
import no.rodtrad.web.Gate.Unknown;
import no.rodtrad.web.Gate.Wait;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides who comes in at the {@linkplain StaffAddress addresses} that are not open to all. */
@Component
class StaffDoor {

    private static final Set<String> ANYBODY = Set.of();

    private final ObjectProvider<StaffAddress> provider;
    private final Gate gate;
    private volatile List<StaffAddress> addresses = List.of();

    StaffDoor(ObjectProvider<StaffAddress> provider, Gate gate) {
        this.provider = provider;
        this.gate = gate;
    }

    /** What the door answers. */
    sealed interface Answer {}

    /** Come in; the actor is null where anybody may. */
    record Open(@Nullable Actor actor) implements Answer {}

    /**
     * Stay outside.
     *
     * @param view the page that says why
     * @param seconds before another key is looked at; 0 when that is of no use
     */
    record Shut(View view, int seconds) implements Answer {}

    /** The addresses of that pattern and method; empty when it is open to all or does not exist. */
    Optional<StaffAddress> find(String method, String address) {
        return all().stream()
                .filter(each -> each.allows(method) && each.matches(address))
                .findFirst();
    }

    /** Which methods an address answers, for the head {@code Allow}. */
    String allowed(String address) {
        var methods = new TreeSet<>(Set.of("GET", "HEAD"));
        for (var each : all()) if (each.matches(address)) methods.addAll(each.methods());
        return methods.stream().collect(Collectors.joining(", "));
    }

    /** Who a reader of an open page is, for the menu. */
    Optional<Actor> reader(HttpServletRequest request) {
        return gate.session(request);
    }

    Answer answer(StaffAddress address, HttpServletRequest request, PageContext context) {
        if (address.isApi()) return byKey(address, request);
        boolean reading = !request.getMethod().equals("POST");
        if (!reading && !isFromOurSite(request)) {
            return shut(403, "web.forbidden.elsewhere", 0);
        }
        var actor = gate.session(request);
        if (address.roles().equals(ANYBODY)) return new Open(actor.orElse(null));
        if (actor.isEmpty()) {
            return new Shut(gate.signIn(context).withStatus(401), 0);
        }
        return ofRole(address, actor.get());
    }

    private Answer byKey(StaffAddress address, HttpServletRequest request) {
        return switch (gate.key(request)) {
            case Known(var actor) -> ofRole(address, actor);
            case Unknown _ -> shut(401, "web.forbidden.nobody", 0);
            case Wait(int seconds) -> shut(429, "web.forbidden.wait", seconds);
        };
    }

    private static Answer ofRole(StaffAddress address, Actor actor) {
        return actor.hasOneOf(address.roles()) ? new Open(actor) : shut(403, "web.forbidden.role", 0);
    }

    private static Shut shut(int status, String key, int seconds) {
        return new Shut(View.of("web/forbidden", "what", Phrase.of(key)).withStatus(status), seconds);
    }

    /**
     * Whether a page of ours sent the form. The browser says so in a head that no page can set; where it does not,
     * because the connection is not encrypted, it names the origin.
     */
    private static boolean isFromOurSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var origin = request.getHeader("Origin");
        var host = request.getHeader("Host");
        if (origin == null || host == null) return false;
        try {
            return host.equalsIgnoreCase(String.valueOf(new URI(origin).getRawAuthority()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private List<StaffAddress> all() {
        if (addresses.isEmpty()) addresses = provider.stream().toList();
        return addresses;
    }
}
