package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;

/** How numbers are written in a finding. */
public final class Writing {

    private Writing() {}

    /** 1234567.8 becomes {@code 1 234 567,8}; a minus is a hyphen, as in most reports. */
    public static String number(BigDecimal value) {
        var plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var written = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) written.append(' ');
            written.append(whole.charAt(i));
        }
        if (point >= 0) written.append(',').append(plain, point + 1, plain.length());
        return (value.signum() < 0 ? "-" : "") + written;
    }

    /** As people read it, with a true minus and a point for times; what machines read has {@code -} and {@code *}. */
    public static String forPeople(String plain) {
        return plain.replaceAll("(?<![\\d\\p{L}])-(?=[\\d(])", "\u2212")
                .replaceAll("(?<=[\\d)]) - (?=[\\d(])", " \u2212 ")
                .replace(" * ", " · ");
    }
}
