package no.rodtrad.plan.model;

import java.time.Instant;

/**
 * What one source says of a plan's status.
 *
 * @param source key of the {@link PlanSource}
 */
public record PlanStatusStep(PlanStatus status, String source, Instant knownAt) {}
