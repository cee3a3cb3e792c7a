package no.rodtrad.statement;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.form.Consolidation;
import no.rodtrad.statement.model.form.StatementBasis;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;

/** The statements of one municipality as of one day, each made when somebody first asks for it. */
final class KnownStatements {

    private final List<FiscalYear> years;
    private final Map<FiscalYear, OperatingFigures> statements = new ConcurrentHashMap<>();
    private final Map<FiscalYear, StatementBasis> bases = new ConcurrentHashMap<>();
    private final Map<FiscalYear, Map<StatementColumn, Consolidation>> consolidations = new ConcurrentHashMap<>();
    private final Map<FormKey, StatementFigures> forms = new ConcurrentHashMap<>();

    /** A statutory statement of a year. */
    record FormKey(String form, FiscalYear year, String scope) {}

    KnownStatements(List<FiscalYear> years) {
        this.years = List.copyOf(years);
    }

    List<FiscalYear> years() {
        return years;
    }

    OperatingFigures of(FiscalYear year, Supplier<OperatingFigures> maker) {
        return kept(statements, year, year, maker);
    }

    StatementBasis basis(FiscalYear year, Supplier<StatementBasis> maker) {
        return kept(bases, year, year, maker);
    }

    Map<StatementColumn, Consolidation> consolidations(
            FiscalYear year, Supplier<Map<StatementColumn, Consolidation>> maker) {
        return kept(consolidations, year, year, maker);
    }

    StatementFigures form(FormKey key, Supplier<StatementFigures> maker) {
        return kept(forms, key, key.year(), maker);
    }

    private <K, T> T kept(Map<K, T> all, K key, FiscalYear year, Supplier<T> maker) {
        var known = all.get(key);
        if (known != null) return known;
        // Two at once may both make it. That is cheaper than letting everybody wait for one.
        var made = maker.get();
        // Years without data could be asked for without end.
        if (years.contains(year)) all.putIfAbsent(key, made);
        return made;
    }
}
