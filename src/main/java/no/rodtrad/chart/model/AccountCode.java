package no.rodtrad.chart.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The account string (kontostreng).
 *
 * @param function three digits; empty on the balance sheet
 * @param art KOSTRA's three digits and any local ones after them
 * @param project the municipality's own code
 */
public record AccountCode(
        AccountClass accountClass,
        Optional<String> function,
        String art,
        CostCentreCode costCentre,
        Optional<String> project) {

    private static final Pattern ART = Pattern.compile("\\d{3,6}");

    public AccountCode {
        if (!ART.matcher(art).matches()) throw new IllegalArgumentException("Not an art: " + art);
    }

    /** Operations without a project. */
    public static AccountCode operation(String function, String art, CostCentreCode costCentre) {
        return new AccountCode(AccountClass.OPERATION, Optional.of(function), art, costCentre, Optional.empty());
    }

    public ArtGroup artGroup() {
        return ArtGroup.of(art);
    }
}
