package no.rodtrad.kernel;

import java.util.List;
import java.util.Optional;

/**
 * Where a {@link Figure} comes from and as of when.
 *
 * @param origin as loose as the loosest thing the value depends on, save where the rounded value itself is printed
 * @param asOf the last day of knowledge that counts
 * @param printed the value as the source printed it, when it did; it may differ from ours
 * @param detailGenerated true when the value is published, while øre and the entries behind it are generated
 * @param decisions the decisions behind it, newest last
 */
public record Provenance(
        Origin origin, AsOf asOf, Optional<String> printed, boolean detailGenerated, List<Ref> decisions) {

    public Provenance {
        decisions = List.copyOf(decisions);
    }

    public static Provenance of(Origin origin, AsOf asOf) {
        return new Provenance(origin, asOf, Optional.empty(), false, List.of());
    }
}
