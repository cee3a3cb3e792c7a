package no.rodtrad.web.figure;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.Titled;

/**
 * The explanation of a figure, ready to show.
 *
 * @param amount the value with its unit
 * @param exact the amount in kroner and øre, when {@code amount} is rounded
 * @param style how the figure and its parts are written
 * @param calculation how it was calculated, in words; empty when it was not
 * @param formula the same with the figures filled in
 * @param rows the figures it was made of
 * @param isSum whether the rows add up to the figure
 * @param roundedApart whether the rows as written add up to another number than the figure as written
 * @param bottom what stands behind when there are no rows
 * @param origin keys of sentences that say where it comes from
 * @param printed as the source printed it, when that is not what we write
 */
public record FigurePage(
        Figure figure,
        String amount,
        Optional<String> exact,
        NumberStyle style,
        Optional<Phrase> calculation,
        List<Piece> formula,
        List<Row> rows,
        boolean isSum,
        boolean roundedApart,
        Optional<Bottom> bottom,
        List<Titled> decisions,
        List<String> origin,
        Optional<String> printed,
        List<FigureLinks.Way> ways) {

    public FigurePage {
        formula = List.copyOf(formula);
        rows = List.copyOf(rows);
        decisions = List.copyOf(decisions);
        origin = List.copyOf(origin);
        ways = List.copyOf(ways);
    }

    /** A part of a formula: a sign, a figure that can be opened, or the figure itself. */
    public sealed interface Piece {

        record Sign(String text) implements Piece {}

        record Value(Ref ref, FigureValue value, NumberStyle style) implements Piece {}

        record Result(FigureValue value, NumberStyle style) implements Piece {}
    }

    /** A figure that the figure was made of. */
    public record Row(Phrase label, Ref ref, FigureValue value, NumberStyle style) {}

    /** The bottom of the walk. */
    public sealed interface Bottom {

        /**
         * Entries, or things that were counted.
         *
         * @param counted whether the figure says how many they are
         * @param count how many, as written
         * @param lines where they can be read, below the municipality's address
         */
        record Entries(boolean counted, Phrase filter, String count, List<Titled> sources, Optional<String> lines)
                implements Bottom {}

        /** A place in a source. */
        record Source(Phrase source, String place) implements Bottom {}

        /** A parameter of a rule. */
        record Rule(Phrase rule) implements Bottom {}
    }
}
