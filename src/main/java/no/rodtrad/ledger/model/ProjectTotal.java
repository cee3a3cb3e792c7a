package no.rodtrad.ledger.model;

import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;

/**
 * What an import posted on one art of an investment project.
 *
 * @param importId the import
 * @param project as on the entries
 * @param art three digits
 */
public record ProjectTotal(int importId, String project, String art, Money amount, long entries, Origin origin) {}
