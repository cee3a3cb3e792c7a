package no.rodtrad.statistic;

import java.util.List;
import java.util.Optional;
import no.rodtrad.document.MoneyEvents;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import org.springframework.stereotype.Component;

/** When series over years, such as that of tax, were stated. */
@Component
class StatisticEvents implements MoneyEvents {

    private final StatisticService statistics;

    StatisticEvents(StatisticService statistics) {
        this.statistics = statistics;
    }

    @Override
    public List<Event> events(FiscalYear year) {
        return statistics.known().stream()
                .map(AsOf::at)
                .distinct()
                .map(day -> new Event(
                        day, new Ref("stated", day.toString()), Phrase.of("statistic.event"), Optional.empty()))
                .toList();
    }
}
