package no.rodtrad.decision.model;

import java.time.Instant;
import java.util.regex.Pattern;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.ValidityPeriod;

/**
 * A power that the council gave away, up to a limit.
 *
 * @param id its name for life
 * @param subject of a reserve the code of its budget area, of a fund the art of its use, else empty
 * @param limit in each fiscal year, positive
 * @param decision in which the council gave it
 */
public record DelegatedAuthority(
        String id,
        DelegatedPower power,
        String subject,
        Money limit,
        ValidityPeriod valid,
        DecisionId decision,
        Instant knownAt) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    public DelegatedAuthority {
        if (!FORM.matcher(id).matches()) throw new IllegalArgumentException("Not an id of an authority: " + id);
        if (!limit.isPositive()) throw new IllegalArgumentException("An authority without a limit: " + id);
        if (subject.isEmpty() != (power == DelegatedPower.TRANSFER_TO_INVESTMENT)) {
            throw new IllegalArgumentException("An authority over no reserve or fund: " + id);
        }
    }
}
