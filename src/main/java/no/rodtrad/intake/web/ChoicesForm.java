package no.rodtrad.intake.web;

import java.util.List;

/**
 * The fields in which somebody says whose a file is, which year it holds, and whether it is all of it.
 *
 * @param entities the bodies of the municipality that keep accounts; with one there is nothing to choose
 * @param entity the code of the chosen one
 * @param year as written; empty for whatever years the file holds
 * @param closed years in which nothing may be posted, in words; empty for none
 */
public record ChoicesForm(List<Body> entities, String entity, boolean isPartial, String year, String closed) {

    public ChoicesForm {
        entities = List.copyOf(entities);
    }

    public record Body(String code, String name) {}
}
