package no.rodtrad.statistic.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value of a cube.
 *
 * @param place its number when all values are counted in the order of the dimensions, the last one fastest
 * @param value empty when the source has none
 * @param status the sign that the source puts beside it or instead of it, such as «..» or «:»; mostly empty
 */
public record CubeCell(int place, Optional<BigDecimal> value, String status) {}
