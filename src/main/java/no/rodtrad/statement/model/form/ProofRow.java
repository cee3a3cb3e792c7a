package no.rodtrad.statement.model.form;

import java.util.Locale;

/**
 * A row of a proof of the balance, as data.
 *
 * @param factor 1 when the row has the sign of what is posted, else -1
 */
public record ProofRow(
        String proof, Part part, String id, AccountSelector selector, int factor, FormLabel label, String mark) {

    /** Which side of the proof a row is on. */
    public enum Part {
        BALANCE,
        ACCOUNTS,
        SPECIFICATION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
