package no.rodtrad.statement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.MonthPlace;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingFigures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The operating statements of the municipality that the caller works in. They are kept in memory, and made anew as soon
 * as anything they are made of has changed; see {@link StatementMemory}.
 */
@Service
public class OperatingStatements implements FigureSource {

    private final OperatingSource source;
    private final StatementMemory memory;
    private final Municipalities municipalities;
    private final TransactionTemplate reading;

    OperatingStatements(
            OperatingSource source,
            StatementMemory memory,
            Municipalities municipalities,
            PlatformTransactionManager transactions) {
        this.source = source;
        this.memory = memory;
        this.municipalities = municipalities;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The statement of one year as it was known at the end of a day. Empty lines when nothing was known. */
    public OperatingFigures figures(FiscalYear year, AsOf asOf) {
        var known = known(asOf);
        return known.of(year, () -> read(() -> OperatingFigures.of(source.basis(year, asOf))));
    }

    /** Years with entries or a budget known at the end of the day, the newest first. */
    public List<FiscalYear> years(AsOf asOf) {
        return known(asOf).years();
    }

    /** Whether some of the year's budget or accounts is imported in part only, which every page with it says. */
    public boolean isPartial(FiscalYear year, AsOf asOf) {
        return read(() -> source.isPartial(year, asOf));
    }

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        var year = year(ref);
        if (year.isEmpty() || !years(asOf).contains(year.get())) return Optional.empty();
        var figures = figures(year.get(), asOf);
        return read(() -> figures.figure(ref, source.trail(year.get(), asOf)));
    }

    /** Where the month stands that a reference names; empty when it names none that the public may see. */
    Optional<MonthPlace> month(Ref ref, AsOf asOf) {
        return year(ref)
                .filter(years(asOf)::contains)
                .flatMap(year -> figures(year, asOf).month(ref));
    }

    private KnownStatements known(AsOf asOf) {
        return memory.known(municipalities.current(), asOf, () -> read(() -> source.years(asOf)));
    }

    /** The year in the id of one of our figures; empty when it is not one of ours. */
    private static Optional<FiscalYear> year(Ref ref) {
        if (!ref.kind().equals(Ref.FIGURE)) return Optional.empty();
        var id = ref.id();
        int dot = id.indexOf('.');
        if (dot < 0 || id.length() < dot + 6 || id.charAt(dot + 5) != '.') return Optional.empty();
        if (OperatingColumn.ofCode(id.substring(0, dot)).isEmpty()) return Optional.empty();
        int year = 0;
        for (int i = dot + 1; i < dot + 5; i++) {
            char digit = id.charAt(i);
            if (digit < '0' || digit > '9') return Optional.empty();
            year = year * 10 + digit - '0';
        }
        return year < 1900 || year > 2199 ? Optional.empty() : Optional.of(new FiscalYear(year));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
