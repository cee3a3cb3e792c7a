package no.rodtrad.statement.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;

/**
 * The selected row in words.
 *
 * @param because what weighs most in its variance
 * @param closed why it cannot be opened further
 * @param steps from the original budget to the accounts
 * @param links pages to go on to
 */
public record ExplorerPanel(
        Phrase title,
        Phrase verdict,
        Optional<Phrase> because,
        Optional<Phrase> closed,
        List<Step> steps,
        List<Link> links) {

    public ExplorerPanel {
        steps = List.copyOf(steps);
        links = List.copyOf(links);
    }

    /** One amount on the way. */
    public record Step(Phrase label, ShownFigure figure) {}

    /** A page to go on to, below the municipality. */
    public record Link(Phrase label, String path) {}
}
