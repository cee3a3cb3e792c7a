package no.rodtrad.intake;

import java.util.List;
import java.util.function.LongConsumer;

/** Counts the rows of a file for a service that does not, and passes everything on. */
final class RowWatch implements LineWatch {

    private final LongConsumer next;
    private final LineWatch watch;
    private long rows;

    RowWatch(LongConsumer next) {
        this.next = next;
        this.watch = next instanceof LineWatch choosing ? choosing : next::accept;
    }

    long rows() {
        return rows;
    }

    @Override
    public void accept(long line) {
        next.accept(line);
    }

    @Override
    public boolean leavesOut(int line) {
        return watch.leavesOut(line);
    }

    @Override
    public void leftOut(WrittenLine line) {
        watch.leftOut(line);
    }

    @Override
    public void refused(int line, String column, String found, String messageKey, List<String> arguments) {
        watch.refused(line, column, found, messageKey, arguments);
    }

    @Override
    public void ended(long count, long lost) {
        rows = count;
        watch.ended(count, lost);
    }
}
