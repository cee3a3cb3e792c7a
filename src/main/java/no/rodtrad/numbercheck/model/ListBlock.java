package no.rodtrad.numbercheck.model;

import java.util.List;

/**
 * A list of points.
 *
 * @param items the number of points at the outer level
 * @param intro the paragraph just before it; -1 when there is none
 */
public record ListBlock(int items, int intro, Spot spot, List<String> texts) {}
