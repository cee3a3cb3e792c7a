package no.rodtrad.organisation.model;

/** A school, home or other unit with its own manager and budget. */
public record ServiceUnit(String code, String name) {}
