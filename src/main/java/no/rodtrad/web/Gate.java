package no.rodtrad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows the staff of the municipality that the caller works in. Implemented by {@code access}. */
public interface Gate {

    /** What a request shows of who sent it. */
    sealed interface Entry {}

    record Known(Actor actor) implements Entry {}

    /** No key, or none that is valid here. */
    record Unknown() implements Entry {}

    /** Too many wrong keys came from there; the next is looked at after so many seconds. */
    record Wait(int seconds) implements Entry {}

    /** Who the session in the browser belongs to; asks the database only when the request brings one. */
    Optional<Actor> session(HttpServletRequest request);

    /** Who the key in the head of the request belongs to. */
    Entry key(HttpServletRequest request);

    /** The page that asks for a key, to be shown in the place of the one asked for. */
    View signIn(PageContext context);
}
