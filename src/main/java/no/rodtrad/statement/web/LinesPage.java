package no.rodtrad.statement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.web.component.Crumb;

/**
 * The entries behind a month, ready to show.
 *
 * @param label what they are the entries of
 * @param sum in kroner and øre
 * @param count how many are behind the figure
 * @param someHidden whether entries that are not made up were left out
 */
public record LinesPage(
        List<Crumb> trail,
        Phrase label,
        String sum,
        long count,
        List<Line> lines,
        boolean someHidden,
        String back,
        Optional<String> previous,
        Optional<String> next) {

    /**
     * One entry. It never says who.
     *
     * @param art code and name
     * @param function code and name
     */
    public record Line(LocalDate date, String art, String function, String amount) {}
}
