package no.rodtrad.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.rodtrad.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a file: every bad line, up to a thousand, and then how many more there are. More than one
 * thread may tell.
 */
public final class ProblemList {

    /** As many as a person can work through before the file is exported again. */
    static final int MOST = 1000;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private volatile @Nullable EntryFile source;

    /** Asked for each line, by whoever reads; told now and then, perhaps by another thread. */
    private volatile long all;

    public ProblemList(String file) {
        this.file = file;
    }

    /** From now on the columns that {@link #add} is told of are ours, and people see those of another form. */
    public synchronized void readThrough(EntryFile entries) {
        source = entries;
        for (var each : problems) {
            entries.refused(each.line(), each.column(), each.found(), each.messageKey(), each.arguments());
        }
    }

    public void add(int line, String column, String found, String messageKey, String... arguments) {
        var from = source;
        if (from == null) {
            addAsWritten(line, column, found, messageKey, arguments);
        } else {
            addAsWritten(line, from.column(column), found, messageKey, arguments);
        }
    }

    /** Adds what is told of the file as people have it. */
    public synchronized void addAsWritten(
            int line, String column, String found, String messageKey, String... arguments) {
        all++;
        var why = List.of(arguments);
        var from = source;
        if (from != null) from.refused(line, column, found, messageKey, why);
        if (all > MOST) return;
        problems.add(new Problem(file, line, column, found, messageKey, why));
    }

    public boolean isEmpty() {
        return all == 0;
    }

    public synchronized List<Problem> problems() {
        var list = new ArrayList<>(problems);
        // One reader is ahead of the other, so their findings come in turns.
        if (source != null) list.sort(Comparator.comparingInt(Problem::line));
        if (all > MOST) {
            list.add(new Problem(
                    file, 0, "", Long.toString(all - MOST), "ledger.problem.more", List.of(Integer.toString(MOST))));
        }
        return list;
    }
}
