package no.rodtrad.intake;

import no.rodtrad.intake.model.mapping.NumberForm;
import no.rodtrad.intake.model.mapping.NumberForm.Thousands;

/**
 * Reads amounts as bytes of UTF-8 into øre. What the form does not say for certain is refused: 1,234 is either 1 krone
 * or 1234 of them, and nobody would see the difference on a page.
 */
final class AmountBytes {

    /** What came of a field. */
    enum Found {
        AMOUNT,
        EMPTY,
        NO_NUMBER,
        /** It can be read in two ways, or its groups are not of three digits. */
        TWO_WAYS,
        /** There is less than an øre. */
        TOO_FINE,
        TOO_LARGE;

        /** What is told of it. */
        String messageKey() {
            return switch (this) {
                case TWO_WAYS -> "intake.problem.two-ways";
                case TOO_FINE -> "intake.problem.too-fine";
                case TOO_LARGE -> "ledger.problem.too-large";
                case EMPTY -> "intake.problem.empty-amount";
                case AMOUNT, NO_NUMBER -> "intake.problem.no-amount";
            };
        }
    }

    private static final int MOST_DIGITS = 17;

    private final byte decimal;
    private final Thousands thousands;
    private final int decimals;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private boolean negative;
    private long ore;

    AmountBytes(NumberForm form) {
        this(form, form.unit().decimals());
    }

    /** Reads numbers of something else than money, as so many parts of one. */
    AmountBytes(NumberForm form, int decimals) {
        decimal = (byte) form.decimal().sign();
        thousands = form.thousands();
        this.decimals = decimals;
    }

    /** The amount last read. */
    long ore() {
        return ore;
    }

    Found read(byte[] from, int start, int to) {
        bytes = from;
        at = start;
        end = to;
        negative = false;
        trim();
        if (at == end) return Found.EMPTY;
        if (!sides()) return Found.NO_NUMBER;
        return digits();
    }

    private void trim() {
        while (at < end && isBlank(bytes[at])) at++;
        while (end > at && isBlank(bytes[end - 1])) end--;
    }

    private static boolean isBlank(byte sign) {
        return sign == ' ' || sign == '\t';
    }

    /** Takes away what stands around the digits: a sign on either side, or parentheses, once. */
    private boolean sides() {
        byte first = bytes[at];
        if (first == '-' || first == '+') {
            negative = first == '-';
            at++;
        } else if (first == (byte) 0xE2
                && end - at > 3
                && bytes[at + 1] == (byte) 0x88
                && bytes[at + 2] == (byte) 0x92) {
            negative = true;
            at += 3;
        } else if (bytes[end - 1] == '-') {
            negative = true;
            end--;
        } else if (first == '(' && bytes[end - 1] == ')') {
            negative = true;
            at++;
            end--;
        }
        trim();
        return at < end;
    }

    private Found digits() {
        long number = 0;
        int digits = 0;
        int group = 0;
        boolean grouped = false;
        int fraction = -1;
        while (at < end) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                if (fraction >= decimals) {
                    if (digit != 0) return fraction == 2 && isLastDigit() ? Found.TWO_WAYS : Found.TOO_FINE;
                    fraction++;
                } else {
                    number = 10 * number + digit;
                    if (++digits > MOST_DIGITS) return Found.TOO_LARGE;
                    if (fraction >= 0) fraction++;
                    else group++;
                }
                at++;
            } else if (bytes[at] == decimal && fraction < 0) {
                if (grouped && group != 3) return Found.TWO_WAYS;
                fraction = 0;
                at++;
            } else {
                int length = groupSign();
                if (length == 0) return other();
                if (fraction >= 0 || group == 0 || group > 3 || grouped && group != 3) return Found.TWO_WAYS;
                grouped = true;
                group = 0;
                at += length;
            }
        }
        if (digits == 0) return Found.NO_NUMBER;
        if (grouped && fraction < 0 && group != 3) return Found.TWO_WAYS;
        // 1,500 is one and a half, or one and a half thousand.
        if (fraction == 3 && decimals == 2) return Found.TWO_WAYS;
        for (int i = Math.max(fraction, 0); i < decimals; i++) {
            number *= 10;
            if (++digits > MOST_DIGITS + 1) return Found.TOO_LARGE;
        }
        ore = negative ? -number : number;
        return Found.AMOUNT;
    }

    private boolean isLastDigit() {
        return at + 1 == end || bytes[at + 1] < '0' || bytes[at + 1] > '9';
    }

    /** A sign that means nothing here, but would in another form of numbers. */
    private Found other() {
        byte sign = bytes[at];
        return sign == ',' || sign == '.' ? Found.TWO_WAYS : Found.NO_NUMBER;
    }

    /** How many bytes the sign between groups has; 0 when it is another sign. */
    private int groupSign() {
        byte sign = bytes[at];
        if (thousands == Thousands.NONE) return 0;
        if (thousands != Thousands.SPACE) return sign == thousands.sign() ? 1 : 0;
        if (sign == ' ') return 1;
        if (sign == (byte) 0xC2 && end - at > 2 && bytes[at + 1] == (byte) 0xA0) return 2;
        boolean narrow = sign == (byte) 0xE2 && end - at > 3 && bytes[at + 1] == (byte) 0x80;
        return narrow && (bytes[at + 2] == (byte) 0xAF || bytes[at + 2] == (byte) 0x89) ? 3 : 0;
    }
}
