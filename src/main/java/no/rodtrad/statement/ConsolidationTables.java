package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Block.Column;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Block.Row;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.document.model.Chapter.Note;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statement.model.form.Consolidation;
import no.rodtrad.statement.model.form.Consolidation.Dealing;
import no.rodtrad.statement.model.form.Consolidation.Eliminated;
import no.rodtrad.statement.model.form.Consolidation.Remainder;
import no.rodtrad.statement.model.form.DealingFigures;
import no.rodtrad.statement.model.form.DealingFigures.Side;
import no.rodtrad.statement.model.form.EliminationPair;
import no.rodtrad.statement.model.form.StatementBasis;
import no.rodtrad.statement.model.form.StatementBreak;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import org.springframework.stereotype.Component;

/**
 * What stands below the form of the consolidated accounts: what was taken out between whom, what differs, and what
 * stays open between operation and investment.
 */
@Component
class ConsolidationTables implements FigureSource {

    private static final NumberStyle STYLE = NumberStyle.THOUSANDS;

    private final StatementService statements;

    ConsolidationTables(StatementService statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        if (!ref.kind().equals(Ref.FIGURE)) return Optional.empty();
        var parts = ref.id().split("\\.", 4);
        if (parts.length < 4 || !parts[2].equals("dealing") || !parts[1].matches("[12]\\d{3}")) return Optional.empty();
        if (!FiscalYear.isValid(Integer.parseInt(parts[1]))) return Optional.empty();
        var year = new FiscalYear(Integer.parseInt(parts[1]));
        for (var column : List.of(StatementColumn.ACCOUNTS, StatementColumn.LAST_YEAR)) {
            var consolidation = statements.consolidations(year, asOf).get(column);
            if (!column.code().equals(parts[0]) || consolidation == null) continue;
            var figures = new DealingFigures(statements.basis(year, asOf), column).all(consolidation);
            return Optional.ofNullable(figures.get(ref));
        }
        return Optional.empty();
    }

    /** The other side is as a rule the first with the other sign, so it is the one that gives way on a phone. */
    private static Column column(String key) {
        return new Column(key, Phrase.of("statement.dealing.column." + key), key.equals("second"), STYLE);
    }

    /** What entities did with each other in the classes of the form. */
    List<Block> blocks(StatementFigures of) {
        return of(of).blocks();
    }

    /** What is wrong between them: each difference with both amounts. */
    List<Note> notes(StatementFigures of) {
        return of(of).notes();
    }

    /** What entities did with each other in the year, whatever the form. */
    List<Block> blocks(FiscalYear year, AsOf asOf) {
        return new Of(statements.basis(year, asOf), Set.of(AccountClass.values())).blocks();
    }

    /** All that is wrong between them. */
    List<Note> notes(FiscalYear year, AsOf asOf) {
        return new Of(statements.basis(year, asOf), Set.of(AccountClass.values())).notes();
    }

    private Of of(StatementFigures of) {
        return new Of(of.basis(), of.statement().form().accountClasses());
    }

    /** Whether a result that was not carried forward is only what stays open between operation and investment. */
    boolean explains(StatementBreak broken, StatementFigures of) {
        var consolidation =
                statements.consolidations(of.basis().year(), of.asOf()).get(broken.column());
        return broken.kind() == StatementBreak.Kind.CARRIED_FORWARD
                && consolidation != null
                && broken.difference().abs().equals(consolidation.open().abs());
    }

    /** The consolidation of a year, as far as it concerns some classes. */
    private final class Of {

        private final StatementBasis basis;
        private final Set<AccountClass> classes;
        private final DealingFigures figures;
        private final Consolidation consolidation;

        Of(StatementBasis basis, Set<AccountClass> classes) {
            this.basis = basis;
            this.classes = classes;
            this.figures = new DealingFigures(basis, StatementColumn.ACCOUNTS);
            var taken = statements.consolidations(basis.year(), basis.asOf());
            this.consolidation = Optional.ofNullable(taken.get(StatementColumn.ACCOUNTS))
                    .orElseGet(() -> new Consolidation(List.of(), List.of(), List.of(), List.of(), List.of()));
        }

        List<Block> blocks() {
            var blocks = new ArrayList<Block>();
            var rows = new ArrayList<Row>();
            for (var dealing : consolidation.dealings()) if (concerns(dealing)) rows.add(row(dealing));
            if (!rows.isEmpty()) {
                blocks.add(new Block.Heading("mellom-enhetene", Phrase.of("statement.dealing.heading")));
                blocks.add(new Block.Paragraph(Phrase.of("statement.dealing.text")));
                blocks.add(table(
                        "mellom-enhetene",
                        Phrase.of("statement.dealing.caption", year()),
                        List.of("first", "second", "difference"),
                        rows,
                        reasons(rows)));
            }
            unknown().ifPresent(blocks::add);
            blocks.addAll(open());
            return blocks;
        }

        private boolean concerns(Dealing dealing) {
            return switch (dealing) {
                case Eliminated taken -> taken.sums().stream().anyMatch(sum -> classes.contains(sum.accountClass()));
                case Remainder left ->
                    left.pair().kind() == EliminationPair.Kind.CAPITAL
                            ? !classes.equals(Set.of(AccountClass.BALANCE_SHEET))
                            : classes.contains(left.accountClass());
            };
        }

        private Row row(Dealing dealing) {
            return new Row(
                    dealing.code(),
                    figures.label(dealing.pair(), dealing.parties()),
                    Optional.empty(),
                    RowKind.LINE,
                    List.of(
                            shown(figures.side(dealing, Side.FIRST)),
                            shown(figures.side(dealing, Side.SECOND)),
                            shown(figures.difference(dealing))));
        }

        /** How we know whom the entries of these pairs were with. */
        private List<Phrase> reasons(List<Row> rows) {
            return basis.counterparts(StatementColumn.ACCOUNTS).stream()
                    .filter(rule -> rows.stream().anyMatch(row -> row.key().startsWith(rule.pair())))
                    .map(rule -> Phrase.of("statement.dealing.reason", label(rule.pair()), rule.reason()))
                    .distinct()
                    .toList();
        }

        private Object label(String pair) {
            return consolidation.dealings().stream()
                    .map(Dealing::pair)
                    .filter(each -> each.id().equals(pair))
                    .findFirst()
                    .<Object>map(each -> StatementTables.words(each.label()))
                    .orElse(pair);
        }

        private Optional<Block> unknown() {
            var rows = new ArrayList<Row>();
            for (int i = 0; i < consolidation.unknown().size(); i++) {
                var sum = consolidation.unknown().get(i);
                if (!classes.contains(sum.accountClass())) continue;
                rows.add(new Row(
                        sum.entity().value() + "-" + sum.account() + "-" + i,
                        figures.unknownLabel(sum),
                        Optional.empty(),
                        RowKind.LINE,
                        List.of(shown(figures.unknown(sum, i)))));
            }
            if (rows.isEmpty()) return Optional.empty();
            return Optional.of(table(
                    "ukjent-motpart",
                    Phrase.of("statement.dealing.unknown-caption", year()),
                    List.of("amount"),
                    rows,
                    List.of()));
        }

        private List<Block> open() {
            if (consolidation.crossings().isEmpty() || classes.equals(Set.of(AccountClass.BALANCE_SHEET)))
                return List.of();
            var rows = new ArrayList<Row>();
            for (var crossing : consolidation.crossings()) {
                rows.add(new Row(
                        crossing.pair().id() + "." + crossing.parties().code(),
                        figures.label(crossing.pair(), crossing.parties()),
                        Optional.empty(),
                        RowKind.LINE,
                        List.of(
                                shown(figures.crossing(crossing, AccountClass.OPERATION)),
                                shown(figures.crossing(crossing, AccountClass.INVESTMENT)))));
            }
            var operation = figures.open(consolidation, AccountClass.OPERATION);
            rows.add(new Row(
                    "open",
                    Phrase.of("statement.dealing.open-row"),
                    Optional.empty(),
                    RowKind.SUM,
                    List.of(shown(operation), shown(figures.open(consolidation, AccountClass.INVESTMENT)))));
            return List.of(
                    new Block.Heading("apent", Phrase.of("statement.dealing.open-heading")),
                    new Block.Paragraph(Phrase.of(
                            "statement.dealing.open-text", new ShownFigure(operation, NumberStyle.MILLIONS_IN_WORDS))),
                    table(
                            "apent",
                            Phrase.of("statement.dealing.open-caption", year()),
                            List.of("operation", "investment"),
                            rows,
                            List.of()));
        }

        private FigureTable table(
                String name, Phrase caption, List<String> columns, List<Row> rows, List<Phrase> footnotes) {
            return new FigureTable(
                    name,
                    caption,
                    Phrase.of("statement.form.unit"),
                    Phrase.of("statement.dealing.row-heading"),
                    columns.stream().map(ConsolidationTables::column).toList(),
                    rows,
                    footnotes);
        }

        private static ShownFigure shown(Figure figure) {
            return new ShownFigure(figure, STYLE);
        }

        private String year() {
            return basis.year().toString();
        }

        List<Note> notes() {
            var notes = new ArrayList<Note>();
            for (var left : consolidation.remainders()) {
                if (!concerns(left)) continue;
                notes.add(new Note(
                        Phrase.of("statement.dealing.differs.heading"),
                        Phrase.of(
                                "statement.dealing.differs",
                                StatementTables.words(left.pair().label()),
                                figures.names(left.parties().entities()),
                                exact(figures.side(left, Side.FIRST)),
                                figures.names(left.parties().counterparts()),
                                exact(figures.side(left, Side.SECOND)),
                                exact(figures.difference(left))),
                        true));
            }
            boolean unknown = consolidation.unknown().stream().anyMatch(sum -> classes.contains(sum.accountClass()));
            if (unknown) {
                notes.add(new Note(
                        Phrase.of("statement.dealing.unknown.heading"),
                        Phrase.of("statement.dealing.unknown.text"),
                        true));
            }
            return notes;
        }

        private static ShownFigure exact(Figure figure) {
            return new ShownFigure(figure, NumberStyle.EXACT);
        }
    }
}
