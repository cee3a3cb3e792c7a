package no.rodtrad.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.statement.model.VarianceWord;

/** Sentences about lines. Which way a variance goes is taken from its sign each time, and never written by hand. */
final class Said {

    private static final NumberStyle SIGNED_IN_WORDS =
            new NumberStyle(MoneyScale.MILLIONS, 1, NumberStyle.Sign.ALWAYS, NumberStyle.Words.LONG);

    private final OperatingFigures figures;

    Said(OperatingFigures figures) {
        this.figures = figures;
    }

    /** The variance of a line, in the words of the message with that beginning: {0} amount, {1} year, {2} name. */
    Phrase variance(String keyBeginning, OperatingLine line) {
        var word = VarianceWord.of(line);
        return Phrase.of(
                keyBeginning + word.code(), amount(line, word), figures.year().toString(), line.label());
    }

    /** How much that is of the revised budget; empty when nothing was budgeted or the variance is nothing. */
    Optional<Phrase> share(OperatingLine line) {
        if (line.amounts().variancePercent().isEmpty()
                || line.amounts().variance().isZero()) return Optional.empty();
        var percent = figures.figure(line, OperatingColumn.VARIANCE_PERCENT);
        return Optional.of(
                Phrase.of("statement.lead.share", new ShownFigure(percent, NumberStyle.ONE_DECIMAL.unsigned())));
    }

    /** The part that weighs most, and the part of that when it is more than half of it. */
    Optional<Phrase> largest(OperatingLine sum) {
        return weightiest(sum.children()).map(line -> {
            var first = variance("statement.largest.", line);
            var inside = line.level() == OperatingLine.Level.COMMITTEE ? mostOf(line) : Optional.<Phrase>empty();
            return inside.map(second -> Phrase.of("statement.two-sentences", first, second))
                    .orElse(first);
        });
    }

    /** Longest bar first. Empty when there is nothing to compare. */
    Optional<Block> graph(OperatingLine sum) {
        if (sum.children().size() < 2) return Optional.empty();
        var bars = sum.children().stream()
                .sorted(Comparator.comparing(
                                (OperatingLine line) -> line.amounts().variance())
                        .reversed())
                .map(line -> new Block.Bar(line.label(), shown(line, NumberStyle.MILLIONS_SIGNED)))
                .toList();
        return Optional.of(new Block.BarGraph(
                Phrase.of("statement.graph.title"),
                Phrase.of("statement.graph.caption", figures.year().toString()),
                bars));
    }

    private Optional<Phrase> mostOf(OperatingLine line) {
        var variance = line.amounts().variance();
        return weightiest(line.children())
                .filter(part -> part.amounts().variance().isNegative() == variance.isNegative())
                .filter(part -> 2 * Math.abs(part.amounts().variance().ore()) > Math.abs(variance.ore()))
                .filter(_ -> line.children().size() > 1)
                .map(part -> Phrase.of(
                        "statement.largest.inside", shown(part, NumberStyle.MILLIONS_IN_WORDS), part.label()));
    }

    private static Optional<OperatingLine> weightiest(List<OperatingLine> lines) {
        return lines.stream()
                .filter(line -> !line.amounts().variance().isZero())
                .max(Comparator.comparing(line -> line.amounts().variance().abs()));
    }

    private ShownFigure amount(OperatingLine line, VarianceWord word) {
        boolean signSaysIt = word == VarianceWord.PLUS || word == VarianceWord.MINUS;
        return shown(line, signSaysIt ? SIGNED_IN_WORDS : NumberStyle.MILLIONS_IN_WORDS);
    }

    private ShownFigure shown(OperatingLine line, NumberStyle style) {
        return new ShownFigure(figures.figure(line, OperatingColumn.VARIANCE), style);
    }
}
