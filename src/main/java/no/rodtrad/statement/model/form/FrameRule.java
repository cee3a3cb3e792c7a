package no.rodtrad.statement.model.form;

import java.util.Set;

/**
 * What a municipality keeps outside the frames of its budget areas, for some years. As a rule all is inside that is
 * posted on the cost centres of the area.
 *
 * @param outside steps of the bridge that the frames leave out
 * @param reason why, as shown beside the bridge
 */
public record FrameRule(Set<String> outside, FormVersion years, String reason) {

    public FrameRule {
        outside = Set.copyOf(outside);
    }
}
