package no.rodtrad.web.component;

import java.math.BigDecimal;
import java.util.Optional;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;

/** How whole a thread is: its levels counted by state, in words. */
public record ThreadCounts(ShownFigure documented, ShownFigure proposed, ShownFigure missing) {

    public Phrase documentedInWords() {
        return inWords("web.thread.documented.one", "web.thread.documented", documented);
    }

    /** Empty when there are none. */
    public Optional<Phrase> proposedInWords() {
        return number(proposed).signum() == 0
                ? Optional.empty()
                : Optional.of(inWords("web.thread.proposed.one", "web.thread.proposed", proposed));
    }

    /** Empty when there are none. */
    public Optional<Phrase> missingInWords() {
        return number(missing).signum() == 0
                ? Optional.empty()
                : Optional.of(inWords("web.thread.missing.one", "web.thread.missing", missing));
    }

    private static Phrase inWords(String one, String many, ShownFigure count) {
        return Phrase.of(number(count).equals(BigDecimal.ONE) ? one : many, count);
    }

    private static BigDecimal number(ShownFigure count) {
        if (count.figure().value() instanceof FigureValue.Number(var number, var unit)) return number;
        throw new IllegalArgumentException("Not a count: " + count.figure().ref());
    }
}
