package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;

/** One control. The text of what it finds has the key {@code kostra.rule.} and its number. */
interface Rule {

    /** As Statistics Norway numbers it, such as {@code 010}. */
    String number();

    /** Adds what is wrong, and nothing when nothing is. */
    void check(DeliveredFile file, Findings found);
}
