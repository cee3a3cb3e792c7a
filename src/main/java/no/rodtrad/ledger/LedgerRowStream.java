package no.rodtrad.ledger;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import no.rodtrad.ledger.model.LedgerRow;

/** Rows written as the file they could have come in, so that there is one reader and one set of checks. */
final class LedgerRowStream extends InputStream {

    private static final int PORTION = 1 << 16;

    private final Iterator<LedgerRow> rows;
    private byte[] bytes = String.join(",", PostingColumns.NAMES).concat("\n").getBytes(StandardCharsets.UTF_8);
    private int position;

    LedgerRowStream(Iterator<LedgerRow> rows) {
        this.rows = rows;
    }

    @Override
    public int read() {
        return fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        if (!fill()) return -1;
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, from, count);
        position += count;
        return count;
    }

    private boolean fill() {
        if (position < bytes.length) return true;
        if (!rows.hasNext()) return false;
        var text = new StringBuilder(PORTION + 256);
        while (rows.hasNext() && text.length() < PORTION) write(rows.next(), text);
        bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        position = 0;
        return true;
    }

    private static void write(LedgerRow row, StringBuilder text) {
        text.append("0,")
                .append(row.year())
                .append(',')
                .append(row.period())
                .append(',')
                .append(row.voucher());
        text.append(',')
                .append(row.date())
                .append(',')
                .append(row.art())
                .append(',')
                .append(row.function());
        text.append(',')
                .append(row.costCentre())
                .append(',')
                .append(row.project())
                .append(',');
        text.append(row.amountOre()).append(',');
        var words = row.text().replace('\n', ' ').replace('\r', ' ');
        boolean plain = words.indexOf(',') < 0 && words.indexOf('"') < 0;
        text.append(plain ? words : '"' + words.replace("\"", "\"\"") + '"').append('\n');
    }
}
