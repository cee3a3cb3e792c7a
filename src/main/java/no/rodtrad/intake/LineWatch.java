package no.rodtrad.intake;

import java.util.List;
import java.util.function.LongConsumer;

/** Follows the reading of a file: is told how many lines were read and what is refused, and may leave lines out. */
public interface LineWatch extends LongConsumer {

    /** @param line in the file, the first is 1 */
    default boolean leavesOut(int line) {
        return false;
    }

    /** Sees a line that is left out. */
    default void leftOut(WrittenLine line) {}

    /** The last line that is wanted; those after it are not read. */
    default int lastLine() {
        return Integer.MAX_VALUE;
    }

    /** As {@link no.rodtrad.ledger.EntryFile#refused}. */
    default void refused(int line, String column, String found, String messageKey, List<String> arguments) {}

    /**
     * Is told at the end what the lines were; those that are neither were heads, sums, blanks, or left out.
     *
     * @param rows how many went on to the service that takes them, which may refuse them
     * @param lost how many were refused for their form
     */
    default void ended(long rows, long lost) {}
}
