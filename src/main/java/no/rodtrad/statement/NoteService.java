package no.rodtrad.statement;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;
import static no.rodtrad.statement.model.form.StatementColumn.REVISED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.database.Municipalities;
import no.rodtrad.database.Snapshots;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.rule.RuleService;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementScope;
import no.rodtrad.statement.model.note.Note;
import no.rodtrad.statement.model.note.NoteBasis;
import no.rodtrad.statement.model.note.NoteFact;
import no.rodtrad.statement.model.note.NoteFacts;
import no.rodtrad.statement.model.note.NoteKey;
import no.rodtrad.statement.model.note.NotePage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what is stated for the notes, and makes the notes of a year from it and from the books. */
@Service
@Import(NoteChapter.Registrar.class)
public class NoteService implements FigureSource {

    private final NoteStore store;
    private final LedgerService ledger;
    private final OperatingStatements operating;
    private final StatementService statements;
    private final StatementChecks checks;
    private final ProjectStatements projects;
    private final OrganisationService organisations;
    private final RuleService rules;
    private final ObjectProvider<FigureSource> sources;
    private final ObjectProvider<FilingControls> filing;
    private final ChangeLog changes;
    private final Clock clock;
    private final Snapshots<Map<FiscalYear, Made>> kept;

    NoteService(
            NoteStore store,
            LedgerService ledger,
            OperatingStatements operating,
            StatementService statements,
            StatementChecks checks,
            ProjectStatements projects,
            OrganisationService organisations,
            RuleService rules,
            ObjectProvider<FigureSource> sources,
            ObjectProvider<FilingControls> filing,
            ChangeLog changes,
            Clock clock,
            Municipalities municipalities) {
        this.store = store;
        this.ledger = ledger;
        this.operating = operating;
        this.statements = statements;
        this.checks = checks;
        this.projects = projects;
        this.organisations = organisations;
        this.rules = rules;
        this.sources = sources;
        this.filing = filing;
        this.changes = changes;
        this.clock = clock;
        this.kept = new Snapshots<>(municipalities);
    }

    /** Stores all of them, or none. */
    @Transactional
    public Outcome<Integer> load(Collection<NoteFact> facts) {
        var keys = new HashSet<NoteKey>();
        var twice = facts.stream()
                .filter(fact -> !keys.add(fact.key()))
                .map(fact ->
                        new Problem("", 0, "", fact.key().ref().id(), "statement.note.problem.key-twice", List.of()))
                .toList();
        if (!twice.isEmpty()) return new Outcome.Rejected<>(twice);
        store.add(facts, clock.instant());
        changes.record("statement");
        return new Outcome.Accepted<>(facts.size());
    }

    /** The note with that name as it was known at the end of the day; empty when nothing was known for it. */
    @Transactional(readOnly = true)
    public Optional<NotePage> page(Note note, FiscalYear year, AsOf asOf) {
        // Inside a transaction that writes, the caller sees what nobody else may see yet.
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) return note.of(basis(year, asOf));
        var made = kept.get(asOf, changes.dataVersion(), ConcurrentHashMap::new)
                .computeIfAbsent(year, _ -> new Made(basis(year, asOf), new ConcurrentHashMap<>()));
        var found = made.pages().get(note);
        if (found != null) return found;
        var page = note.of(made.basis());
        made.pages().put(note, page);
        return page;
    }

    /** The years that something is known of, the newest first. */
    @Transactional(readOnly = true)
    public List<FiscalYear> years(AsOf asOf) {
        return Stream.concat(new NoteFacts(store.known(asOf)).years().stream(), operating.years(asOf).stream())
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        var key = NoteKey.of(ref);
        if (key.isEmpty()) return Optional.empty();
        return Note.ofRegister(key.get().register())
                // A note has the year before beside its own, and may have calculated what stands there.
                .flatMap(note -> Stream.of(key.get().year(), key.get().year().next())
                        .flatMap(year -> page(note, year, asOf).stream())
                        .flatMap(page -> Optional.ofNullable(page.figures().get(ref)).stream())
                        .findFirst())
                .or(() -> new NoteFacts(store.known(asOf))
                        .fact(key.get())
                        .filter(fact -> fact.value().isPresent())
                        .map(fact -> fact.figure(asOf)));
    }

    /** What the notes of the year calculate and a source printed otherwise, in the order of the notes. */
    @Transactional(readOnly = true)
    public List<Figure> otherwiseInPrint(FiscalYear year, AsOf asOf) {
        return Stream.of(Note.values())
                .flatMap(note -> page(note, year, asOf).stream())
                .flatMap(page -> page.figures().values().stream())
                // A figure of another page has its print beside it there.
                .filter(figure -> NoteKey.of(figure.ref()).isPresent())
                .filter(figure -> figure.provenance().printed().isPresent())
                .sorted(java.util.Comparator.comparing(figure -> figure.ref().id()))
                .toList();
    }

    /** What a source printed for a figure of a note, as a figure. */
    @Transactional(readOnly = true)
    public Optional<Figure> inPrint(Ref ref, AsOf asOf) {
        return NoteKey.of(ref)
                .flatMap(new NoteFacts(store.known(asOf))::fact)
                .filter(fact -> fact.value().isPresent())
                .map(fact -> fact.figure(asOf));
    }

    /** What the notes of a year are made of, and those that somebody has asked for: a figure of one needs it whole. */
    private record Made(NoteBasis basis, Map<Note, Optional<NotePage>> pages) {}

    private NoteBasis basis(FiscalYear year, AsOf asOf) {
        return new NoteBasis(year, asOf, new NoteFacts(store.known(asOf)), rules.book(asOf), new KnownBooks(asOf));
    }

    /** The books as known on a day. */
    private final class KnownBooks implements NoteBasis.Books {

        private static final int MONTHS = 12;

        /** A note asks for the same sums many times. */
        private record Asked(FiscalYear year, Set<EntityCode> entities) {}

        private final Map<Asked, List<AccountSum>> sums = new ConcurrentHashMap<>();
        private final Map<Asked, List<AccountSum>> openings = new ConcurrentHashMap<>();
        private final AsOf asOf;

        KnownBooks(AsOf asOf) {
            this.asOf = asOf;
        }

        @Override
        public Set<EntityCode> entities() {
            return organisations.organisation().entities().stream()
                    .map(AccountingEntity::code)
                    .collect(Collectors.toSet());
        }

        @Override
        public List<AccountSum> sums(FiscalYear year, Set<EntityCode> entities) {
            return sums.computeIfAbsent(new Asked(year, entities), _ -> ledger.accountSums(year, entities, asOf));
        }

        @Override
        public List<AccountSum> opening(FiscalYear year, Set<EntityCode> entities) {
            return openings.computeIfAbsent(new Asked(year, entities), _ -> ledger.openingSums(year, entities, asOf));
        }

        @Override
        public List<AccountSum> revised(FiscalYear year, EntityCode entity) {
            return statements.basis(year, asOf).of(StatementScope.of(entity)).getOrDefault(REVISED, List.of());
        }

        @Override
        public Optional<StatementFigures> statement(String form, FiscalYear year, EntityCode entity) {
            return statements.figures(form, year, entity.value(), asOf);
        }

        @Override
        public OptionalInt brokenChecks(FiscalYear year, EntityCode entity) {
            return checks.broken(year, entity, asOf);
        }

        @Override
        public OptionalInt filingErrors(FiscalYear year, EntityCode entity) {
            return filing.stream()
                    .map(each -> each.errors(year, entity, asOf))
                    .filter(OptionalInt::isPresent)
                    .findFirst()
                    .orElseGet(OptionalInt::empty);
        }

        @Override
        public OptionalInt projectsLeftOpen(FiscalYear year, EntityCode entity) {
            return projects.leftOpen(year, entity, asOf);
        }

        @Override
        public OptionalInt openDealings(FiscalYear year, EntityCode entity) {
            var consolidated = statements.consolidations(year, asOf).get(ACCOUNTS);
            if (consolidated == null) return OptionalInt.empty();
            return OptionalInt.of((int) consolidated.remainders().stream()
                    .filter(each -> each.parties().contains(entity))
                    .count());
        }

        @Override
        public String name(EntityCode entity) {
            return organisations
                    .organisation()
                    .entity(entity)
                    .map(AccountingEntity::name)
                    .orElse(entity.value());
        }

        @Override
        public OperatingFigures operating(FiscalYear year) {
            return operating.figures(year, asOf);
        }

        @Override
        public OperatingFigures operatingYearBefore(FiscalYear year) {
            return operating.figures(year.previous(), new AsOf(asOf.day().minusYears(1)));
        }

        /** The ledger of a month is known in the month after it. */
        @Override
        public int monthsKnown(FiscalYear year) {
            return newest(year, EntityCode.TREASURY)
                    .map(day -> day.getYear() > year.value() ? MONTHS : Math.max(1, day.getMonthValue() - 1))
                    .orElse(0);
        }

        /** What comes after January belongs to the closing. */
        @Override
        public boolean isClosed(FiscalYear year, EntityCode entity) {
            var lastMonth = LocalDate.of(year.value() + 1, 1, 31);
            return newest(year, entity).filter(lastMonth::isBefore).isPresent();
        }

        private Optional<LocalDate> newest(FiscalYear year, EntityCode entity) {
            return ledger.newest(year, entity, asOf).map(known -> LocalDate.ofInstant(known, AsOf.ZONE));
        }

        @Override
        public Set<BudgetAreaCode> programmeAreas() {
            return organisations.organisation().areas().stream()
                    .filter(area -> area.table() == BudgetTable.PROGRAMME)
                    .map(BudgetArea::code)
                    .collect(Collectors.toSet());
        }

        @Override
        public Optional<Figure> figure(Ref ref) {
            return sources.orderedStream()
                    .filter(source -> source != NoteService.this)
                    .flatMap(source -> source.figure(ref, asOf).stream())
                    .findFirst();
        }
    }
}
