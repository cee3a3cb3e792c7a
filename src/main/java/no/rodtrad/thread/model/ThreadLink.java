package no.rodtrad.thread.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.rodtrad.kernel.Ref;

/**
 * A dated link between two things, or a loose end where there is no second thing.
 *
 * @param to empty exactly when the link is missing
 * @param wanted what a loose end lacks, such as {@code money}; empty otherwise
 * @param source title of the document that the link, or the lack of it, was read from
 * @param reason always there on a proposed link
 * @param validFrom first day it holds; empty: since ever
 * @param validTo last day it holds; empty: still
 * @param knownAt when the source said it
 */
public record ThreadLink(
        Ref from,
        Optional<Ref> to,
        Optional<String> wanted,
        ThreadLinkKind kind,
        ThreadLinkState state,
        String source,
        Optional<LinkReason> reason,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Instant knownAt) {

    public ThreadLink {
        if (to.isEmpty() != (state == ThreadLinkState.MISSING) || to.isEmpty() != wanted.isPresent()) {
            throw new IllegalArgumentException("A missing link says what it wants and has no second end: " + from);
        }
        if (state == ThreadLinkState.PROPOSED && reason.isEmpty()) {
            throw new IllegalArgumentException("A proposed link without its reason: " + from + " " + to);
        }
        if (to.isPresent() && to.get().equals(from)) {
            throw new IllegalArgumentException("A link from a thing to itself: " + from);
        }
    }

    public static ThreadLink documented(Ref from, ThreadLinkKind kind, Ref to, String source, Instant knownAt) {
        return new ThreadLink(
                from,
                Optional.of(to),
                Optional.empty(),
                kind,
                ThreadLinkState.DOCUMENTED,
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                knownAt);
    }

    public static ThreadLink proposed(
            Ref from, ThreadLinkKind kind, Ref to, String source, LinkReason reason, Instant knownAt) {
        return new ThreadLink(
                from,
                Optional.of(to),
                Optional.empty(),
                kind,
                ThreadLinkState.PROPOSED,
                source,
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                knownAt);
    }

    public static ThreadLink missing(
            Ref from, ThreadLinkKind kind, String wanted, String source, LinkReason reason, Instant knownAt) {
        return new ThreadLink(
                from,
                Optional.empty(),
                Optional.of(wanted),
                kind,
                ThreadLinkState.MISSING,
                source,
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                knownAt);
    }

    /** The same link with what was found out about it. */
    public ThreadLink because(LinkReason given) {
        return new ThreadLink(from, to, wanted, kind, state, source, Optional.of(given), validFrom, validTo, knownAt);
    }
}
