package no.rodtrad.document.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import no.rodtrad.kernel.Problem;

/**
 * What a gate holds against a document.
 *
 * @param acceptable whether somebody may take it on themselves that it may stand. What is judged may be judged wrongly;
 *     a number that is not its figure is a fact
 * @param problem the same in words
 */
public record GateFinding(Identity identity, boolean acceptable, Problem problem) {

    /** As many letters of a fingerprint as people are asked to write. */
    public static final int NAME_LENGTH = 8;

    /**
     * All that has to be the same for two findings to be one.
     *
     * @param document its name, such as {@code arsmelding-2024}
     * @param chapter its address
     * @param kind code of the kind
     * @param quote the whole sentence, or the row of the table
     * @param printed what cannot be right
     * @param computed what it should be; empty when no single value is right
     * @param basis the lines of the document that it rests on, with all their numbers
     */
    public record Identity(
            String document,
            String chapter,
            String kind,
            String quote,
            String printed,
            String computed,
            List<String> basis) {

        public Identity {
            basis = List.copyOf(basis);
        }

        /** SHA-256 of every part, in 64 letters. */
        public String fingerprint() {
            var parts = new ArrayList<>(List.of(document, chapter, kind, quote, printed, computed));
            parts.addAll(basis);
            var text = new StringBuilder();
            // With its length before each, so that no other parts give the same text.
            for (var part : parts) text.append(part.length()).append(':').append(part);
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256.", e);
            }
        }

        /** Enough of the fingerprint to write on a command line. */
        public String name() {
            return fingerprint().substring(0, NAME_LENGTH);
        }
    }
}
