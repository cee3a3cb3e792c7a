package no.rodtrad.intake.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.rodtrad.kernel.Problem;

/**
 * What a reading on trial found. Kept as JSON, so a new part needs no new column; what an old one lacks is empty.
 *
 * @param what its rows are: the code of a kind of rows, {@link #FOLDER} or {@link #KOSTRA}
 * @param years that the accepted rows are posted in
 * @param lines of the file, with heads, blanks and sums
 * @param rows that nothing is wrong with, each by itself
 * @param refused lines that have something wrong with them; all of them, told or not
 * @param debitOre sum of the positive amounts of the accepted rows
 * @param creditOre sum of the negative ones, without the sign
 * @param problems the first thousand
 * @param more problems that are not told
 * @param canLeaveOut whether the accepted rows could be taken in without the refused ones
 * @param isKnown whether the very same file was taken in before
 * @param saft what a SAF-T file says of itself; empty for other files
 * @param kostra what the controls say of a KOSTRA file; empty for other files
 * @param millis how long it took
 * @param groups of the refused lines by what is wrong, the most money first
 * @param refusedOre sum of the amounts that can be read on the refused lines
 */
public record Reading(
        String what,
        List<Integer> years,
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
        Optional<SaftFacts> saft,
        Optional<KostraFacts> kostra,
        long millis,
        List<RefusedGroup> groups,
        long refusedOre) {

    /** Rows of several kinds, in files of our own form. */
    public static final String FOLDER = "folder";

    /** Records of a KOSTRA account file. */
    public static final String KOSTRA = "kostra";

    private static final String YEAR_CLOSED = "ledger.problem.year-closed";

    public Reading {
        years = List.copyOf(years);
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
        return rows > 0 && kostra.isEmpty() && (problems.isEmpty() || canLeaveOut);
    }

    /** Whether all of the file can be taken in; of a KOSTRA file, whether it may be sent in. */
    public boolean isWhole() {
        return problems.isEmpty()
                && !isKnown
                && kostra.filter(KostraFacts::stops).isEmpty();
    }

    /** Whether it is said that the file is no table, nor anything else that we read. */
    public static boolean isNoTable(Problem problem) {
        return Unreadable.NO_TABLE.contains(problem.messageKey());
    }

    /** The years that the file has entries of, also those that it was refused for. */
    public Set<Integer> postedYears() {
        var all = new TreeSet<>(years);
        for (var each : problems) {
            if (each.messageKey().equals(YEAR_CLOSED)) all.add(Integer.valueOf(each.found()));
        }
        return all;
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
