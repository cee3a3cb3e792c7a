package no.rodtrad.intake.model.mapping;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * What a file of statistics is about, which its rows do not say themselves.
 *
 * @param key its name in addresses
 * @param unit what the values count, in words
 * @param decimals that the values are written with
 * @param source who made it
 */
@NamedInterface("model")
public record CubeForm(
        String key, String title, String unit, int decimals, String source, List<CubeDimension> dimensions) {

    public CubeForm {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * One of the columns that divide the values.
     *
     * @param titled whether the file has a column with the titles of its codes as well, called {@code CODE_title}
     */
    public record CubeDimension(String code, String title, boolean titled) {

        public TargetField field() {
            return RowField.dimension(code);
        }

        public TargetField titleField() {
            return RowField.dimension(code + "_title");
        }
    }
}
