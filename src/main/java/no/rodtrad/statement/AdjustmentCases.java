package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.rodtrad.budget.BudgetOverview;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.AdjustmentCase;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.database.Municipalities;
import no.rodtrad.database.Snapshots;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.rule.RuleService;
import no.rodtrad.statement.model.adjustment.CaseStatements;
import no.rodtrad.statement.model.adjustment.CaseYear;
import no.rodtrad.statement.model.form.StatementBasis;
import no.rodtrad.statement.model.form.StatementRef;
import no.rodtrad.statement.model.form.StatementScope;
import no.rodtrad.statement.model.note.CaseNote;
import no.rodtrad.statement.model.note.NoteKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The adjustment cases of the municipality that the caller works in, and what each changes. */
@Service
class AdjustmentCases implements FigureSource {

    private final BudgetOverview overview;
    private final BudgetService budget;
    private final StatementService statements;
    private final NoteService notes;
    private final RuleService rules;
    private final ChangeLog changes;
    private final TransactionTemplate reading;
    private final Snapshots<Known> snapshots;

    AdjustmentCases(
            BudgetOverview overview,
            BudgetService budget,
            StatementService statements,
            NoteService notes,
            RuleService rules,
            ChangeLog changes,
            Municipalities municipalities,
            PlatformTransactionManager transactions) {
        this.overview = overview;
        this.budget = budget;
        this.statements = statements;
        this.notes = notes;
        this.rules = rules;
        this.changes = changes;
        this.snapshots = new Snapshots<>(municipalities);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** What was known on a day; the rest is added when somebody asks, and is the same whoever asks. */
    private record Known(
            List<AdjustmentCase> cases,
            Map<FiscalYear, Map<AdjustmentHead, List<AccountSum>>> sums,
            Map<String, CaseStatements> made,
            Map<String, CaseNote> notes) {}

    /** Every case, the oldest year first. */
    List<AdjustmentCase> cases(AsOf asOf) {
        return known(asOf).cases();
    }

    Optional<AdjustmentCase> find(String key, AsOf asOf) {
        return cases(asOf).stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** What a case changes in every statement of its years. */
    CaseStatements statements(AdjustmentCase of, AsOf asOf) {
        return kept(known(asOf).made(), of.key(), () -> read(() -> make(of, asOf)));
    }

    /** What a case moves in all, and what it does to the reserve and the rules. */
    CaseNote note(AdjustmentCase of, AsOf asOf) {
        return kept(known(asOf).notes(), of.key(), () -> read(() -> makeNote(of, asOf)));
    }

    private static <T> T kept(Map<String, T> all, String key, Supplier<T> maker) {
        var found = all.get(key);
        if (found != null) return found;
        var made = maker.get();
        all.putIfAbsent(key, made);
        return made;
    }

    private CaseStatements make(AdjustmentCase of, AsOf asOf) {
        var years = new LinkedHashMap<FiscalYear, CaseYear>();
        var bases = new LinkedHashMap<FiscalYear, StatementBasis>();
        for (var head : of.adjustments()) {
            if (years.containsKey(head.year())) continue;
            var basis = statements.basis(head.year(), asOf);
            bases.put(head.year(), basis);
            years.put(head.year(), CaseYear.of(of, head.year(), sums(head.year(), basis, asOf)));
        }
        return new CaseStatements(of, years, bases, statements.forms());
    }

    private Map<AdjustmentHead, List<AccountSum>> sums(FiscalYear year, StatementBasis basis, AsOf asOf) {
        var known = known(asOf).sums();
        var found = known.get(year);
        if (found != null) return found;
        var entities = basis.entities().stream().map(AccountingEntity::code).collect(Collectors.toSet());
        var read = overview.adjustmentSums(year, entities, asOf);
        known.putIfAbsent(year, read);
        return read;
    }

    private CaseNote makeNote(AdjustmentCase of, AsOf asOf) {
        var changed = statements(of, asOf).year(of.year()).orElseThrow();
        return new CaseNote(
                of, changed, rules.book(asOf), notes.figure(EconomicPlans.reserveOpening(of.year()), asOf), asOf);
    }

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        var key = NoteKey.of(ref).filter(each -> each.register().equals(CaseNote.REGISTER));
        if (key.isPresent()) {
            return cases(asOf).stream()
                    .filter(each -> CaseNote.names(each, key.get()))
                    .flatMap(each ->
                            Optional.ofNullable(note(each, asOf).figures().get(ref)).stream())
                    .findFirst();
        }
        var parsed = StatementRef.parse(ref);
        var scope = parsed.flatMap(each -> StatementScope.caseOf(each.scope()));
        if (scope.isEmpty()) return Optional.empty();
        return find(scope.get().getValue(), asOf)
                .flatMap(of -> statements(of, asOf)
                        .figures(
                                parsed.get().form(),
                                parsed.get().year(),
                                scope.get().getKey()))
                .flatMap(figures -> figures.figure(parsed.get()));
    }

    private Known known(AsOf asOf) {
        return read(() -> snapshots.get(asOf, changes.dataVersion(), () -> {
            var heads = new ArrayList<AdjustmentHead>();
            for (var year : overview.years(asOf)) heads.addAll(budget.adjustments(year, asOf));
            return new Known(
                    AdjustmentCase.of(heads),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>());
        }));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
