package no.rodtrad.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.StaffAddress;
import no.rodtrad.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the staff sign in with a key, and out again. */
@Controller
class SignInController {

    private static final String PAGE = "ansatt";
    private static final String OUT = PAGE + "/ut";

    /** A page of ours, below the municipality. */
    private static final Pattern BACK = Pattern.compile("[a-z][a-z0-9/-]{0,200}");

    private final AccessGate gate;
    private final AccessService access;

    SignInController(AccessGate gate, AccessService access) {
        this.gate = gate;
        this.access = access;
    }

    @Bean
    static StaffAddress signInPage() {
        return StaffAddress.page(PAGE, Set.of());
    }

    @Bean
    static StaffAddress signOut() {
        return new StaffAddress(OUT, Set.of("POST"), Set.of());
    }

    @GetMapping("/{municipality}/ansatt")
    View page(PageContext context) {
        if (context.actor().isEmpty()) return gate.signIn(context);
        return View.of(
                "access/signed-in",
                "items",
                context.site().staffItems(context.staff()),
                "role",
                context.staff().role());
    }

    @PostMapping("/{municipality}/ansatt")
    @Nullable
    View signIn(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = PAGE) String back,
            HttpServletRequest request,
            HttpServletResponse response,
            PageContext context) {
        var tried = gate.tried(key, request.getRemoteAddr());
        if (tried.seconds() > 0) {
            response.setHeader("Retry-After", Integer.toString(tried.seconds()));
            return again(back, "web.forbidden.wait").withStatus(429);
        }
        if (tried.key().isEmpty()) return again(back, "access.sign-in.wrong").withStatus(401);
        var token = access.begin(tried.key().get());
        cookie(token.told(), AccessService.SESSION, request, response);
        return to(context, BACK.matcher(back).matches() ? back : PAGE, response);
    }

    @PostMapping("/{municipality}/ansatt/ut")
    @Nullable
    View signOut(HttpServletRequest request, HttpServletResponse response, PageContext context) {
        gate.token(request).ifPresent(access::signOut);
        cookie("", Duration.ZERO, request, response);
        return to(context, PAGE, response);
    }

    private static View again(String back, String problem) {
        return View.of("access/sign-in", "back", back, "problem", problem);
    }

    private static @Nullable View to(PageContext context, String below, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", context.url(below));
        return null;
    }

    private void cookie(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        // A server behind another one is told by this head that the reader's connection is encrypted. Who lies about it
        // keeps the cookie from coming back to himself, and nothing more.
        boolean secure = request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        var cookie = ResponseCookie.from(gate.cookieName(), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }
}
