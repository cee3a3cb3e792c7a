package no.rodtrad.intake.job;

import java.util.Locale;
import java.util.Set;

/** How far a file on its way in has come. */
public enum JobState {
    /** It is here, and waits for its turn or for a mapping. */
    RECEIVED,
    /** It is being read on trial: all that an import does, and then nothing is kept. */
    READING,
    /** It was read; somebody has to look at what was found. */
    READ,
    /** It is being taken into use, in one transaction. */
    TAKING,
    TAKEN,
    /** It cannot be taken in as it is. */
    REFUSED,
    /** Who put it in has taken it away again. */
    WITHDRAWN,
    /** The fault was ours, or the machine's; it can be read again. */
    GIVEN_UP,
    /** It was in use, and was taken back by a reversing batch. */
    TAKEN_BACK;

    private static final Set<JobState> WORKING = Set.of(READING, TAKING);
    private static final Set<JobState> OVER = Set.of(TAKEN, WITHDRAWN, TAKEN_BACK);

    public boolean isWorking() {
        return WORKING.contains(this);
    }

    /** Whether nothing more is to be read of the file. */
    public boolean isOver() {
        return OVER.contains(this);
    }

    /** As in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in keys of texts. */
    public String word() {
        return code().replace('_', '-');
    }

    static JobState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
