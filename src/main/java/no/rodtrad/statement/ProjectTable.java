package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block.Column;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Block.Row;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.investment.InvestmentService;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.investment.model.InvestmentStatus;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.project.ProjectFigures;
import no.rodtrad.statement.model.project.ProjectLine;

/** Tables of projects, with footnotes where the print differs. */
final class ProjectTable {

    private static final NumberStyle PERCENT =
            new NumberStyle(NumberStyle.THOUSANDS.scale(), 1, NumberStyle.Sign.ALWAYS, NumberStyle.Words.NONE);

    private static final List<Column> ALL = List.of(
            column(StatementColumn.ORIGINAL, true),
            column(StatementColumn.VOTED, true),
            column(StatementColumn.REVISED, false),
            column(StatementColumn.ACCOUNTS, false),
            column(StatementColumn.VARIANCE_VOTED, true),
            column(StatementColumn.VARIANCE, false),
            column(StatementColumn.VARIANCE_PERCENT, true));

    private static final List<Column> OF_STATUS = ALL.stream()
            .filter(column -> !column.key().startsWith("vot")
                    && !column.key().equals(StatementColumn.VARIANCE_VOTED.code())
                    && !column.key().equals(StatementColumn.VARIANCE_PERCENT.code()))
            .toList();

    private final ProjectFigures figures;

    ProjectTable(ProjectFigures figures) {
        this.figures = figures;
    }

    /** Every project in its part: table 2B. Parts are rows of their own below their projects. */
    FigureTable ofAll(String name, Phrase caption) {
        var rows = new ArrayList<Row>();
        add(figures.total(), rows);
        return table(name, caption, ALL, rows, List.of());
    }

    private void add(ProjectLine line, List<Row> rows) {
        if (line.project().isEmpty()) for (var child : line.children()) add(child, rows);
        rows.add(row(line, ALL));
    }

    /** One of the tables of status, and the sum of it. */
    FigureTable ofStatus(ProjectLine table) {
        var rows = new ArrayList<Row>();
        var notes = new ArrayList<Phrase>();
        for (var line : table.children()) {
            rows.add(row(line, OF_STATUS));
            joined(line).ifPresent(notes::add);
        }
        rows.add(row(table, OF_STATUS));
        return table(table.scope(), table.label(), OF_STATUS, rows, notes);
    }

    /** Committees, or states, each with the way to its own page. @param key beginning of the key of that page */
    FigureTable ofGroups(String name, Phrase caption, String rowHeading, List<ProjectLine> groups, String key) {
        var rows = new ArrayList<Row>();
        for (var group : groups) {
            var row = row(group, OF_STATUS);
            var page = InvestmentService.PAGE + "/" + key
                    + group.scope().substring(group.scope().indexOf('-') + 1);
            rows.add(new Row(row.key(), group.label(), Optional.of(page + "?ar=" + year()), RowKind.LINE, row.cells()));
        }
        return new FigureTable(
                name,
                caption,
                Phrase.of("statement.unit.thousands"),
                Phrase.of(rowHeading),
                OF_STATUS,
                rows,
                List.of());
    }

    /** The arts of a project, and the project itself as their sum. */
    FigureTable ofArts(ProjectLine project) {
        var rows = new ArrayList<Row>();
        for (var art : project.children()) rows.add(row(art, ALL));
        var whole = row(project, ALL);
        rows.add(new Row(whole.key(), Phrase.of("statement.row.sum"), Optional.empty(), RowKind.SUM, whole.cells()));
        var caption = Phrase.of("statement.project.caption.amounts", project.label(), year());
        return new FigureTable(
                "belop",
                caption,
                Phrase.of("statement.unit.thousands"),
                Phrase.of("statement.project.row.account"),
                ALL,
                rows,
                List.of());
    }

    /** A row of status that shows several projects as one does not agree with the table that shows each. */
    private Optional<Phrase> joined(ProjectLine line) {
        var status = line.status().orElseThrow();
        if (line.children().size() < 2 || status.section().equals(InvestmentStatus.OTHER)) return Optional.empty();
        var first = line.children().getFirst();
        var others = line.children().subList(1, line.children().size());
        return Optional.of(Phrase.of(
                "statement.project.note.joined",
                line.label(),
                others.getFirst().label(),
                new ShownFigure(figures.figure(first, StatementColumn.ACCOUNTS), NumberStyle.THOUSANDS)));
    }

    private FigureTable table(String name, Phrase caption, List<Column> columns, List<Row> rows, List<Phrase> notes) {
        var footnotes = new ArrayList<>(notes);
        for (var row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                var cell = row.cells().get(i);
                for (var printed : figures.published(cell.figure().ref())) {
                    PrintedNotes.difference(row, columns.get(i), cell, printed).ifPresent(footnotes::add);
                }
            }
        }
        return new FigureTable(
                name,
                caption,
                Phrase.of("statement.unit.thousands"),
                Phrase.of("statement.project.row"),
                columns,
                rows,
                footnotes);
    }

    private Row row(ProjectLine line, List<Column> columns) {
        var cells = columns.stream()
                .map(column ->
                        new ShownFigure(figures.figure(line, StatementColumn.ofCode(column.key())), column.style()))
                .toList();
        boolean sum = !line.children().isEmpty()
                && line.status().isEmpty()
                && line.project().isEmpty();
        return new Row(line.scope(), label(line), link(line), sum ? RowKind.SUM : kind(line), cells);
    }

    private static RowKind kind(ProjectLine line) {
        return line.status()
                .map(status -> switch (status.state()) {
                    case ON_PLAN -> RowKind.ON_PLAN;
                    case DELAYED -> RowKind.DELAYED;
                    case NOT_ASSESSED -> RowKind.NOT_ASSESSED;
                    case COMPLETED -> RowKind.COMPLETED;
                    case STOPPED -> RowKind.STOPPED;
                    case NONE -> RowKind.LINE;
                })
                .orElse(RowKind.LINE);
    }

    private Phrase label(ProjectLine line) {
        if (line.status().isPresent()) {
            return line.children().size() == 1
                    ? withArea(line, line.children().getFirst().project())
                    : line.label();
        }
        if (line.project().isPresent() && line.entries().isEmpty()) return withArea(line, line.project());
        if (!line.entries().isEmpty()) {
            var art = line.entries().getFirst().art();
            return Phrase.of("statement.project.row.art", art, figures.artName(art));
        }
        if (line.children().isEmpty()) return line.label();
        return Phrase.of("statement.project.row.sum", line.label());
    }

    /** Many projects have the same name. The area tells them apart, unless the name says it already. */
    private Phrase withArea(ProjectLine line, Optional<InvestmentProject> project) {
        return project.flatMap(each -> area(each).filter(area -> !each.name().contains(area)))
                .map(area -> Phrase.of("statement.project.row.area", line.label(), area))
                .orElse(line.label());
    }

    private Optional<String> area(InvestmentProject project) {
        return project.area().flatMap(figures.organisation()::area).map(BudgetArea::name);
    }

    private Optional<String> link(ProjectLine line) {
        var project = line.project().isPresent() && line.entries().isEmpty()
                ? line.project()
                : line.status().isPresent() && line.children().size() == 1
                        ? line.children().getFirst().project()
                        : Optional.<InvestmentProject>empty();
        return project.map(each -> InvestmentService.PAGE + "/" + each.key() + "?ar=" + year());
    }

    private static Column column(StatementColumn column, boolean secondary) {
        var style = switch (column) {
            case VARIANCE, VARIANCE_VOTED -> NumberStyle.THOUSANDS_SIGNED;
            case VARIANCE_PERCENT -> PERCENT;
            case ORIGINAL, VOTED, REVISED, ACCOUNTS, LAST_YEAR, BEFORE, CHANGE, AFTER -> NumberStyle.THOUSANDS;
        };
        return new Column(column.code(), Phrase.of("statement.project.column." + column.code()), secondary, style);
    }

    private String year() {
        return figures.year().toString();
    }
}
