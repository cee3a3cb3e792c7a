package no.rodtrad.statistic.model;

import java.time.Instant;

/** What a list says of a cube. */
public record CubeTitle(String key, String title, String unit, String source, Instant knownAt) {}
