package no.rodtrad.intake.job;

import java.time.Instant;

/**
 * A file on its way in, and where it stands.
 *
 * @param atOnce whether it is taken into use without being asked for, when all of it is sound
 * @param reason why it came to where it stands, for people; empty when that says itself
 */
public record ImportJob(
        int id,
        String name,
        long bytes,
        String sha256,
        JobKind kind,
        boolean atOnce,
        FileChoices choices,
        String putInBy,
        Instant recordedAt,
        JobState state,
        String movedBy,
        Instant movedAt,
        String reason) {}
