package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;

/**
 * A statement as figures: every amount can be asked where it comes from, down to the entries. The name of a figure is
 * {@code COLUMN.YEAR.fFORM.SCOPE.LINE}, and below it {@code .art-510} or {@code .chapter-451}, and {@code
 * .function-870}.
 */
public final class StatementFigures {

    /** In the place of a line: what no line takes. */
    public static final String UNPLACED = "unplaced";

    private final Statement statement;
    private final StatementScope scope;
    private final StatementBasis basis;
    private final StatementFigureMaker maker;
    private final Optional<ConsolidatedLines> consolidated;
    private final List<OwnPlacing> ownPlacings;
    private final Map<String, StatementLine> lines = new ConcurrentHashMap<>();

    /** The statement of one entity, or of several that are added. */
    public StatementFigures(Statement statement, StatementScope scope, StatementBasis basis, StatementForms forms) {
        this(statement, scope, basis, forms, Map.of(), List.of());
    }

    /**
     * The consolidated statement.
     *
     * @param taken what was taken out in each column; empty where nothing is consolidated
     * @param entities the statements of each entity
     */
    public StatementFigures(
            Statement statement,
            StatementScope scope,
            StatementBasis basis,
            StatementForms forms,
            Map<StatementColumn, Consolidation> taken,
            List<StatementFigures> entities) {
        this.statement = statement;
        this.scope = scope;
        this.basis = basis;
        for (var line : statement.lines()) {
            lines.put(line.code(), line);
            for (var part : line.parts()) lines.put(part.code(), part);
        }
        this.consolidated =
                taken.isEmpty() ? Optional.empty() : Optional.of(new ConsolidatedLines(this, forms, taken, entities));
        this.ownPlacings = OwnPlacing.in(this, forms);
        this.maker = new StatementFigureMaker(this, forms);
    }

    public Statement statement() {
        return statement;
    }

    public StatementScope scope() {
        return scope;
    }

    public StatementBasis basis() {
        return basis;
    }

    public AsOf asOf() {
        return basis.asOf();
    }

    public Optional<StatementLine> line(String code) {
        return Optional.ofNullable(lines.get(code));
    }

    /** The figure of a line in a column that the statement has. */
    public Figure figure(StatementLine line, StatementColumn column) {
        return maker.figure(line, column);
    }

    /** The words of a line, or the name of the area or project of a row. */
    public Phrase words(StatementLine line) {
        return maker.words(line);
    }

    /** What no line takes, as posted. */
    public Figure unplaced(StatementColumn column) {
        return maker.unplaced(column);
    }

    /** In place of a row that the statement does not have: nothing was budgeted or posted there. */
    public Figure nothing(String code, Phrase words, StatementColumn column) {
        return maker.nothing(code, words, column);
    }

    /** The figure of that name; empty when the statement has none. */
    public Optional<Figure> figure(StatementRef ref) {
        if (!statement.columns().contains(ref.column())) return Optional.empty();
        if (ref.line().equals(UNPLACED)) return maker.unplaced(ref);
        return line(ref.line()).flatMap(line -> maker.part(line, ref));
    }

    Optional<ConsolidatedLines> consolidated() {
        return consolidated;
    }

    Ref ref(StatementColumn column, String below) {
        return Ref.figure(
                column.code() + "." + basis.year() + ".f" + statement.form().id() + "." + scope.code() + "." + below);
    }

    /** What the municipality has placed elsewhere than the form says, and that shows here. */
    public List<OwnPlacing> ownPlacings() {
        return ownPlacings;
    }

    /** Whose accounts it shows, in words. */
    public Phrase scopeName() {
        return scopeName(scope, basis);
    }

    /** Whose accounts a scope is, in words. */
    public static Phrase scopeName(StatementScope scope, StatementBasis basis) {
        var ofCase = StatementScope.caseOf(scope.code());
        if (ofCase.isPresent()) {
            var entity = StatementScope.of(ofCase.get().getKey());
            return Phrase.of(
                    "statement.scope.case",
                    scopeName(entity, basis),
                    ofCase.get().getValue());
        }
        return basis.entities().stream()
                .filter(entity -> entity.code().value().equals(scope.code()))
                .findFirst()
                .map(entity -> Phrase.of("statement.scope.entity", entity.name()))
                .orElseGet(() -> Phrase.of("statement.scope." + scope.code()));
    }
}
