package no.rodtrad.thread.model;

import java.util.List;
import no.rodtrad.kernel.Phrase;

/**
 * Why a link is proposed or missing: the last part of a message key under {@code thread.reason}, and the words of the
 * sources that fill its places.
 */
public record LinkReason(String code, List<String> words) {

    public LinkReason {
        words = List.copyOf(words);
    }

    public static LinkReason of(String code, String... words) {
        return new LinkReason(code, List.of(words));
    }

    public Phrase phrase() {
        return new Phrase("thread.reason." + code, List.copyOf(words));
    }
}
