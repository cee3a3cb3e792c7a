package no.rodtrad.ledger;

import java.util.ArrayList;
import java.util.List;
import no.rodtrad.kernel.Problem;

/** Collects what is wrong with a file: every bad line, up to a few hundred, and then how many more there are. */
public final class ProblemList {

    /** As many as a person can work through before the file is exported again. */
    static final int MOST = 300;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private long all;

    public ProblemList(String file) {
        this.file = file;
    }

    public void add(int line, String column, String found, String messageKey, String... arguments) {
        all++;
        if (all > MOST) return;
        var shown = found.length() > 80 ? found.substring(0, 79) + "…" : found;
        problems.add(new Problem(file, line, column, shown, messageKey, List.of(arguments)));
    }

    public boolean isEmpty() {
        return all == 0;
    }

    public List<Problem> problems() {
        var list = new ArrayList<>(problems);
        if (all > MOST) {
            list.add(new Problem(
                    file, 0, "", Long.toString(all - MOST), "ledger.problem.more", List.of(Integer.toString(MOST))));
        }
        return list;
    }
}
