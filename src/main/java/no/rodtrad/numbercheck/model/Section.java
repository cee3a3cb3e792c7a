package no.rodtrad.numbercheck.model;

/**
 * A part of a report under its heading.
 *
 * @param parent the number of the section around it; -1 for the outermost
 */
public record Section(String title, int depth, int parent, int line) {}
