package no.rodtrad.statistic.model;

/**
 * The answer to a cube.
 *
 * @param isNew false when the newest known edition says the same: nothing changed then
 */
public record CubeReceipt(CubeEdition edition, boolean isNew) {}
