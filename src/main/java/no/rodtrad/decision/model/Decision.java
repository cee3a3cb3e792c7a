package no.rodtrad.decision.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What was decided. Case number and exact day are not always printed, least of all for delegated decisions.
 *
 * @param body code or name of the body as the source has it
 * @param subject what the case was about
 * @param knownAt when the municipality's public could know
 */
public record Decision(
        DecisionId id, String body, Optional<String> caseNumber, DecisionDate date, String subject, Instant knownAt) {}
