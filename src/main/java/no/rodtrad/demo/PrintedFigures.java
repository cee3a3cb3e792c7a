package no.rodtrad.demo;

import java.time.Instant;
import no.rodtrad.demo.money.PublishedFigures;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.PublishedFigure;
import org.springframework.stereotype.Component;

/** Hands over what the annual report printed in its tables of operations, so that pages can show it beside ours. */
@Component
class PrintedFigures {

    private final no.rodtrad.statement.PublishedFigures figures;

    PrintedFigures(no.rodtrad.statement.PublishedFigures figures) {
        this.figures = figures;
    }

    /**
     * Stores them.
     *
     * @param knownAt when the report was published
     * @return how many were added
     */
    long load(Instant knownAt) {
        return figures.store(
                PublishedFigures.all().stream()
                        .map(each -> new PublishedFigure(
                                Ref.figure(each.figureId()),
                                each.printed(),
                                PublishedFigure.Unit.valueOf(each.unit().name()),
                                each.table(),
                                each.printedColumn(),
                                each.note()))
                        .toList(),
                knownAt);
    }
}
