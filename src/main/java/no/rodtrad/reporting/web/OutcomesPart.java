package no.rodtrad.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.rodtrad.reporting.ListPages;
import no.rodtrad.web.FrontPagePart;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.stereotype.Component;

/** What became of what was promised, as one bar on the front page. */
@Component
class OutcomesPart implements FrontPagePart {

    private final ListPages lists;

    OutcomesPart(ListPages lists) {
        this.lists = lists;
    }

    @Override
    public Place place() {
        return Place.OUTCOMES;
    }

    @Override
    public Optional<View> view(PageContext context) {
        return lists.reported(Optional.empty(), context.asOf())
                .map(page -> View.of("reporting/front-outcomes", "page", page, "pieces", pieces(page)));
    }

    private static List<OutcomePiece> pieces(ReportedPage page) {
        int total = page.counts().stream().mapToInt(ReportedPage.Count::number).sum();
        var sorted = page.counts().stream()
                .sorted(Comparator.comparingInt(ReportedPage.Count::number).reversed())
                .toList();
        var pieces = new ArrayList<OutcomePiece>();
        int before = 0;
        for (var count : sorted) {
            int start = before * 1000 / total;
            before += count.number();
            int end = before * 1000 / total;
            pieces.add(new OutcomePiece(count.outcome(), count.figure(), start, end - start, pieces.size() + 1));
        }
        return pieces;
    }
}
