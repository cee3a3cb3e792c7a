package no.rodtrad.plan.model;

import java.time.Instant;

/**
 * A document that facts about plans were read from.
 *
 * @param knownAt when the public could read it
 * @param why where that time is from
 */
public record PlanSource(String key, String title, Instant knownAt, String why) {}
