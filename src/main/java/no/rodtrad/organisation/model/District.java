package no.rodtrad.organisation.model;

/** One of the geographical parts of the municipality. */
public record District(String code, String name) {}
