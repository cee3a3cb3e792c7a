package no.rodtrad.statement;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.statement.model.OperatingFigures;

/** The statements of one municipality as of one day, each made when somebody first asks for it. */
final class KnownStatements {

    private final List<FiscalYear> years;
    private final Map<FiscalYear, OperatingFigures> statements = new ConcurrentHashMap<>();

    KnownStatements(List<FiscalYear> years) {
        this.years = List.copyOf(years);
    }

    List<FiscalYear> years() {
        return years;
    }

    OperatingFigures of(FiscalYear year, Supplier<OperatingFigures> maker) {
        var known = statements.get(year);
        if (known != null) return known;
        // Two at once may both make it. That is cheaper than letting everybody wait for one.
        var made = maker.get();
        // Years without data could be asked for without end.
        if (years.contains(year)) statements.putIfAbsent(year, made);
        return made;
    }
}
