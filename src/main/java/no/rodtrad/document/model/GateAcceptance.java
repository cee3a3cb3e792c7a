package no.rodtrad.document.model;

import java.time.Instant;

/**
 * What was last said of a finding of a gate: that it may stand, or that it may not after all.
 *
 * @param finding fingerprint of the finding
 * @param accepted false when an earlier acceptance is taken back
 * @param chapter where it was found, and then kind, quote and values as they were
 * @param said who says so
 */
public record GateAcceptance(
        String finding,
        boolean accepted,
        String chapter,
        String kind,
        String quote,
        String printed,
        String computed,
        Said said) {

    /**
     * Who said it, and why.
     *
     * @param signedIn whether the name is that of a key; otherwise the one who ran the command wrote it
     */
    public record Said(String by, boolean signedIn, String reason, Instant at) {}

    /** Enough of the fingerprint to write on a command line. */
    public String name() {
        return finding.substring(0, GateFinding.NAME_LENGTH);
    }
}
