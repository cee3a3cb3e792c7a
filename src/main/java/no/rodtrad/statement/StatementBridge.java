package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.document.model.Block.Column;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Block.Row;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Derivation.SignedTerm;
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
import no.rodtrad.statement.model.form.AppropriationBridge;
import no.rodtrad.statement.model.form.BridgeStep;
import no.rodtrad.statement.model.form.FrameRule;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementScope;
import org.springframework.stereotype.Component;

/**
 * The bridge of § 5-4 second part: what the council gave each area, what of it the law counts elsewhere, and the
 * appropriation. The names of the figures are {@code COLUMN.YEAR.bridge.SCOPE.AREA.PART}.
 */
@Component
class StatementBridge implements FigureSource {

    private static final String ALL = "all";

    private final StatementService statements;
    private final List<BridgeStep> steps;

    StatementBridge(StatementService statements) {
        this.statements = statements;
        this.steps = FormLibrary.bridge(statements.forms());
    }

    /** The bridge as a table; empty when the column is not there. */
    Optional<FigureTable> table(FiscalYear year, String scope, StatementColumn column, AsOf asOf) {
        return of(year, scope, column, asOf).map(Of::table);
    }

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        if (!ref.kind().equals(Ref.FIGURE)) return Optional.empty();
        var parts = ref.id().split("\\.", 5);
        if (parts.length < 5 || !parts[2].equals("bridge") || !parts[1].matches("[12]\\d{3}")) return Optional.empty();
        for (var column : StatementColumn.values()) {
            if (!column.code().equals(parts[0]) || !FiscalYear.isValid(Integer.parseInt(parts[1]))) continue;
            return of(new FiscalYear(Integer.parseInt(parts[1])), parts[3], column, asOf)
                    .flatMap(bridge -> {
                        bridge.table();
                        return Optional.ofNullable(bridge.figures.get(ref));
                    });
        }
        return Optional.empty();
    }

    private Optional<Of> of(FiscalYear year, String code, StatementColumn column, AsOf asOf) {
        if (statements.forms().find("5-4-1", year.value()).isEmpty()) return Optional.empty();
        return statements.scopes(year, asOf).stream()
                .filter(scope -> scope.code().equals(code) && !scope.eliminated())
                .filter(scope -> statements.basis(year, asOf).of(scope).containsKey(column))
                .findFirst()
                .map(scope -> new Of(year, scope, column, asOf));
    }

    /** The bridge of one entity and column. */
    private final class Of {

        private final FiscalYear year;
        private final StatementScope scope;
        private final StatementColumn column;
        private final AsOf asOf;
        private final AppropriationBridge bridge;
        private final List<FrameRule> frames;
        private final Origin origin;
        private final Map<Ref, Figure> figures = new LinkedHashMap<>();

        Of(FiscalYear year, StatementScope scope, StatementColumn column, AsOf asOf) {
            this.year = year;
            this.scope = scope;
            this.column = column;
            this.asOf = asOf;
            var basis = statements.basis(year, asOf);
            var sums = basis.of(scope).getOrDefault(column, List.of());
            this.frames = basis.choices().frames().stream()
                    .filter(rule -> rule.years().contains(year.value()))
                    .toList();
            this.origin = sums.stream().map(sum -> sum.origin()).reduce(Origin.PUBLISHED, Origin::or);
            this.bridge = AppropriationBridge.of(
                    statements.forms(),
                    steps,
                    year.value(),
                    sums,
                    basis.choices().overrides(),
                    frames);
        }

        FigureTable table() {
            var total = bridge.total();
            // Steps that no frame holds anything of would be columns of zeros.
            var shown = bridge.steps().stream()
                    .filter(step -> bridge.rows().stream()
                            .anyMatch(row -> !row.within()
                                    .getOrDefault(step.id(), Money.ZERO)
                                    .isZero()))
                    .toList();
            var columns = new ArrayList<Column>();
            columns.add(new Column("frame", Phrase.of("statement.frame"), false, NumberStyle.THOUSANDS));
            for (var step : shown) {
                columns.add(new Column(step.id(), words(step), true, NumberStyle.THOUSANDS));
            }
            columns.add(
                    new Column("appropriation", Phrase.of("statement.appropriation"), false, NumberStyle.THOUSANDS));
            var rows = new ArrayList<Row>();
            for (var row : bridge.rows()) rows.add(row(row.area(), name(row.area()), row, shown, RowKind.LINE));
            rows.add(row(ALL, Phrase.of("statement.bridge.sum"), total, shown, RowKind.SUM));
            return new FigureTable(
                    "bro-" + column.code(),
                    Phrase.of(
                            "statement.bridge.caption",
                            Phrase.of("statement.form.column." + column.code(), year.toString())),
                    Phrase.of("statement.form.unit"),
                    Phrase.of("statement.bridge.row"),
                    columns,
                    rows,
                    frames.stream().map(this::footnote).toList());
        }

        /** What the frames leave out, and why. */
        private Phrase footnote(FrameRule rule) {
            var outside = bridge.steps().stream()
                    .filter(step -> rule.outside().contains(step.id()))
                    .toList();
            var names = outside.stream()
                    .map(Of::words)
                    .reduce((one, other) -> Phrase.of("statement.bridge.and", one, other));
            return Phrase.of("statement.bridge.own-frame", names.isEmpty() ? "–" : names.get(), rule.reason());
        }

        private Row row(String area, Phrase name, AppropriationBridge.Row row, List<BridgeStep> shown, RowKind kind) {
            var terms = new ArrayList<SignedTerm>();
            var between = new ArrayList<Figure>();
            for (var step : shown) {
                var figure =
                        put(area, step.id(), words(step), name, row.within().getOrDefault(step.id(), Money.ZERO));
                between.add(figure);
                terms.add(new SignedTerm(-1, figure.asTerm()));
            }
            if (!row.unplaced().isZero()) {
                var unplaced = put(area, "unplaced", Phrase.of("statement.form.unplaced"), name, row.unplaced());
                terms.add(new SignedTerm(-1, unplaced.asTerm()));
            }
            var frame = put(area, "frame", Phrase.of("statement.frame"), name, row.frame());
            terms.addFirst(new SignedTerm(1, frame.asTerm()));
            var appropriation = put(new Figure(
                    ref(area, "appropriation"),
                    label(Phrase.of("statement.appropriation"), name),
                    FigureValue.of(row.appropriation()),
                    new Derivation.SignedSum(terms, Optional.empty()),
                    Provenance.of(origin, asOf)));
            var cells = new ArrayList<ShownFigure>();
            cells.add(new ShownFigure(frame, NumberStyle.THOUSANDS));
            for (var figure : between) cells.add(new ShownFigure(figure, NumberStyle.THOUSANDS));
            cells.add(new ShownFigure(appropriation, NumberStyle.THOUSANDS));
            return new Row(area, name, Optional.empty(), kind, cells);
        }

        private Figure put(String area, String part, Phrase what, Phrase name, Money amount) {
            return put(new Figure(
                    ref(area, part),
                    label(what, name),
                    FigureValue.of(amount),
                    new Derivation.Entries(
                            Phrase.of("statement.bridge.entries", what, name, year.toString()),
                            0,
                            List.of(),
                            Optional.empty()),
                    Provenance.of(origin, asOf)));
        }

        private Figure put(Figure figure) {
            figures.put(figure.ref(), figure);
            return figure;
        }

        private Ref ref(String area, String part) {
            return Ref.figure(column.code() + "." + year + ".bridge." + scope.code() + "." + area + "." + part);
        }

        private Phrase label(Phrase what, Phrase name) {
            return Phrase.of("statement.bridge.figure", what, name, year.toString());
        }

        private Phrase name(String code) {
            return statements.basis(year, asOf).areas().stream()
                    .filter(area -> area.code().value().equals(code))
                    .findFirst()
                    .map(area -> Phrase.of("statement.form.area", code, area.name()))
                    .orElse(Phrase.of("statement.form.no-part"));
        }

        private static Phrase words(BridgeStep step) {
            return Phrase.of("statement.form.words", StatementTables.words(step.label()));
        }
    }
}
