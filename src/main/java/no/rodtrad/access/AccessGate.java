package no.rodtrad.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import no.rodtrad.access.model.AccessKey;
import no.rodtrad.database.Municipalities;
import no.rodtrad.web.Actor;
import no.rodtrad.web.Gate;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.stereotype.Component;

/** Finds out who sent a request: by the cookie of a session, or by the key in its head. */
@Component
class AccessGate implements Gate {

    private static final String BEARER = "bearer ";

    private final AccessService access;
    private final WrongKeys wrong;
    private final Municipalities municipalities;

    AccessGate(AccessService access, WrongKeys wrong, Municipalities municipalities) {
        this.access = access;
        this.wrong = wrong;
        this.municipalities = municipalities;
    }

    @Override
    public Optional<Actor> session(HttpServletRequest request) {
        return token(request).flatMap(access::bySession).map(AccessGate::actor);
    }

    @Override
    public Entry key(HttpServletRequest request) {
        var head = request.getHeader("Authorization");
        if (head == null || !head.toLowerCase(Locale.ROOT).startsWith(BEARER)) return new Unknown();
        return key(head.substring(BEARER.length()), request.getRemoteAddr());
    }

    /** Who a key belongs to that was sent from that address of the network. */
    private Entry key(String sent, String from) {
        var tried = tried(sent, from);
        if (tried.seconds() > 0) return new Wait(tried.seconds());
        return tried.key().<Entry>map(key -> new Known(actor(key))).orElseGet(Unknown::new);
    }

    /** @param seconds before it is looked at; 0 when it has been */
    record Tried(Optional<AccessKey> key, int seconds) {}

    Tried tried(String sent, String from) {
        int seconds = wrong.secondsFor(from);
        if (seconds > 0) return new Tried(Optional.empty(), seconds);
        var secret = Secret.of(sent);
        var key = secret.isPossible() ? access.byKey(secret) : Optional.<AccessKey>empty();
        if (key.isPresent()) wrong.right(from);
        else wrong.wrong(from);
        return new Tried(key, 0);
    }

    @Override
    public View signIn(PageContext context) {
        return View.of("access/sign-in", "back", context.path(), "problem", "");
    }

    Optional<Secret> token(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        var name = cookieName();
        for (Cookie cookie : cookies) {
            if (!cookie.getName().equals(name)) continue;
            var token = Secret.of(cookie.getValue());
            if (token.isPossible()) return Optional.of(token);
        }
        return Optional.empty();
    }

    /** Each municipality has its own, so one can be signed in to two. */
    String cookieName() {
        return "rodtrad_" + municipalities.current();
    }

    private static Actor actor(AccessKey key) {
        return new Actor(key.id(), key.name(), key.role().code());
    }
}
