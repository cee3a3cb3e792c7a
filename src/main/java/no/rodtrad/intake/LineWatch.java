package no.rodtrad.intake;

import java.util.function.LongConsumer;

/** Follows the reading of a file: is told how many lines were read, and says which of them are left out. */
public interface LineWatch extends LongConsumer {

    /** @param line in the file, the first is 1 */
    boolean leavesOut(int line);
}
