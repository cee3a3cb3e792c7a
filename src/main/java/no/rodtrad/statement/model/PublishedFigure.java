package no.rodtrad.statement.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.Ref;

/**
 * A value as the source printed it, kept beside ours.
 *
 * @param printed with the decimals and the sign it was printed with
 * @param sourceTable which of the source's tables; the same figure may be printed in several
 * @param printedColumn the heading it was printed under, when that says another thing than what the number is
 * @param note why it differs from ours, when somebody has found out; in the language of the source
 */
public record PublishedFigure(
        Ref ref,
        BigDecimal printed,
        Unit unit,
        String sourceTable,
        Optional<String> printedColumn,
        Optional<String> note) {

    /** What the printed number counts. */
    public enum Unit {
        THOUSANDS,
        PERCENT;

        /** As in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the printed value stands to ours. */
    public enum Agreement {
        SAME,
        /** Ours without its minus. */
        WITHOUT_SIGN,
        /** A per cent of nothing, which we write as a dash. */
        PERCENT_OF_NOTHING,
        OTHER
    }

    /** Compares with our value, rounded as the printed one is. */
    public Agreement agreement(FigureValue ours) {
        return switch (ours) {
            case FigureValue.Amount(var money)
            when unit == Unit.THOUSANDS -> agreement(money.rounded(MoneyScale.THOUSANDS, printed.scale()));
            case FigureValue.Number(var number, var counted) when unit == Unit.PERCENT -> agreement(number);
            case FigureValue.Nothing() when printed.signum() == 0 -> Agreement.PERCENT_OF_NOTHING;
            default -> Agreement.OTHER;
        };
    }

    private Agreement agreement(BigDecimal ours) {
        if (ours.compareTo(printed) == 0) return Agreement.SAME;
        return ours.negate().compareTo(printed) == 0 ? Agreement.WITHOUT_SIGN : Agreement.OTHER;
    }

    /** As Norwegian tables write it: 1 069 335 and −2,2 %, with hard spaces. */
    public String asPrinted() {
        var digits = printed.abs().toPlainString();
        int point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        var text = new StringBuilder(printed.signum() < 0 ? "\u2212" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) text.append('\u00a0');
            text.append(whole.charAt(i));
        }
        if (point >= 0) text.append(',').append(digits, point + 1, digits.length());
        if (unit == Unit.PERCENT) text.append("\u00a0%");
        return text.toString();
    }
}
