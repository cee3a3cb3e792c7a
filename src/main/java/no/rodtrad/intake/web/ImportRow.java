package no.rodtrad.intake.web;

/** A file in the list. */
public record ImportRow(String url, String name, String state, String look, String by, String when) {}
