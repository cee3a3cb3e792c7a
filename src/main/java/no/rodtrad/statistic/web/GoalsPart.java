package no.rodtrad.statistic.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statistic.StatisticService;
import no.rodtrad.statistic.model.StatedGoal;
import no.rodtrad.statistic.model.StatedGoal.Pair;
import no.rodtrad.statistic.model.StatisticValue;
import no.rodtrad.web.FrontPagePart;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import no.rodtrad.web.component.Meter;
import no.rodtrad.web.component.Status;
import org.springframework.stereotype.Component;

/** A few goals on the front page: those that a number and a target are stated for. */
@Component
class GoalsPart implements FrontPagePart {

    private static final List<Pair> PAIRS = List.of(
            new Pair("climate", "climate.achieved-reduction", "climate.target-reduction", false, 0),
            new Pair("result", "net-operating-result-share", "net-operating-result-target", false, 2),
            new Pair("sick-leave", "sick-leave", "sick-leave-target", true, 1),
            new Pair("apprentices", "apprentices", "apprentices-target", false, 0));

    private final StatisticService statistics;

    GoalsPart(StatisticService statistics) {
        this.statistics = statistics;
    }

    @Override
    public Place place() {
        return Place.GOALS;
    }

    @Override
    public Optional<View> view(PageContext context) {
        var cards = PAIRS.stream()
                .flatMap(pair -> goal(pair, context.asOf()).stream())
                .map(goal -> card(goal, context.asOf()))
                .toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(View.of("statistic/goals", "cards", cards));
    }

    private Optional<StatedGoal> goal(Pair pair, AsOf asOf) {
        return latest(pair.achieved(), asOf)
                .flatMap(achieved -> latest(pair.target(), asOf)
                        .map(target -> new StatedGoal(pair.key(), achieved, target, pair.atMost(), pair.decimals())));
    }

    private Optional<StatisticValue> latest(String series, AsOf asOf) {
        return statistics.series(series, asOf).stream()
                .filter(value -> value.part().isEmpty())
                .max(Comparator.comparingInt(StatisticValue::year));
    }

    private static GoalCard card(StatedGoal goal, AsOf asOf) {
        var style = new NumberStyle(
                MoneyScale.KRONER, goal.decimals(), NumberStyle.Sign.MINUS_ONLY, NumberStyle.Words.NONE);
        boolean missed = goal.state() == StatedGoal.State.MISSED;
        var meter = Meter.of(
                goal.achieved().value().abs().max(new BigDecimal("0.01")),
                goal.target().value(),
                goal.end(),
                missed);
        return new GoalCard(
                goal.key(),
                new ShownFigure(goal.achieved().figure(asOf), style),
                new ShownFigure(goal.target().figure(asOf), style),
                Integer.toString(goal.achieved().year()),
                Integer.toString(goal.target().year()),
                switch (goal.state()) {
                    case REACHED -> Status.COMPLETED;
                    case ON_THE_WAY -> Status.IN_PROGRESS;
                    case MISSED -> Status.DELAYED;
                },
                "statistic.goal.state."
                        + goal.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                meter);
    }
}
