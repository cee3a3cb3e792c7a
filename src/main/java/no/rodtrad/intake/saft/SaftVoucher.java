package no.rodtrad.intake.saft;

import java.util.regex.Pattern;
import no.rodtrad.intake.saft.SaftPart.TransactionStart;

/** The number of a voucher in our ledger, made of what the file calls it. */
final class SaftVoucher {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    /** Fifteen digits, of which the first is nine: no ordinary number is as high. */
    private static final long FIRST_MADE = 900_000_000_000_000L;

    private static final long MADE = 100_000_000_000_000L;

    private SaftVoucher() {}

    /** Whether the voucher has a number of its own. */
    static boolean isNumber(String id) {
        return NUMBER.matcher(id).matches();
    }

    /**
     * The number itself; of an id with letters a number that is always the same for it, so that the same voucher is
     * known again when it comes in another file.
     */
    static long number(String id) {
        if (isNumber(id)) return Long.parseLong(id);
        return FIRST_MADE + Long.remainderUnsigned(hash(OFFSET, id), MADE);
    }

    /** Two vouchers of one file have the same fingerprint when journal, year and id are the same. */
    static long fingerprint(TransactionStart start) {
        return hash(hash(OFFSET ^ start.year(), start.journal()) ^ 0x1F, start.id());
    }

    private static long hash(long seed, String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * PRIME;
        // Neighbouring numbers differ in few bits until they are stirred.
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }
}
