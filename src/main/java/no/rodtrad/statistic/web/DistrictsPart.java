package no.rodtrad.statistic.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statistic.StatisticService;
import no.rodtrad.web.FrontPagePart;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.stereotype.Component;

/** The city districts on the front page, with how many live there. */
@Component
class DistrictsPart implements FrontPagePart {

    private static final String SERIES = "district-population";

    private final StatisticService statistics;

    DistrictsPart(StatisticService statistics) {
        this.statistics = statistics;
    }

    @Override
    public Place place() {
        return Place.DISTRICTS;
    }

    @Override
    public Optional<View> view(PageContext context) {
        var values = statistics.series(SERIES, context.asOf());
        if (values.isEmpty()) return Optional.empty();
        int year = values.stream().mapToInt(value -> value.year()).max().orElseThrow();
        List<DistrictCard> cards = values.stream()
                .filter(value -> value.year() == year && value.partName().isPresent())
                .map(value -> new DistrictCard(
                        value.partName().get(), new ShownFigure(value.figure(context.asOf()), NumberStyle.WHOLE)))
                .toList();
        return Optional.of(View.of("statistic/districts", "cards", cards, "year", Integer.toString(year)));
    }
}
