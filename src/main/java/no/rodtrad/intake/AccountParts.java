package no.rodtrad.intake;

import java.util.List;
import java.util.Optional;
import no.rodtrad.intake.model.mapping.AccountSplit;

/** The parts of one account string, as places in the bytes of its line. */
final class AccountParts {

    private static final int MOST = 40;

    private final byte separator;
    private final List<Integer> widths;
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private int count;

    AccountParts(Optional<AccountSplit> split) {
        separator = split.orElse(null) instanceof AccountSplit.BySeparator by ? (byte) by.separator() : 0;
        widths = split.orElse(null) instanceof AccountSplit.ByWidths by ? by.widths() : List.of();
    }

    void split(byte[] bytes, int from, int to) {
        count = 0;
        if (widths.isEmpty()) {
            int start = from;
            for (int i = from; i <= to && count < MOST; i++) {
                if (i < to && bytes[i] != separator) continue;
                add(start, i);
                start = i + 1;
            }
            return;
        }
        int start = from;
        for (int width : widths) {
            int end = after(bytes, start, to, width);
            add(start, end);
            start = end;
        }
        if (start < to) add(start, to);
    }

    /** Where so many letters end; a letter may be more than one byte. */
    private static int after(byte[] bytes, int from, int to, int letters) {
        int at = from;
        for (int i = 0; i < letters && at < to; i++) {
            at++;
            while (at < to && (bytes[at] & 0xC0) == 0x80) at++;
        }
        return at;
    }

    private void add(int start, int end) {
        starts[count] = start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    int start(int part) {
        return starts[part];
    }

    int end(int part) {
        return ends[part];
    }
}
