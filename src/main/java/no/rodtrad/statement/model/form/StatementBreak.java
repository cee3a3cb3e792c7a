package no.rodtrad.statement.model.form;

import java.util.Locale;
import no.rodtrad.kernel.Money;

/**
 * An identity of a form that does not hold. A statement with a break is never shown as if nothing were wrong.
 *
 * @param line where it does not hold
 * @param expected what the line should come to, as posted
 * @param found what it comes to
 */
public record StatementBreak(Kind kind, String form, String line, StatementColumn column, Money expected, Money found) {

    /** What does not hold. */
    public enum Kind {
        /** A sum is not the sum of the entries below it. */
        SUM,
        /** The lines and what is not placed are not all that was posted. */
        WHOLE,
        /** What the accounts carry forward is not what the form comes to. */
        CARRIED_FORWARD;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Money difference() {
        return found.minus(expected);
    }
}
