package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.document.MoneyChapter;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Block.Column;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Block.Row;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.BalanceProof;
import no.rodtrad.statement.model.form.BalanceProofs;
import no.rodtrad.statement.model.form.CheckRule;
import no.rodtrad.statement.model.form.CrossCheck;
import no.rodtrad.statement.model.form.CrossChecks;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementScope;
import org.springframework.stereotype.Component;

/**
 * Whether the statements agree with each other, and whether the balance proves the flow: each comparison with both
 * amounts. The names of the figures are {@code COLUMN.YEAR.check-RULE.SCOPE.PART} and {@code
 * accounts.YEAR.proof-PROOF.SCOPE.PART}.
 */
@Component
class StatementChecks implements MoneyChapter, FigureSource {

    private static final List<StatementColumn> COLUMNS = List.of(StatementColumn.ACCOUNTS, StatementColumn.REVISED);

    private final StatementService statements;
    private final CrossChecks checks;
    private final BalanceProofs proofs = FormLibrary.proofs();

    StatementChecks(StatementService statements) {
        this.statements = statements;
        this.checks = FormLibrary.crossChecks(statements.forms());
    }

    @Override
    public String slug() {
        return "kontroller";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Phrase title() {
        return Phrase.of("statement.checks.title");
    }

    @Override
    public Phrase summary() {
        return Phrase.of("statement.checks.summary");
    }

    @Override
    public List<Block> blocks(FiscalYear year, AsOf asOf) {
        var blocks = new ArrayList<Block>();
        int broken = 0;
        for (var scope : statements.scopes(year, asOf)) {
            if (scope.entities().size() > 1) continue;
            var of = new Of(year, scope, asOf);
            var tables = new ArrayList<Block>();
            for (var column : COLUMNS) of.table(column).ifPresent(tables::add);
            of.proofTable().ifPresent(tables::add);
            broken += of.broken();
            if (tables.isEmpty()) continue;
            blocks.add(new Block.Heading(
                    "enhet-" + scope.code(), StatementFigures.scopeName(scope, statements.basis(year, asOf))));
            blocks.addAll(tables);
        }
        if (blocks.isEmpty()) return blocks;
        blocks.addFirst(new Block.Lead(
                broken == 0
                        ? Phrase.of("statement.checks.lead.holds", year.toString())
                        : Phrase.of("statement.checks.lead.broken", year.toString(), broken)));
        return blocks;
    }

    /** How many comparisons of an entity are broken, and what no line takes; empty when nothing could be compared. */
    OptionalInt broken(FiscalYear year, EntityCode entity, AsOf asOf) {
        var scope = statements.scopes(year, asOf).stream()
                .filter(each -> each.code().equals(entity.value()))
                .findFirst();
        if (scope.isEmpty()) return OptionalInt.empty();
        var of = new Of(year, scope.get(), asOf);
        return of.any() ? OptionalInt.of(of.broken()) : OptionalInt.empty();
    }

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        if (!ref.kind().equals(Ref.FIGURE)) return Optional.empty();
        var parts = ref.id().split("\\.", 5);
        if (parts.length < 5 || !parts[2].startsWith("check-") && !parts[2].startsWith("proof-")) {
            return Optional.empty();
        }
        if (!parts[1].matches("[12]\\d{3}") || !FiscalYear.isValid(Integer.parseInt(parts[1]))) return Optional.empty();
        var year = new FiscalYear(Integer.parseInt(parts[1]));
        return statements.scopes(year, asOf).stream()
                .filter(scope -> scope.code().equals(parts[3]) && !scope.eliminated())
                .findFirst()
                .flatMap(scope ->
                        Optional.ofNullable(new Of(year, scope, asOf).figures().get(ref)));
    }

    /** The comparisons of one entity. */
    private final class Of {

        private final FiscalYear year;
        private final StatementScope scope;
        private final AsOf asOf;
        private final List<CrossCheck> answers;
        private final List<BalanceProof> proved;
        private final Map<Ref, Figure> figures = new LinkedHashMap<>();
        private final Origin origin;

        Of(FiscalYear year, StatementScope scope, AsOf asOf) {
            this.year = year;
            this.scope = scope;
            this.asOf = asOf;
            var basis = statements.basis(year, asOf);
            var sums = basis.of(scope);
            this.answers = checks.run(year.value(), sums, basis.choices().overrides());
            var accounts = sums.getOrDefault(StatementColumn.ACCOUNTS, List.of());
            this.origin = accounts.stream().map(sum -> sum.origin()).reduce(Origin.PUBLISHED, Origin::or);
            this.proved = basis.withBalance().containsAll(scope.entities())
                    ? proofs.prove(year.value(), scope.select(basis.opening()), accounts)
                    : List.of();
        }

        /** The balance without an opening is no balance, and what is compared with it is no comparison. */
        private boolean applies(CrossCheck check) {
            boolean ofBalance = check.rule().left().form().equals("5-8")
                    || check.rule().id().equals("memorandum");
            return !ofBalance || !proved.isEmpty() && check.column() == StatementColumn.ACCOUNTS;
        }

        boolean any() {
            return !proved.isEmpty()
                    || answers.stream().anyMatch(each -> COLUMNS.contains(each.column()) && applies(each));
        }

        int broken() {
            return (int) (answers.stream()
                            .filter(each -> COLUMNS.contains(each.column()) && applies(each))
                            .filter(each -> each.state() == CrossCheck.State.BROKEN)
                            .count()
                    + proved.stream().filter(each -> !each.holds()).count());
        }

        Map<Ref, Figure> figures() {
            for (var column : StatementColumn.values()) table(column);
            proofTable();
            return figures;
        }

        Optional<FigureTable> table(StatementColumn column) {
            var rows = new ArrayList<Row>();
            for (var check : answers) if (check.column() == column && applies(check)) rows.add(row(check));
            if (rows.isEmpty()) return Optional.empty();
            return Optional.of(new FigureTable(
                    "kontroller-" + scope.code() + "-" + column.code(),
                    Phrase.of(
                            "statement.checks.caption",
                            Phrase.of("statement.form.column." + column.code(), year.toString()),
                            name()),
                    Phrase.of("statement.form.unit"),
                    Phrase.of("statement.checks.row"),
                    List.of(
                            column("left", true),
                            column("right", true),
                            column("difference", false),
                            column("explained", true)),
                    rows,
                    List.of()));
        }

        private static Column column(String part, boolean secondary) {
            return new Column(part, Phrase.of("statement.checks." + part), secondary, NumberStyle.THOUSANDS);
        }

        private Row row(CrossCheck check) {
            var rule = check.rule();
            var what = Phrase.of("statement.form.words", StatementTables.words(rule.label()));
            var left = side(check, "left", rule.left(), check.left(), what);
            var right = side(check, "right", rule.right(), check.right(), what);
            var difference = put(new Figure(
                    ref(check, "difference"),
                    Phrase.of("statement.checks.figure.difference", what),
                    FigureValue.of(check.difference()),
                    new Derivation.Difference(left.asTerm(), right.asTerm()),
                    provenance()));
            var explained = entries(check, "explained", check.explained(), what);
            boolean reconciled = check.state() == CrossCheck.State.RECONCILED;
            return new Row(
                    rule.id(),
                    reconciled ? Phrase.of("statement.checks.reconciled", what) : what,
                    Optional.empty(),
                    check.state() == CrossCheck.State.BROKEN ? RowKind.BREAKS : RowKind.HOLDS,
                    List.of(shown(left), shown(right), shown(difference), shown(explained)));
        }

        /** The lines that a side is made of, with the signs of the form. */
        private Figure side(CrossCheck check, String part, CheckRule.Side side, Money amount, Phrase what) {
            if (side.form().isEmpty()) return entries(check, part, amount, what);
            var terms = new ArrayList<Derivation.SignedTerm>();
            var of = statements.figures(side.form(), year, scope.code(), asOf);
            for (var term : side.lines()) {
                of.flatMap(found -> found.line(term.line()).map(line -> found.figure(line, check.column())))
                        .ifPresent(figure -> terms.add(new Derivation.SignedTerm(term.sign(), figure.asTerm())));
            }
            return put(new Figure(
                    ref(check, part),
                    Phrase.of("statement.checks.figure." + part, what),
                    FigureValue.of(amount),
                    new Derivation.SignedSum(terms, Optional.empty()),
                    provenance()));
        }

        private Figure entries(CrossCheck check, String part, Money amount, Phrase what) {
            return put(new Figure(
                    ref(check, part),
                    Phrase.of("statement.checks.figure." + part, what),
                    FigureValue.of(amount),
                    new Derivation.Entries(
                            Phrase.of("statement.checks.entries", year.toString()), 0, List.of(), Optional.empty()),
                    provenance()));
        }

        private Ref ref(CrossCheck check, String part) {
            return Ref.figure(check.column().code() + "." + year + ".check-"
                    + check.rule().id() + "." + scope.code() + "." + part);
        }

        /** Tables of several entities stand on one page. */
        private Phrase name() {
            return StatementFigures.scopeName(scope, statements.basis(year, asOf));
        }

        Optional<FigureTable> proofTable() {
            if (proved.isEmpty()) return Optional.empty();
            var rows = new ArrayList<Row>();
            for (var proof : proved) rows.add(row(proof));
            return Optional.of(new FigureTable(
                    "bevis-" + scope.code(),
                    Phrase.of("statement.proofs.caption", year.toString(), name()),
                    Phrase.of("statement.form.unit"),
                    Phrase.of("statement.checks.row"),
                    List.of(
                            new Column("opening", Phrase.of("statement.proofs.opening"), true, NumberStyle.THOUSANDS),
                            new Column("balance", Phrase.of("statement.proofs.balance"), false, NumberStyle.THOUSANDS),
                            new Column(
                                    "accounts", Phrase.of("statement.proofs.accounts"), false, NumberStyle.THOUSANDS),
                            new Column(
                                    "difference",
                                    Phrase.of("statement.checks.difference"),
                                    false,
                                    NumberStyle.THOUSANDS),
                            new Column("closing", Phrase.of("statement.proofs.closing"), true, NumberStyle.THOUSANDS)),
                    rows,
                    List.of()));
        }

        private Row row(BalanceProof proof) {
            var what = Phrase.of("statement.proofs.name." + proof.id());
            var opening = stated(proof, "opening", proof.opening(), what);
            var balance = sum(proof, "balance", proof.balance(), what);
            var accounts = sum(proof, "accounts", proof.accounts(), what);
            var difference = put(new Figure(
                    ref(proof, "difference"),
                    Phrase.of("statement.checks.figure.difference", what),
                    FigureValue.of(proof.difference()),
                    new Derivation.Difference(balance.asTerm(), accounts.asTerm()),
                    provenance()));
            var closing = put(new Figure(
                    ref(proof, "closing"),
                    Phrase.of("statement.proofs.figure.closing", what),
                    FigureValue.of(proof.closing()),
                    new Derivation.Sum(List.of(opening.asTerm(), balance.asTerm())),
                    provenance()));
            return new Row(
                    proof.id(),
                    what,
                    Optional.empty(),
                    proof.holds() ? RowKind.HOLDS : RowKind.BREAKS,
                    List.of(shown(opening), shown(balance), shown(accounts), shown(difference), shown(closing)));
        }

        private Figure sum(BalanceProof proof, String part, List<BalanceProof.Row> rows, Phrase what) {
            var terms = rows.stream()
                    .map(row -> stated(
                                    proof,
                                    part + "-" + row.rule().id(),
                                    row.amount(),
                                    Phrase.of(
                                            "statement.form.words",
                                            StatementTables.words(row.rule().label())))
                            .asTerm())
                    .toList();
            return put(new Figure(
                    ref(proof, part),
                    Phrase.of("statement.proofs.figure." + part, what),
                    FigureValue.of(Money.sum(
                            rows.stream().map(BalanceProof.Row::amount).toList())),
                    new Derivation.Sum(terms),
                    provenance()));
        }

        private Figure stated(BalanceProof proof, String part, Money amount, Phrase what) {
            return put(new Figure(
                    ref(proof, part),
                    part.equals("opening") ? Phrase.of("statement.proofs.figure.opening", what) : what,
                    FigureValue.of(amount),
                    new Derivation.Entries(
                            Phrase.of("statement.checks.entries", year.toString()), 0, List.of(), Optional.empty()),
                    provenance()));
        }

        private Ref ref(BalanceProof proof, String part) {
            return Ref.figure("accounts." + year + ".proof-" + proof.id() + "." + scope.code() + "." + part);
        }

        private Figure put(Figure figure) {
            figures.put(figure.ref(), figure);
            return figure;
        }

        private Provenance provenance() {
            return Provenance.of(origin, asOf);
        }

        private static ShownFigure shown(Figure figure) {
            return new ShownFigure(figure, NumberStyle.THOUSANDS);
        }
    }
}
