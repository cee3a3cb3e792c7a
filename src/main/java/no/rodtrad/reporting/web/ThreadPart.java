package no.rodtrad.reporting.web;

import java.util.Optional;
import no.rodtrad.reporting.MeasurePages;
import no.rodtrad.web.FrontPagePart;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.stereotype.Component;

/** One real thread on the front page, with its loose ends. */
@Component
class ThreadPart implements FrontPagePart {

    private final MeasurePages measures;

    ThreadPart(MeasurePages measures) {
        this.measures = measures;
    }

    @Override
    public Place place() {
        return Place.THREAD;
    }

    @Override
    public Optional<View> view(PageContext context) {
        return measures.example(context.asOf()).map(thread -> View.of("reporting/front-thread", "thread", thread));
    }
}
