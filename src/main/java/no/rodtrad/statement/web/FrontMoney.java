package no.rodtrad.statement.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.web.component.Meter;

/** Where the money went, ready to show. */
public record FrontMoney(String year, ShownFigure total, List<Bar> bars, List<Phrase> asPlanned) {

    /**
     * A committee.
     *
     * @param meter empty where income was more than expenditure
     * @param share of every hundred kroner
     */
    public record Bar(Phrase name, String path, Optional<Meter> meter, ShownFigure share, ShownFigure net) {}
}
