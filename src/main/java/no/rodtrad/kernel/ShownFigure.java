package no.rodtrad.kernel;

/** A figure and how it is written here: in a sentence, a cell or a graph. */
public record ShownFigure(Figure figure, NumberStyle style) {}
