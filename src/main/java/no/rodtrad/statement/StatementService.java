package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.database.Municipalities;
import no.rodtrad.database.Snapshots;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.organisation.model.EntityKind;
import no.rodtrad.statement.KnownStatements.FormKey;
import no.rodtrad.statement.model.PublishedFigure;
import no.rodtrad.statement.model.form.Consolidation;
import no.rodtrad.statement.model.form.EliminationPair;
import no.rodtrad.statement.model.form.FormLine.Basis;
import no.rodtrad.statement.model.form.Statement;
import no.rodtrad.statement.model.form.StatementBasis;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementForms;
import no.rodtrad.statement.model.form.StatementRef;
import no.rodtrad.statement.model.form.StatementScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The statutory statements of the municipality that the caller works in: each form, year and entity as it was known at
 * the end of a day. Kept in memory until anything they are made of changes; see {@link StatementMemory}.
 */
@Service
public class StatementService implements FigureSource {

    /** The view that shows the treasury and the municipality's undertakings together, and eliminates nothing. */
    public static final String VIEW_WITH_UNDERTAKINGS = "view-2a";

    /** Those that are one before the law. */
    private static final Set<EntityKind> LEGAL_PERSON =
            Set.of(EntityKind.MUNICIPAL_TREASURY, EntityKind.MUNICIPAL_UNDERTAKING, EntityKind.LOAN_FUND);

    /** What a comparison with the budget is made of. */
    private static final Set<StatementColumn> NEEDED = Set.of(StatementColumn.ACCOUNTS, StatementColumn.REVISED);

    private final StatementBooks books;
    private final StatementMemory memory;
    private final OperatingSource years;
    private final Municipalities municipalities;
    private final TransactionTemplate reading;
    private final StatementForms forms = FormLibrary.forms();
    private final List<EliminationPair> pairs = FormLibrary.eliminationPairs();
    private final PublishedFigureStore published;
    private final ChangeLog changes;
    private final Snapshots<Map<Ref, List<PublishedFigure>>> printed;

    StatementService(
            StatementBooks books,
            StatementMemory memory,
            OperatingSource years,
            PublishedFigureStore published,
            ChangeLog changes,
            Municipalities municipalities,
            PlatformTransactionManager transactions) {
        this.published = published;
        this.changes = changes;
        this.printed = new Snapshots<>(municipalities);
        this.books = books;
        this.memory = memory;
        this.years = years;
        this.municipalities = municipalities;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Every form in every version. */
    public StatementForms forms() {
        return forms;
    }

    /** The sums that all statements of the year are made of. */
    public StatementBasis basis(FiscalYear year, AsOf asOf) {
        return known(asOf).basis(year, () -> read(() -> books.basis(year, asOf)));
    }

    /** Whose accounts there are in the year: entity by entity, and together. */
    public List<StatementScope> scopes(FiscalYear year, AsOf asOf) {
        var basis = basis(year, asOf);
        var there = basis.sums().values().stream()
                .flatMap(List::stream)
                .map(sum -> sum.entity())
                .collect(Collectors.toSet());
        var scopes = new ArrayList<StatementScope>();
        for (var entity : basis.entities()) {
            if (there.contains(entity.code())) scopes.add(StatementScope.of(entity.code()));
        }
        var together = of(basis, there, Set.of(EntityKind.MUNICIPAL_TREASURY, EntityKind.MUNICIPAL_UNDERTAKING));
        if (together.size() > 1) scopes.add(new StatementScope(VIEW_WITH_UNDERTAKINGS, together, false));
        var legalPerson = of(basis, there, LEGAL_PERSON);
        if (basis.canConsolidate(StatementColumn.ACCOUNTS, legalPerson)) {
            scopes.add(new StatementScope(StatementScope.CONSOLIDATED, legalPerson, true));
        }
        return scopes;
    }

    private static Set<EntityCode> of(StatementBasis basis, Set<EntityCode> there, Set<EntityKind> kinds) {
        var found = new HashSet<EntityCode>();
        for (var entity : basis.entities()) {
            if (kinds.contains(entity.kind()) && there.contains(entity.code())) found.add(entity.code());
        }
        return found;
    }

    /** The statement; empty when the form did not exist that year, or nothing is known that it could show. */
    public Optional<StatementFigures> figures(String form, FiscalYear year, String scope, AsOf asOf) {
        var version = forms.find(form, year.value());
        if (version.isEmpty()) return Optional.empty();
        var of = scopes(year, asOf).stream()
                .filter(each -> each.code().equals(scope))
                .findFirst();
        if (of.isEmpty()) return Optional.empty();
        var basis = basis(year, asOf);
        boolean consolidated = of.get().eliminated();
        // A council votes for each entity, area by area and project by project.
        if (consolidated && version.get().isSecondPart()) return Optional.empty();
        var taken = consolidated ? consolidations(of.get(), basis) : Map.<StatementColumn, Consolidation>of();
        var sums = consolidated ? left(taken) : basis.of(of.get());
        var classes = version.get().accountClasses();
        // A column that has nothing in the classes of the form would show zeros that nobody posted.
        if (!version.get().isSecondPart()) {
            sums.values().removeIf(all -> all.stream().noneMatch(sum -> classes.contains(sum.accountClass())));
        }
        boolean needsBudget = version.get().lines().stream().anyMatch(line -> line.basis() != Basis.OWN);
        // Counter entries alone are no balance sheet.
        if (classes.contains(AccountClass.BALANCE_SHEET)
                && !basis.withBalance().containsAll(of.get().entities())) return Optional.empty();
        if (sums.isEmpty() || needsBudget && !sums.keySet().containsAll(NEEDED)) return Optional.empty();
        return Optional.of(known(asOf)
                .form(
                        new FormKey(form, year, scope),
                        () -> new StatementFigures(
                                Statement.of(
                                        forms,
                                        version.get(),
                                        year.value(),
                                        sums,
                                        basis.choices().overrides(),
                                        Map.of()),
                                of.get(),
                                basis,
                                forms,
                                taken,
                                consolidated ? entities(form, year, of.get(), basis, asOf) : List.of())));
    }

    private List<StatementFigures> entities(
            String form, FiscalYear year, StatementScope scope, StatementBasis basis, AsOf asOf) {
        return basis.entities().stream()
                .filter(entity -> scope.entities().contains(entity.code()))
                .flatMap(entity -> figures(form, year, entity.code().value(), asOf).stream())
                .toList();
    }

    private static Map<StatementColumn, List<AccountSum>> left(Map<StatementColumn, Consolidation> taken) {
        var left = new EnumMap<StatementColumn, List<AccountSum>>(StatementColumn.class);
        taken.forEach((column, consolidation) -> left.put(column, consolidation.sums()));
        return left;
    }

    /**
     * What the entities of the municipality did with each other in the year, and last year; empty where no rules of
     * counterparts tell.
     */
    public Map<StatementColumn, Consolidation> consolidations(FiscalYear year, AsOf asOf) {
        return scopes(year, asOf).stream()
                .filter(StatementScope::eliminated)
                .findFirst()
                .map(scope -> consolidations(scope, basis(year, asOf)))
                .orElse(Map.of());
    }

    private Map<StatementColumn, Consolidation> consolidations(StatementScope scope, StatementBasis basis) {
        return known(basis.asOf()).consolidations(basis.year(), () -> basis.consolidate(scope, pairs));
    }

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        return StatementRef.parse(ref)
                .filter(parsed -> known(asOf).years().contains(parsed.year()))
                .flatMap(parsed -> figures(parsed.form(), parsed.year(), parsed.scope(), asOf)
                        .flatMap(figures -> figures.figure(parsed)))
                .map(figure -> PrintedNotes.beside(figure, printed(asOf).getOrDefault(figure.ref(), List.of())));
    }

    /** The table with what a source printed beside each figure, and footnotes where that is something else. */
    FigureTable withPrint(FigureTable table, AsOf asOf) {
        return PrintedNotes.beside(table, printed(asOf));
    }

    private Map<Ref, List<PublishedFigure>> printed(AsOf asOf) {
        return read(() -> printed.get(
                asOf,
                changes.dataVersion(),
                () -> published.known(asOf).stream().collect(Collectors.groupingBy(PublishedFigure::ref))));
    }

    /** An accounting entity by its code. */
    public Optional<AccountingEntity> entity(String code, FiscalYear year, AsOf asOf) {
        return basis(year, asOf).entities().stream()
                .filter(entity -> entity.code().value().equals(code))
                .findFirst();
    }

    private KnownStatements known(AsOf asOf) {
        return memory.known(municipalities.current(), asOf, () -> read(() -> years.years(asOf)));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
