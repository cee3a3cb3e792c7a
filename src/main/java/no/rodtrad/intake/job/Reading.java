package no.rodtrad.intake.job;

import java.util.List;
import no.rodtrad.kernel.Problem;

/**
 * What a reading on trial found. Kept as JSON, so a new part needs no new column; what an old one lacks is empty.
 *
 * @param lines of the file, with heads, blanks and sums
 * @param rows that nothing is wrong with, each by itself
 * @param refused lines that have something wrong with them; all of them, told or not
 * @param debitOre sum of the positive amounts of the accepted rows
 * @param creditOre sum of the negative ones, without the sign
 * @param problems the first thousand
 * @param more problems that are not told
 * @param canLeaveOut whether the accepted rows could be taken in without the refused ones
 * @param isKnown whether the very same file was taken in before
 * @param millis how long it took
 * @param groups of the refused lines by what is wrong, the most money first
 * @param refusedOre sum of the amounts that can be read on the refused lines
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
        long millis,
        List<RefusedGroup> groups,
        long refusedOre) {

    public Reading {
        problems = List.copyOf(problems);
        sums = List.copyOf(sums);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /**
     * What the accepted rows come to somewhere.
     *
     * @param place the same in every reading of the file, such as {@code 2024.1.P01}
     * @param area name of a budget area as printed; empty for a whole class
     */
    public record Sum(String place, int year, int accountClass, String area, long ore) {}

    /** Lines that hold no row: heads, blanks and sums. */
    public long passedOver() {
        return Math.max(0, lines - rows - refused);
    }

    /** Whether the sums are there to be compared: of all of it, or of what is left when refused lines are left out. */
    public boolean hasSums() {
        return rows > 0 && (problems.isEmpty() || canLeaveOut);
    }

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
