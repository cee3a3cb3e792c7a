package no.rodtrad.intake.job;

import java.util.List;
import no.rodtrad.kernel.Problem;

/**
 * What a reading on trial found. Kept as JSON, so a new part needs no new column; what an old one lacks is empty.
 *
 * @param lines read of the file
 * @param rows accepted
 * @param refused lines that have something wrong with them; all of them, told or not
 * @param debitOre sum of the positive amounts of the accepted rows
 * @param creditOre sum of the negative ones, without the sign
 * @param problems the first thousand
 * @param more problems that are not told
 * @param canLeaveOut whether the accepted rows could be taken in without the refused ones
 * @param isKnown whether the very same file was taken in before
 * @param millis how long it took
 */
public record Reading(
        long lines,
        long rows,
        long refused,
        long debitOre,
        long creditOre,
        List<Problem> problems,
        long more,
        boolean canLeaveOut,
        boolean isKnown,
        List<Sum> sums,
        long millis) {

    public Reading {
        problems = List.copyOf(problems);
        sums = List.copyOf(sums);
    }

    /**
     * What the accepted rows come to somewhere.
     *
     * @param place the same in every reading of the file, such as {@code 2024.1.P01}
     * @param area name of a budget area as printed; empty for a whole class
     */
    public record Sum(String place, int year, int accountClass, String area, long ore) {}

    /** Whether all of the file can be taken in. */
    public boolean isWhole() {
        return problems.isEmpty() && !isKnown;
    }

    /** The lines that would be left out. */
    public List<Integer> refusedLines() {
        return problems.stream()
                .map(Problem::line)
                .filter(line -> line > 0)
                .distinct()
                .sorted()
                .toList();
    }
}
