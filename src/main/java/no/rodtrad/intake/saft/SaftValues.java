package no.rodtrad.intake.saft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads the values that stand in elements; what cannot be read becomes a finding and is left out. */
final class SaftValues {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
    private static final Pattern ZONE = Pattern.compile("(Z|[+-]\\d{2}:\\d{2})$");
    private static final int MOST_DIGITS = 18;

    private final SaftFindings findings;

    SaftValues(SaftFindings findings) {
        this.findings = findings;
    }

    /** An amount in øre. Kroner with a point and at most two decimals; more are let pass when they are zeros. */
    OptionalLong amount(int line, String element, String text) {
        if (text.isEmpty()) {
            findings.error(line, element, "", "amount-missing");
            return OptionalLong.empty();
        }
        int from = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        long ore = 0;
        int digits = 0;
        int decimals = -1;
        for (int i = from; i < text.length(); i++) {
            char found = text.charAt(i);
            if (found == '.' && decimals < 0) {
                decimals = 0;
            } else if (found < '0' || found > '9') {
                return noAmount(line, element, text, "amount-unreadable");
            } else if (decimals >= 2) {
                if (found != '0') return noAmount(line, element, text, "amount-decimals");
            } else {
                if (ore > 0 || found != '0') digits++;
                if (digits > MOST_DIGITS - 2 && decimals < 0 || digits > MOST_DIGITS) {
                    return noAmount(line, element, text, "amount-too-large");
                }
                ore = 10 * ore + (found - '0');
                if (decimals >= 0) decimals++;
            }
        }
        if (text.length() == from || text.length() == from + 1 && decimals == 0) {
            return noAmount(line, element, text, "amount-unreadable");
        }
        for (int i = Math.max(decimals, 0); i < 2; i++) ore *= 10;
        return OptionalLong.of(text.charAt(0) == '-' ? -ore : ore);
    }

    private OptionalLong noAmount(int line, String element, String text, String key) {
        findings.error(line, element, text, key);
        return OptionalLong.empty();
    }

    /** A day, with or without a time zone after it. */
    Optional<LocalDate> date(int line, String element, String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(ZONE.matcher(text).replaceFirst("")));
        } catch (DateTimeException unreadable) {
            findings.error(line, element, text, "date-unreadable");
            return Optional.empty();
        }
    }

    /** A small number without sign, such as a period or a year. */
    OptionalInt number(int line, String element, String text) {
        if (NUMBER.matcher(text).matches()) return OptionalInt.of(Integer.parseInt(text));
        findings.error(line, element, text, "number-unreadable");
        return OptionalInt.empty();
    }

    /** How many there are of something. */
    OptionalLong count(int line, String element, String text) {
        if (COUNT.matcher(text).matches()) return OptionalLong.of(Long.parseLong(text));
        findings.error(line, element, text, "number-unreadable");
        return OptionalLong.empty();
    }
}
