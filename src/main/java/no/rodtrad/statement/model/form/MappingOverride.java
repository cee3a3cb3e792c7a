package no.rodtrad.statement.model.form;

import java.util.Optional;

/**
 * A municipality's own choice of line for some accounts, for some years.
 *
 * @param selector the accounts that are moved
 * @param line where they stand; empty: on no line, so that they are shown as not placed
 * @param years those it applies to
 * @param reason why, as shown beside the statement
 */
public record MappingOverride(
        String form, AccountSelector selector, Optional<String> line, FormVersion years, String reason) {}
