package no.rodtrad.intake.job;

import java.io.InputStream;
import java.util.Optional;

/**
 * A file that somebody puts in, with what is said of it.
 *
 * @param announced how many bytes were said to come; -1 when nothing was said
 * @param yaml the mapping that was chosen; empty: one is proposed from the file
 * @param atOnce whether it is taken into use without being asked for, when all of it is sound
 */
public record PutIn(
        String name,
        InputStream in,
        long announced,
        Optional<String> yaml,
        FileChoices choices,
        boolean atOnce,
        String by) {

    /** A whole file of the treasury's, for a person to look at. */
    public static PutIn of(String name, InputStream in, long announced, Optional<String> yaml, String by) {
        return new PutIn(name, in, announced, yaml, FileChoices.USUAL, false, by);
    }
}
